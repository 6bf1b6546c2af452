import { createContext, useContext } from 'react';
import { mayCall, type Operation, type StandsIn } from '@clout/domain';
import { graphql, type ResultOf } from '../graphql/graphql';

export const MeQuery = graphql(`
  query Me {
    me {
      id
      name
      email
      roles
      standsIn
      businessUnits {
        id
        code
        name
        kind
      }
    }
  }
`);

export const WorkspaceQuery = graphql(`
  query Workspace($cycles: Boolean!) {
    organization {
      id
      name
      currency
      minorUnitDigits
      fiscalYearStartMonth
      periodsPerYear
      demo
    }
    fundingCycles @include(if: $cycles) {
      id
      name
      fiscalYear
      state
      version
      scoresRevealedAt
    }
  }
`);

export const SignOutMutation = graphql(`
  mutation SignOut {
    signOut
  }
`);

export type Me = NonNullable<ResultOf<typeof MeQuery>['me']>;
type WorkspaceData = ResultOf<typeof WorkspaceQuery>;
export type Cycle = NonNullable<WorkspaceData['fundingCycles']>[number];

export interface Workspace {
  readonly member: Me;
  readonly organization: WorkspaceData['organization'];
  /** How far they act as a COO without being one: as a delegate or as the alternate approver. */
  readonly standsIn: StandsIn;
  readonly cycles: readonly Cycle[];
  readonly signOut: () => Promise<void>;
  /** Reads cycles and organisation anew. */
  readonly refresh: () => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** Who is signed in, where, and the funding cycles they see; only inside the frame. */
export const useWorkspace = (): Workspace => {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs the frame of a signed-in member');
  return workspace;
};

/** Asks the same permission table as the API, to show only what would be allowed. */
export const useMay = (): ((operation: Operation) => boolean) => {
  const { member, standsIn } = useWorkspace();
  return (operation) => mayCall({ roles: member.roles, standsIn }, operation);
};
