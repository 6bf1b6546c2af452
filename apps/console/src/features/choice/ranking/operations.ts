import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';

export const RankingQuery = graphql(`
  query Ranking($cycleId: ID!, $by: RankedBy!, $first: Int!, $after: String) {
    ranking(cycleId: $cycleId, by: $by) {
      id
      by
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
        positionByScore
        score
        exactScore
        figure
        standing
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
        stability {
          funded
          reason
          flip {
            from
            at
            change
            atTie
            criterion {
              id
              name
            }
          }
        }
        statisticalTie {
          tie
          gap
          byWeight
          withinPanel
        }
      }
    }
  }
`);
export type RankingData = ResultOf<typeof RankingQuery>['ranking'];
export type Entry = RankingData['entries'][number];
export type RankedBy = VariablesOf<typeof RankingQuery>['by'];

const PivotAmounts = graphql(`
  fragment PivotAmounts on PivotAmounts {
    requestedInYear
    requestedRunRate
    aboveInYear
    aboveRunRate
  }
`);

export const PivotQuery = graphql(
  `
    query RankingPivot($cycleId: ID!, $by: PivotDimension!) {
      rankingPivot(cycleId: $cycleId, by: $by) {
        by
        count
        total {
          ...PivotAmounts
        }
        rows {
          groupId
          name
          count
          shared {
            ...PivotAmounts
          }
          full {
            ...PivotAmounts
          }
        }
      }
    }
  `,
  [PivotAmounts],
);
export type PivotData = ResultOf<typeof PivotQuery>['rankingPivot'];
export type PivotDimension = VariablesOf<typeof PivotQuery>['by'];
