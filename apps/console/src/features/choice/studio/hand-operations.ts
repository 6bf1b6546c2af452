import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const PreviewQuery = graphql(`
  query PreviewPlan($planId: ID!, $changes: [HandChangeInput!]!) {
    previewPlan(planId: $planId, changes: $changes) {
      value
      gain
      bound
      inYear
      runRate
      leftInYear
      leftRunRate
      periods {
        period
        amount
        left
      }
      broken
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
export type PreviewData = ResultOf<typeof PreviewQuery>['previewPlan'];
export type HandChange = VariablesOf<typeof PreviewQuery>['changes'][number];

export const HandMutation = graphql(
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
