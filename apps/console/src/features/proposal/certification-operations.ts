import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const CertificationQuery = graphql(`
  query Certification($id: ID!) {
    initiative(id: $id) {
      id
      certifiedAt
      certifiedBy {
        id
        name
      }
    }
  }
`);
export type Certification = ResultOf<typeof CertificationQuery>['initiative'];

export const CertifyMutation = graphql(
  `
    mutation CertifyInitiative($id: ID!, $expectedVersion: Int!, $costs: [CertifiedCostInput!]!, $note: String) {
      certifyInitiative(id: $id, expectedVersion: $expectedVersion, costs: $costs, note: $note) {
        __typename
        ... on Initiative {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type CertifiedCost = VariablesOf<typeof CertifyMutation>['costs'][number];
