import { REFUSAL } from '../../src/demo/play-client';
import type { Cast } from './cast.fixtures';

export interface Transfer {
  readonly id: string;
  readonly state: string;
  readonly amount: string;
}

export const transfersOf = ({ preparer }: Cast, cycleId: string) =>
  preparer.client.ask<readonly Transfer[]>('query ($id: ID!) { budgetTransfers(cycleId: $id) { id state amount } }', {
    id: cycleId,
  });

/** FINANCE takes all transfers that are ready into a file; answers its rows and control total. */
export const exportTransfers = ({ preparer }: Cast, cycleId: string) =>
  preparer.client.ask<{ rows: number; total: string }>(
    `mutation ($id: ID!) { exportBudgetTransfers(cycleId: $id) { ... on BudgetTransferExport { rows total } ${REFUSAL} } }`,
    { id: cycleId },
  );

/** The company's own ledger has booked them. */
export const confirmPosted = ({ preparer }: Cast, cycleId: string, ids: readonly string[], reference: string) =>
  preparer.client.ask<{ ready: number }>(
    `mutation ($id: ID!, $ids: [ID!]!, $reference: String) {
      confirmBudgetTransfers(cycleId: $id, ids: $ids, posted: true, externalReference: $reference) {
        ... on BudgetTransferTotals { ready } ${REFUSAL} } }`,
    { id: cycleId, ids, reference },
  );

const CLOSE = 'closed digest approved used overspent carried lapsed';
export interface Close {
  readonly closed: boolean;
  readonly digest: string;
  readonly approved: string;
  readonly used: string;
  readonly overspent: string;
  readonly carried: string;
  readonly lapsed: string;
}

/** What the close of the year would do, or did. */
export const closeOf = ({ certifier }: Cast, year: number) =>
  certifier.client.ask<Close>(`query ($year: Int!) { fiscalYearClose(fiscalYear: $year) { ${CLOSE} } }`, { year });

/** FINANCE closes the year, on the figures it read where their digest is given. */
export const closeYear = ({ certifier }: Cast, year: number, digest: string | null = null) =>
  certifier.client.ask<Close>(
    `mutation ($year: Int!, $digest: String) { closeFiscalYear(fiscalYear: $year, expectedDigest: $digest) {
      ... on FiscalYearClose { ${CLOSE} } ${REFUSAL} } }`,
    { year, digest },
  );
