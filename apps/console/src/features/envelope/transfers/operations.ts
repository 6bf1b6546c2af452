import { graphql, type ResultOf, type VariablesOf } from '../../../shared/graphql/graphql';
import { RefusalFields } from '../../../shared/graphql/refusal';

export const TotalsFields = graphql(`
  fragment TotalsFields on BudgetTransferTotals {
    cycleId
    ready
    waiting
    rejected
    byState {
      state
      rows
      total
    }
  }
`);
export type Totals = ResultOf<typeof TotalsFields>;

export const TransferTotalsQuery = graphql(
  `
    query TransferTotals($cycleId: ID!) {
      budgetTransferTotals(cycleId: $cycleId) {
        ...TotalsFields
      }
    }
  `,
  [TotalsFields],
);

export const TransfersQuery = graphql(`
  query BudgetTransfers($cycleId: ID!, $states: [TransferState!]) {
    budgetTransfers(cycleId: $cycleId, states: $states) {
      id
      kind
      state
      ready
      from {
        businessUnit {
          id
          name
        }
        costCentre
        account
        legalEntity
      }
      to {
        businessUnit {
          id
          name
        }
        costCentre
        account
        legalEntity
      }
      fiscalYear
      period
      costKind
      amount
      netZero
      proposedAt
      externalReference
      rejection
      export {
        id
        number
      }
    }
  }
`);
export type Transfer = ResultOf<typeof TransfersQuery>['budgetTransfers'][number];
export type TransferState = NonNullable<VariablesOf<typeof TransfersQuery>['states']>[number];
export const TRANSFER_STATES = [
  'PROPOSED',
  'EXPORTED',
  'POSTED',
  'REJECTED',
  'CANCELLED',
] as const satisfies readonly TransferState[];

export const ExportsQuery = graphql(`
  query TransferExports($cycleId: ID!) {
    budgetTransferExports(cycleId: $cycleId) {
      id
      number
      rows
      total
      netZero
      hash
      exportedAt
      exportedBy {
        id
        name
      }
    }
  }
`);

export const ExportMutation = graphql(
  `
    mutation ExportBudgetTransfers($cycleId: ID!) {
      exportBudgetTransfers(cycleId: $cycleId) {
        __typename
        ... on BudgetTransferExport {
          id
          number
          rows
          total
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
);

export const ConfirmMutation = graphql(
  `
    mutation ConfirmBudgetTransfers(
      $cycleId: ID!
      $ids: [ID!]!
      $posted: Boolean!
      $externalReference: String
      $reason: String
    ) {
      confirmBudgetTransfers(
        cycleId: $cycleId
        ids: $ids
        posted: $posted
        externalReference: $externalReference
        reason: $reason
      ) {
        __typename
        ...TotalsFields
        ...RefusalFields
      }
    }
  `,
  [TotalsFields, RefusalFields],
);

export const ProposeAgainMutation = graphql(
  `
    mutation ProposeBudgetTransfersAgain($cycleId: ID!, $ids: [ID!]!, $correction: String!) {
      proposeBudgetTransfersAgain(cycleId: $cycleId, ids: $ids, correction: $correction) {
        __typename
        ...TotalsFields
        ...RefusalFields
      }
    }
  `,
  [TotalsFields, RefusalFields],
);
