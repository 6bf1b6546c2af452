import { graphql, type ResultOf } from '../../shared/graphql/graphql';

/** The initiatives of the member's units, and what waits for an answer by one of them. */
export const MineQuery = graphql(`
  query MyInitiatives($cycleId: ID!, $units: [ID!]!) {
    initiatives(cycleId: $cycleId, filter: { businessUnitIds: $units }, first: 200) {
      totalCount
      nodes {
        id
        code
        title
        state
        returnReason
        orphaned
        answerAwaited
        businessUnit {
          id
          name
        }
        options {
          id
          proposed
          inYear
          runRate
        }
      }
    }
    sponsorshipRequests {
      id
      initiativeTitle
      answer
      answerBy
      businessUnit {
        id
        name
      }
    }
  }
`);
export type MineData = ResultOf<typeof MineQuery>;
export type MyInitiative = MineData['initiatives']['nodes'][number];

/** What plans of the cycle approved for each initiative. */
export const ApprovedQuery = graphql(`
  query ApprovedAmounts($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      lines {
        id
        approvedInYear
        initiative {
          id
        }
      }
    }
  }
`);
