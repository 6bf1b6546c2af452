import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

/** Where initiatives stand towards the funding line; a leader sees their own until a plan is submitted. */
export const PlaceQuery = graphql(`
  query PlaceInRanking($cycleId: ID!) {
    ranking(cycleId: $cycleId) {
      headroomInYear
      revealedAt
      entries(first: 200) {
        rank
        score
        inYear
        cumulativeInYear
        funding
        reason
        initiative {
          id
        }
      }
    }
  }
`);
export type PlaceData = ResultOf<typeof PlaceQuery>['ranking'];
export type Place = PlaceData['entries'][number];

/** What plans decided about initiatives, with the reason of whoever decided. */
export const DecidedQuery = graphql(`
  query DecidedLines($cycleId: ID!) {
    plans(cycleId: $cycleId) {
      id
      name
      state
      lines {
        id
        state
        inYear
        approvedInYear
        runRate
        reason
        conditions
        conditionCleared
        initiative {
          id
        }
        option {
          id
          name
        }
      }
    }
  }
`);
export type DecidedPlan = ResultOf<typeof DecidedQuery>['plans'][number];
