import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const CompareQuery = graphql(`
  query ComparePlans($ids: [ID!]!) {
    comparePlans(ids: $ids) {
      plans {
        score
        lineCount
        leftInYear
        plan {
          id
          name
          state
          objective
          value
          inYear
          runRate
          proven
          gap
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
`);
export type ComparisonData = ResultOf<typeof CompareQuery>['comparePlans'];
