import { ActedInitiative } from '../../shared/graphql/acted-initiative';
import { graphql, type ResultOf, type VariablesOf } from '../../shared/graphql/graphql';
import { RefusalFields } from '../../shared/graphql/refusal';

/** Figures that every group of spending has; requested, approved and spent are never one column. */
export const FIGURES = [
  'requested',
  'approved',
  'released',
  'obligated',
  'accrued',
  'actual',
  'free',
  'overspent',
  'approvedToDate',
  'variance',
] as const;

export const RowFields = graphql(`
  fragment RowFields on SpendingRow {
    key
    name
    requested
    approved
    released
    obligated
    accrued
    actual
    free
    overspent
    approvedToDate
    variance
    flags
  }
`);
export type SpendingRow = ResultOf<typeof RowFields>;

export const SpendingQuery = graphql(
  `
    query Spending($cycleId: ID!, $by: SpendingDimension!, $throughPeriod: Int) {
      spending(cycleId: $cycleId, by: $by, throughPeriod: $throughPeriod) {
        ...RowFields
      }
      initiatives(cycleId: $cycleId, first: 200, filter: { states: [FUNDED, PARTLY_FUNDED, STOPPED, COMPLETED] }) {
        nodes {
          id
          code
        }
      }
    }
  `,
  [RowFields],
);
export type Dimension = VariablesOf<typeof SpendingQuery>['by'];
export const DIMENSIONS = [
  'INITIATIVE',
  'BUSINESS_UNIT',
  'FUNCTIONAL_AREA',
  'ACCOUNT',
  'COST_CENTRE',
  'PERIOD',
] as const satisfies readonly Dimension[];

export const InitiativeSpendingQuery = graphql(
  `
    query InitiativeSpending($id: ID!, $by: SpendingDimension!) {
      initiative(id: $id) {
        id
        code
        title
        state
        version
        businessUnit {
          id
          name
        }
        owner {
          id
          name
        }
      }
      initiativeSpending(initiativeId: $id) {
        planLineId
        throughPeriod
        requested
        approved
        released
        obligated
        accrued
        actual
        free
        overspent
        approvedToDate
        variance
        flags
        approvedRunRate
        releasedRunRate
        rows(by: $by) {
          ...RowFields
        }
      }
    }
  `,
  [RowFields],
);
type InitiativeSpendingData = ResultOf<typeof InitiativeSpendingQuery>;
export type FundedInitiative = InitiativeSpendingData['initiative'];
export type InitiativeSpending = NonNullable<InitiativeSpendingData['initiativeSpending']>;

export const StopMutation = graphql(
  `
    mutation StopInitiative($id: ID!, $expectedVersion: Int!, $reason: String!) {
      stopInitiative(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
        __typename
        ...ActedInitiative
        ...RefusalFields
      }
    }
  `,
  [ActedInitiative, RefusalFields],
);

export const CompleteMutation = graphql(
  `
    mutation CompleteInitiative($id: ID!, $expectedVersion: Int!, $reason: String!) {
      completeInitiative(id: $id, expectedVersion: $expectedVersion, reason: $reason) {
        __typename
        ...ActedInitiative
        ...RefusalFields
      }
    }
  `,
  [ActedInitiative, RefusalFields],
);
