import { graphql, type ResultOf, type VariablesOf } from '../../../../shared/graphql/graphql';
import { RefusalFields } from '../../../../shared/graphql/refusal';

export const VersionsQuery = graphql(`
  query ScoringModelVersions($cycleId: ID!) {
    scoringModelVersions(cycleId: $cycleId) {
      id
      version
      method
      formula
      weightMethod
      publishedAt
      publishedBy {
        id
        name
      }
      criteria {
        id
        name
        weight
      }
    }
  }
`);
export type ModelVersion = ResultOf<typeof VersionsQuery>['scoringModelVersions'][number];

export const SetModelMutation = graphql(
  `
    mutation SetScoringModel($cycleId: ID!, $expectedVersion: Int, $input: ScoringModelInput!) {
      setScoringModel(cycleId: $cycleId, expectedVersion: $expectedVersion, input: $input) {
        __typename
        ... on ScoringModel {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type ModelInput = VariablesOf<typeof SetModelMutation>['input'];

export const PublishMutation = graphql(
  `
    mutation PublishScoringModel($cycleId: ID!, $expectedVersion: Int!) {
      publishScoringModel(cycleId: $cycleId, expectedVersion: $expectedVersion) {
        __typename
        ... on ScoringModel {
          id
          version
          state
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
