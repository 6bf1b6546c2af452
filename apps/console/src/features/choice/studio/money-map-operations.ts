import { graphql, type ResultOf } from '../../../shared/graphql/graphql';

const Amounts = graphql(`
  fragment Amounts on MapAmounts {
    requestedInYear
    requestedRunRate
    fundedInYear
    fundedRunRate
  }
`);

export const MoneyMapQuery = graphql(
  `
    query MoneyMap($cycleId: ID!, $planId: ID) {
      moneyMap(cycleId: $cycleId, planId: $planId) {
        cells {
          silo {
            id
            name
          }
          touchpoint {
            id
            name
          }
          amounts {
            ...Amounts
          }
        }
        silos {
          silo {
            id
            name
          }
          name
          base
          amounts {
            ...Amounts
          }
        }
        touchpoints {
          touchpoint {
            id
            name
          }
          amounts {
            ...Amounts
          }
        }
        total {
          ...Amounts
        }
        base
        baseNote
      }
    }
  `,
  [Amounts],
);
export type MoneyMapData = ResultOf<typeof MoneyMapQuery>['moneyMap'];
export type MapFigure = keyof MoneyMapData['total'];
