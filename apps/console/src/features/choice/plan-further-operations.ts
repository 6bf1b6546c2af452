import { graphql, type ResultOf } from '../../shared/graphql/graphql';

/** What a plan was solved for beside the headroom: its blend, equal shares, room to fail and its own limits. */
export const PlanFurtherQuery = graphql(`
  query PlanFurther($id: ID!) {
    plan(id: $id) {
      id
      version
      objective
      origin
      seconds
      blend {
        scoreShare
        pointWorth
      }
      constraints {
        maximumItems
        resources {
          name
          max
          used
          use {
            amount
            initiative {
              id
              code
              title
            }
          }
        }
        requiresAny {
          initiative {
            id
            code
            title
          }
          anyOf {
            id
            code
            title
          }
        }
        exclusiveGroups {
          name
          max
          initiatives {
            id
            code
            title
          }
        }
      }
      fairness {
        weights
        price
        proven
        units {
          unit {
            id
            name
          }
          endowment
          spent
          left
        }
      }
      roomToFail {
        floor
        ceiling
        pointWorth
        amount
        pilots {
          initiative {
            id
            code
            title
          }
          option {
            id
            name
          }
          learning
          reason
          funded
        }
      }
    }
  }
`);
export type FurtherPlan = ResultOf<typeof PlanFurtherQuery>['plan'];
