import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

export const SupplementsQuery = graphql(`
  query Supplements($id: ID!) {
    initiative(id: $id) {
      id
      supplementOf {
        id
        code
        title
        cycle {
          id
        }
      }
      supplements {
        id
        code
        title
        state
        version
        cycle {
          id
          name
        }
        options {
          id
          proposed
          inYear
        }
      }
    }
    initiativeSpending(initiativeId: $id) {
      planLineId
      supplementDue
      forecast
      varianceAtEnd
    }
  }
`);
export type Supplement = ResultOf<typeof SupplementsQuery>['initiative']['supplements'][number];

export const RequestSupplementMutation = graphql(
  `
    mutation RequestSupplement($input: RequestSupplementInput!) {
      requestSupplement(input: $input) {
        __typename
        ... on Initiative {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const AnswerSupplementMutation = graphql(
  `
    mutation AnswerSupplement($id: ID!, $expectedVersion: Int!, $accept: Boolean!, $reason: String!) {
      answerSupplement(id: $id, expectedVersion: $expectedVersion, accept: $accept, reason: $reason) {
        __typename
        ... on Initiative {
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

export const ForecastMutation = graphql(
  `
    mutation ForecastSpending($initiativeId: ID!, $atEnd: Money!, $note: String!) {
      forecastSpending(initiativeId: $initiativeId, atEnd: $atEnd, note: $note) {
        __typename
        ... on InitiativeSpending {
          planLineId
          forecast
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
