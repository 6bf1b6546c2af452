import { graphql, type ResultOf } from '../../shared/graphql/graphql';
import { PlanDecision } from '../../shared/graphql/plan-decision';
import { PlanHead } from './plan-head';
import { PlanLine } from './plan-line';

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
          ...PlanLineFields
          position
          value
          state
          forced
          approvedInYear
          decision
          reason
          conditions
          deferUntil
          initiative {
            businessUnit {
              id
              name
            }
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
          ...PlanDecision
        }
      }
    }
  `,
  [PlanHead, PlanLine, PlanDecision],
);
export type PlanData = ResultOf<typeof PlanQuery>['plan'];
