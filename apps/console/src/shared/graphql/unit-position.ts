import { graphql, type ResultOf } from './graphql';

/** A unit's budget before and after, whole. */
export const PositionFields = graphql(`
  fragment PositionFields on UnitPosition {
    businessUnit {
      id
      name
    }
    asOf
    currency
    fiscalYear
    baseBefore
    contributed
    requested
    received
    alreadyBudgeted
    net
    budgetAfter
    held
    absorbed
    baseAfter
  }
`);
export type Position = ResultOf<typeof PositionFields>;

/** A unit's budget before and after, whole and by line. */
export const UnitPositionQuery = graphql(
  `
    query UnitPosition($cycleId: ID!, $businessUnitId: ID) {
      unitPosition(cycleId: $cycleId, businessUnitId: $businessUnitId) {
        ...PositionFields
        lines {
          costCentre
          account
          baseBefore
          contributed
          received
          budgetAfter
          held
          absorbed
        }
      }
    }
  `,
  [PositionFields],
);
export type PositionLine = ResultOf<typeof UnitPositionQuery>['unitPosition']['lines'][number];
