import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { PlanHead } from './plan-head';

export const PlansQuery = graphql(
  `
    query Plans($cycleId: ID!) {
      plans(cycleId: $cycleId) {
        ...PlanHead
        onOlderBase
        submittedAt
        createdBy {
          id
          name
        }
      }
    }
  `,
  [PlanHead],
);

export const PlanQuery = graphql(
  `
    query Plan($id: ID!) {
      plan(id: $id) {
        ...PlanHead
        onOlderBase
        inputHash
        submittedAt
        holdExpiresAt
        cycle {
          id
          name
          fiscalYear
        }
        baseVersion {
          id
          label
        }
        createdBy {
          id
          name
        }
        submittedBy {
          id
          name
        }
        constraints {
          maximumItems
        }
        warnings
        shares {
          dimension
          key
          name
          floor
          ceiling
          amount
          share
          kept
        }
        forced {
          initiativeId
          optionId
          reason
        }
        excluded {
          initiativeId
          optionId
          reason
        }
        lines {
          id
          position
          value
          inYear
          runRate
          state
          forced
          approvedInYear
          decision
          reason
          conditions
          deferUntil
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
        }
        notFunded {
          reason
          initiative {
            id
            code
            title
          }
        }
        comparedWithRanking {
          rankingValue
          planValue
          onlyInPlan {
            id
            code
            title
          }
          onlyInRanking {
            id
            code
            title
          }
        }
        decisions {
          id
          kind
          mode
          total
          reason
          decidedAt
          actingAs
          decidedFor {
            id
            name
          }
          decidedBy {
            id
            name
          }
        }
      }
    }
  `,
  [PlanHead],
);
export type PlanData = ResultOf<typeof PlanQuery>['plan'];
