import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const TradeOffsQuery = graphql(`
  query TradeOffs($planId: ID!, $cycleId: ID!) {
    plan(id: $planId) {
      id
      name
      state
      objective
    }
    plans(cycleId: $cycleId) {
      id
      name
      state
      objective
      value
      inYear
      lines {
        id
        inYear
        initiative {
          id
          businessUnit {
            id
          }
        }
      }
    }
    unitPositions(cycleId: $cycleId) {
      businessUnit {
        id
        name
      }
      contributed
      held
      received
    }
  }
`);
export type TradeOffsData = ResultOf<typeof TradeOffsQuery>;

/** The order of the ranking with what the places ask. */
export const PlacesQuery = graphql(`
  query Places($planId: ID!, $cycleId: ID!, $first: Int!) {
    plan(id: $planId) {
      id
      inputs {
        inYear
      }
    }
    ranking(cycleId: $cycleId) {
      id
      headroomInYear
      totalCount
      entries(first: $first) {
        position
        inYear
        initiative {
          id
          code
          title
        }
      }
    }
  }
`);
