import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const RateCardsQuery = graphql(`
  query RateCards {
    rateCards {
      id
      version
      state
      certified
      preparedAt
      preparedBy {
        id
        name
      }
      certifiedAt
      certifiedBy {
        id
        name
      }
      asOf
      currency
      fteCost
      margin
      clv
      hurdleRate
      horizon
      optimismUplift
      perContact {
        full
        avoidable
        channel {
          id
          name
        }
      }
    }
  }
`);
export type RateCardData = ResultOf<typeof RateCardsQuery>['rateCards'][number];

export const RateCardChoicesQuery = graphql(`
  query RateCardChoices {
    channels {
      id
      name
    }
  }
`);

export const SetRateCardMutation = graphql(
  `
    mutation SetRateCard($expectedVersion: Int, $input: RateCardInput!) {
      setRateCard(expectedVersion: $expectedVersion, input: $input) {
        __typename
        ... on RateCard {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
export type RateCardInput = VariablesOf<typeof SetRateCardMutation>['input'];

export const CertifyRateCardMutation = graphql(
  `
    mutation CertifyRateCard($id: ID!) {
      certifyRateCard(id: $id) {
        __typename
        ... on RateCard {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
