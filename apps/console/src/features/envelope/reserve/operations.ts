import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const ReserveQuery = graphql(`
  query Reserve($cycleId: ID!) {
    envelope(cycleId: $cycleId) {
      measures {
        measure
        period
        reserve
      }
      releasedReserve {
        inYear
        runRate
      }
      reserveReleases {
        id
        amount
        runRateAmount
        initiativeId
        reason
        betweenCycles
        releasedAt
        releasedBy {
          id
          name
        }
      }
    }
    initiatives(cycleId: $cycleId, first: 200) {
      nodes {
        id
        code
        title
      }
    }
  }
`);
export type ReserveData = ResultOf<typeof ReserveQuery>;

export const ReleaseReserveMutation = graphql(
  `
    mutation ReleaseReserve(
      $cycleId: ID!
      $amount: Money!
      $runRateAmount: Money
      $initiativeId: ID
      $reason: String!
    ) {
      releaseReserve(
        cycleId: $cycleId
        amount: $amount
        runRateAmount: $runRateAmount
        initiativeId: $initiativeId
        reason: $reason
      ) {
        __typename
        ... on FundingCycle {
          id
          version
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);
