import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { PlanDecision } from '../../shared/graphql/plan-decision';
import { RefusalFields } from '../../shared/graphql/refusal';
import { DecidedFields } from './operations';

export const SignaturesQuery = graphql(`
  query Signatures($planId: ID!) {
    approvalRequirements(planId: $planId) {
      complete
      waitsForMe
      requirements {
        kind
        roles
        everyRole
        signatures
        above
        commitment
        missing
        missingRoles
        initiatives {
          id
          code
          title
        }
      }
      signatures {
        role
        signedAt
        counts
        signedAs
        signedFor {
          id
          name
        }
        member {
          id
          name
        }
      }
    }
  }
`);
export type Requirements = ResultOf<typeof SignaturesQuery>['approvalRequirements'];
export type Requirement = Requirements['requirements'][number];

export const TakenQuery = graphql(
  `
    query DecisionTaken($planId: ID!) {
      plan(id: $planId) {
        id
        holdExpiresAt
        decisions {
          ...PlanDecision
          lines {
            planLineId
            decision
            inYear
            runRate
            reason
            conditions
            deferUntil
          }
        }
      }
    }
  `,
  [PlanDecision],
);
export type Taken = ResultOf<typeof TakenQuery>['plan']['decisions'][number];

export const SignMutation = graphql(
  `
    mutation SignPlan($id: ID!, $expectedVersion: Int!) {
      signPlan(id: $id, expectedVersion: $expectedVersion) {
        __typename
        ...DecidedFields
        ...RefusalFields
      }
    }
  `,
  [DecidedFields, RefusalFields],
);
