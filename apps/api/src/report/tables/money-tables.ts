import {
  aboutCycle,
  type BaseFacts,
  baseText,
  connected,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  whole,
} from '../export-table';

interface LedgerRow {
  readonly sequence: number;
  readonly journalId: string;
  readonly kind: string;
  readonly side: string;
  readonly alreadyBudgeted: boolean;
  readonly businessUnit: { readonly code: string; readonly name: string };
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly amount: string;
  readonly balance: string;
  readonly costClass: string;
  readonly costKind: string;
  readonly reversesId: string | null;
  readonly externalReference: string | null;
  readonly bookedAt: string;
  readonly initiative: { readonly code: string; readonly title: string } | null;
}

interface LedgerData {
  readonly fundingCycle: CycleFacts;
  readonly ledger: Parameters<typeof connected<LedgerRow>>[0] & { readonly sources: string; readonly uses: string };
}

const isSource = (row: LedgerRow): boolean => BigInt(row.amount) < 0n;

/** The double-entry ledger of a cycle; the sums of sources and uses are equal. */
export const LEDGER = exportTable<LedgerData, LedgerRow>({
  title: 'Ledger',
  query: `query ($cycleId: ID!, $filter: LedgerFilter, $first: Int!, $after: String) {
    fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    ledger(cycleId: $cycleId, filter: $filter, first: $first, after: $after) { sources uses totalCount pageInfo { hasNextPage endCursor }
      nodes { sequence journalId kind side alreadyBudgeted businessUnit { code name } legalEntity costCentre account fiscalYear period amount balance
        costClass costKind reversesId externalReference bookedAt initiative { code title } } } }`,
  page: (data) => connected(data.ledger),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    { head: 'sequence', kind: 'WHOLE', of: (row) => row.sequence },
    { head: 'journal', kind: 'TEXT', of: (row) => row.journalId },
    { head: 'kind', kind: 'TEXT', of: (row) => row.kind },
    { head: 'side', kind: 'TEXT', of: (row) => row.side },
    { head: 'code', kind: 'TEXT', of: (row) => row.initiative?.code },
    { head: 'initiative', kind: 'TEXT', of: (row) => row.initiative?.title },
    { head: 'unit', kind: 'TEXT', of: (row) => row.businessUnit.code },
    { head: 'business unit', kind: 'TEXT', of: (row) => row.businessUnit.name },
    { head: 'legal entity', kind: 'TEXT', of: (row) => row.legalEntity },
    { head: 'cost centre', kind: 'TEXT', of: (row) => row.costCentre },
    { head: 'account', kind: 'TEXT', of: (row) => row.account },
    { head: 'fiscal year', kind: 'WHOLE', of: (row) => row.fiscalYear },
    { head: 'period', kind: 'WHOLE', of: (row) => row.period },
    { head: 'cost class', kind: 'TEXT', of: (row) => row.costClass },
    { head: 'cost kind', kind: 'TEXT', of: (row) => row.costKind },
    { head: 'already budgeted', kind: 'TEXT', of: (row) => row.alreadyBudgeted },
    { head: 'source', kind: 'MONEY', of: (row) => (isSource(row) ? row.amount : null), sum: true },
    { head: 'use', kind: 'MONEY', of: (row) => (isSource(row) ? null : row.amount), sum: true },
    { head: 'balance', kind: 'MONEY', of: (row) => row.balance },
    { head: 'takes back', kind: 'TEXT', of: (row) => row.reversesId },
    { head: 'ledger reference', kind: 'TEXT', of: (row) => row.externalReference },
    { head: 'booked at', kind: 'TEXT', of: (row) => row.bookedAt },
  ],
});

interface BudgetLine {
  readonly businessUnit: { readonly code: string };
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
}

interface TransferRow {
  readonly id: string;
  readonly state: string;
  readonly kind: string;
  readonly ready: boolean;
  readonly from: BudgetLine;
  readonly to: BudgetLine;
  readonly fiscalYear: number;
  readonly period: number;
  readonly costKind: string;
  readonly costClass: string;
  readonly amount: string;
  readonly netZero: boolean;
  readonly externalReference: string | null;
  readonly rejection: string | null;
  readonly export: { readonly number: number } | null;
  readonly initiative: { readonly code: string; readonly title: string } | null;
}

