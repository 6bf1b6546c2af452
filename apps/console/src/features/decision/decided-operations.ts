import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { PlanDecision } from '../../shared/graphql/plan-decision';
import { RefusalFields } from '../../shared/graphql/refusal';

export const DecidedPlanQuery = graphql(
  `
    query DecidedPlan($planId: ID!) {
      plan(id: $planId) {
        id
        version
        warnings
        decisions {
          ...PlanDecision
        }
        lines {
          id
          state
          approvedInYear
          decision
          conditions
          conditionCleared
          deferUntil
          reason
          initiative {
            id
            code
            title
          }
        }
      }
    }
  `,
  [PlanDecision],
);
export type DecidedPlan = ResultOf<typeof DecidedPlanQuery>['plan'];
export type DecidedLine = DecidedPlan['lines'][number];

export const ClearConditionMutation = graphql(
  `
    mutation ClearCondition($id: ID!, $note: String!) {
      clearCondition(id: $id, note: $note) {
        __typename
        ... on Plan {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ReverseMutation = graphql(
  `
    mutation ReverseDecision($id: ID!, $lineIds: [ID!], $expectedVersion: Int!, $reason: String!) {
      reverseDecision(id: $id, lineIds: $lineIds, expectedVersion: $expectedVersion, reason: $reason) {
        __typename
        ... on Plan {
          id
          state
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
