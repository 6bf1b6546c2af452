import { print } from 'graphql';
import { may } from '@clout/domain';
import { fetchOptions } from '../shared/graphql/client';
import { busiestCycle } from '../shared/session/cycle-order';
import { graphql, type ResultOf, type TadaDocumentNode } from '../shared/graphql/graphql';

export const ReauthenticateMutation = graphql(`
  mutation Reauthenticate($password: String!) {
    reauthenticate(password: $password) {
      __typename
    }
  }
`);

export const MemberQuery = graphql(`
  query GraphiqlMember {
    me {
      id
      name
      roles
      businessUnits {
        id
        name
      }
    }
  }
`);

export const WorkQuery = graphql(`
  query GraphiqlWork($cycles: Boolean!, $queue: Boolean!) {
    organization {
      id
      name
      currency
      minorUnitDigits
    }
    functionalAreas {
      id
      name
    }
    touchpoints {
      id
      name
    }
    members {
      id
      name
      roles
    }
    fundingCycles @include(if: $cycles) {
      id
      name
      fiscalYear
      state
      version
    }
    decisionQueue @include(if: $queue) {
      id
      name
      state
      version
      inYear
      lines {
        initiative {
          id
          code
        }
        option {
          id
        }
      }
    }
  }
`);

export const CycleQuery = graphql(`
  query GraphiqlCycle($id: ID!, $initiatives: Boolean!, $plans: Boolean!, $queue: Boolean!, $asked: Boolean!) {
    initiatives(cycleId: $id, first: 100) @include(if: $initiatives) {
      nodes {
        id
        code
        state
        version
        businessUnit {
          id
        }
      }
    }
    plans(cycleId: $id) @include(if: $plans) {
      id
      name
      state
      version
    }
    scoringQueue(cycleId: $id) @include(if: $queue) {
      initiative {
        id
        code
      }
      criterion {
        id
        name
      }
    }
    sponsorshipRequests @include(if: $asked) {
      id
      initiativeTitle
      answer
      businessUnit {
        id
      }
    }
  }
`);

export type GraphiqlMember = NonNullable<ResultOf<typeof MemberQuery>['me']>;
export type GraphiqlWork = ResultOf<typeof WorkQuery>;
export type GraphiqlCycle = ResultOf<typeof CycleQuery>;

/** Everything the ready tabs are made of, read at each load. */
export interface Work {
  readonly member: GraphiqlMember;
  readonly work: GraphiqlWork;
  readonly cycle: NonNullable<GraphiqlWork['fundingCycles']>[number] | undefined;
  readonly inCycle: GraphiqlCycle;
}

/** Sends one document with the session's cookie; throws when there is no usable answer. */
export async function send<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { credentials, headers } = fetchOptions();
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials,
    headers: { ...(headers as Record<string, string>), 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const body = (await answer.json()) as { data?: Data | null; errors?: readonly { message: string }[] };
  if (!body.data) throw new Error(body.errors?.[0]?.message ?? `HTTP ${answer.status}`);
  return body.data;
}

/** Reads who is signed in and what waits for them; null when nobody is. */
export async function loadWork(): Promise<Work | null> {
  const { me: member } = await send(MemberQuery, {});
  if (!member) return null;
  const { roles } = member;
  const work = await send(WorkQuery, { cycles: may(roles, 'fundingCycles'), queue: may(roles, 'decisionQueue') });
  const cycles = work.fundingCycles ?? [];
  const cycle = busiestCycle(roles, cycles);
  const inCycle: GraphiqlCycle = cycle
    ? await send(CycleQuery, {
        id: cycle.id,
        initiatives: may(roles, 'initiatives'),
        plans: may(roles, 'plans'),
        queue: may(roles, 'scoringQueue') && cycle.state === 'SCORING',
        asked: may(roles, 'sponsorshipRequests'),
      })
    : {};
  return { member, work, cycle, inCycle };
}
