import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';
import { PlanHead } from '../plan-head';
import { ChoosableFields, PlanLine } from '../plan-line';

export const PlanByHandQuery = graphql(
  `
    query PlanByHand($id: ID!) {
      plan(id: $id) {
        ...PlanHead
        cycle {
          id
          name
        }
        lines {
          ...PlanLineFields
        }
      }
    }
  `,
  [PlanHead, PlanLine],
);
export type PlanByHand = ResultOf<typeof PlanByHandQuery>['plan'];

export const HandCandidatesQuery = graphql(
  `
    query HandCandidates($cycleId: ID!, $after: String) {
      initiatives(cycleId: $cycleId, filter: { states: [ACCEPTED] }, first: 200, after: $after) {
        nodes {
          ...ChoosableFields
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  `,
  [ChoosableFields],
);
export type HandCandidate = ResultOf<typeof HandCandidatesQuery>['initiatives']['nodes'][number];

/** What other plans of the cycle hold, and is not free for this one. */
export const HeldByPlansQuery = graphql(`
  query HeldByPlans($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      lines {
        id
        state
        initiative {
          id
        }
      }
    }
  }
`);
export type OtherPlan = ResultOf<typeof HeldByPlansQuery>['plans'][number];

export const PreviewPlanQuery = graphql(`
  query PreviewPlan($planId: ID!, $changes: [HandChangeInput!]!) {
    previewPlan(planId: $planId, changes: $changes) {
      value
      gain
      bound
      inYear
      runRate
      leftInYear
      leftRunRate
      broken
      periods {
        period
        amount
        left
      }
      shares {
        dimension
        key
        name
        floor
        ceiling
        amount
        share
        kept
      }
    }
  }
`);
export type Preview = ResultOf<typeof PreviewPlanQuery>['previewPlan'];
export type HandChange = VariablesOf<typeof PreviewPlanQuery>['changes'][number];

export const HandPlanMutation = graphql(
  `
    mutation HandPlan($id: ID!, $expectedVersion: Int!, $changes: [HandChangeInput!]!) {
      handPlan(id: $id, expectedVersion: $expectedVersion, changes: $changes) {
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
