import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

export const FrontierQuery = graphql(`
  query PlanFrontier($planId: ID!) {
    planFrontier(planId: $planId, points: 100) {
      planVersion
      points {
        budget
        feasible
        value
        cost
        bound
        proven
      }
      plan {
        budget
        value
        cost
        onFrontier
        missing
      }
    }
  }
`);
export type FrontierData = ResultOf<typeof FrontierQuery>['planFrontier'];

const Moved = graphql(`
  fragment Moved on Initiative {
    id
    code
    title
  }
`);

export const MoreMoneyQuery = graphql(
  `
    query MoreMoney($planId: ID!) {
      moreMoney(planId: $planId) {
        planVersion
        exact {
          raise
          added
          cap
          gain
          proven
          joins {
            ...Moved
          }
          leaves {
            ...Moved
          }
        }
        estimate {
          standing
          valuePerUnit
        }
      }
    }
  `,
  [Moved],
);

export const RulePricesQuery = graphql(
  `
    query RulePrices($planId: ID!) {
      rulePrices(planId: $planId) {
        planVersion
        rules {
          kind
          words
          price
          proven
          joins {
            ...Moved
          }
          leaves {
            ...Moved
          }
        }
      }
    }
  `,
  [Moved],
);

export const OverridePriceQuery = graphql(
  `
    query OverridePrice($planId: ID!, $initiativeId: ID!, $optionId: ID, $kind: OverrideKind!) {
      overridePrice(planId: $planId, initiativeId: $initiativeId, optionId: $optionId, kind: $kind) {
        planVersion
        possible
        price
        proven
        against
        joins {
          ...Moved
        }
        leaves {
          ...Moved
        }
      }
    }
  `,
  [Moved],
);

export const SuggestedQuery = graphql(
  `
    query SuggestedOverrides($cycleId: ID!) {
      suggestedOverrides(cycleId: $cycleId) {
        kind
        reason
        initiative {
          ...Moved
        }
      }
    }
  `,
  [Moved],
);