const sideOf = (side: 'from' | 'to') => [
  { head: `${side} unit`, kind: 'TEXT' as const, of: (row: TransferRow) => row[side].businessUnit.code },
  { head: `${side} legal entity`, kind: 'TEXT' as const, of: (row: TransferRow) => row[side].legalEntity },
  { head: `${side} cost centre`, kind: 'TEXT' as const, of: (row: TransferRow) => row[side].costCentre },
  { head: `${side} account`, kind: 'TEXT' as const, of: (row: TransferRow) => row[side].account },
];

/** Budget transfers of a cycle, of the states that are asked for. */
export const TRANSFERS = exportTable<
  { fundingCycle: CycleFacts; budgetTransfers: readonly TransferRow[] },
  TransferRow
>({
  title: 'Transfers',
  query: `query ($cycleId: ID!, $states: [TransferState!]) {
    fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    budgetTransfers(cycleId: $cycleId, states: $states) { id state kind ready from { businessUnit { code } legalEntity costCentre account }
      to { businessUnit { code } legalEntity costCentre account } fiscalYear period costKind costClass amount netZero externalReference
      rejection export { number } initiative { code title } } }`,
  page: (data) => whole(data.budgetTransfers),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    { head: 'id', kind: 'TEXT', of: (row) => row.id },
    { head: 'state', kind: 'TEXT', of: (row) => row.state },
    { head: 'kind', kind: 'TEXT', of: (row) => row.kind },
    { head: 'ready', kind: 'TEXT', of: (row) => row.ready },
    { head: 'code', kind: 'TEXT', of: (row) => row.initiative?.code },
    { head: 'initiative', kind: 'TEXT', of: (row) => row.initiative?.title },
    ...sideOf('from'),
    ...sideOf('to'),
    { head: 'fiscal year', kind: 'WHOLE', of: (row) => row.fiscalYear },
    { head: 'period', kind: 'WHOLE', of: (row) => row.period },
    { head: 'cost kind', kind: 'TEXT', of: (row) => row.costKind },
    { head: 'cost class', kind: 'TEXT', of: (row) => row.costClass },
    { head: 'net zero', kind: 'TEXT', of: (row) => row.netZero },
    { head: 'amount', kind: 'MONEY', of: (row) => row.amount, sum: true },
    { head: 'export', kind: 'WHOLE', of: (row) => row.export?.number },
    { head: 'ledger reference', kind: 'TEXT', of: (row) => row.externalReference },
    { head: 'rejection', kind: 'TEXT', of: (row) => row.rejection },
  ],
});

const DIFFERENCES = [
  ['before', 'before'],
  ['after', 'after'],
  ['difference', 'difference'],
  ['addressableBefore', 'addressable before'],
  ['addressableAfter', 'addressable after'],
  ['addressableDifference', 'addressable difference'],
] as const;

type DifferenceRow = Readonly<Record<(typeof DIFFERENCES)[number][0] | 'key' | 'name', string>>;

/** Two versions of the OpEx base side by side; the differences add up to the difference of the whole. */
export const BASE_COMPARISON = exportTable<
  { compareOpexBases: { a: BaseFacts; b: BaseFacts; rows: readonly DifferenceRow[] } },
  DifferenceRow
>({
  title: 'Base comparison',
  query: `query ($a: ID!, $b: ID!, $by: BaseDimension!) { compareOpexBases(a: $a, b: $b, by: $by) {
    a { id number label kind } b { id number label kind }
    rows { key name before after difference addressableBefore addressableAfter addressableDifference } } }`,
  page: (data) => whole(data.compareOpexBases.rows),
  about: ({ compareOpexBases: { a, b } }) => [
    ['base version before', baseText(a)],
    ['base version after', baseText(b)],
  ],
  columns: [
    { head: 'key', kind: 'TEXT', of: (row) => row.key },
    { head: 'name', kind: 'TEXT', of: (row) => row.name },
    ...DIFFERENCES.map(([field, head]) => ({
      head,
      kind: 'MONEY' as const,
      of: (row: DifferenceRow) => row[field],
      sum: true,
    })),
  ],
});
