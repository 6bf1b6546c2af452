import { graphql, type ResultOf } from '../../../shared/graphql/graphql';
import { PlanHead } from '../plan-head';

export const CompareQuery = graphql(
  `
    query ComparePlans($ids: [ID!]!) {
      comparePlans(ids: $ids) {
        plans {
          score
          lineCount
          leftInYear
          leftRunRate
          plan {
            ...PlanHead
            origin
          }
          risk {
            claimed
            credited
            atRisk
            withoutCase
          }
          fairness {
            gini
            loosemoreHanby
            gallagher
            reason
            units {
              unit {
                id
                name
              }
              owed
              received
              amount
            }
          }
        }
        lines {
          inAll
          initiative {
            id
            code
            title
          }
          options {
            id
            name
            inYear
          }
        }
        shares {
          dimension
          key
          name
          amounts
          shares
        }
      }
    }
  `,
  [PlanHead],
);
export type ComparisonData = ResultOf<typeof CompareQuery>['comparePlans'];
