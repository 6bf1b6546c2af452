import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const RankingQuery = graphql(`
  query Ranking($cycleId: ID!, $first: Int!, $after: String) {
    ranking(cycleId: $cycleId) {
      id
      revealedAt
      tieBreak
      method
      modelVersion
      flags
      totalCount
      headroomInYear
      headroomRunRate
      criteria {
        id
        name
        weight
      }
      entries(first: $first, after: $after) {
        cursor
        rank
        position
        score
        exactScore
        coverage
        inYear
        runRate
        cumulativeInYear
        cumulativeRunRate
        funding
        reason
        workings
        initiative {
          id
          code
          title
          businessUnit {
            id
            name
          }
        }
        option {
          id
          name
        }
        contributions {
          weight
          mean
          points
          criterion {
            id
            name
          }
        }
        factors {
          mean
          criterion {
            id
            name
          }
        }
      }
    }
  }
`);
export type RankingData = ResultOf<typeof RankingQuery>['ranking'];
export type Entry = RankingData['entries'][number];
