import {
  aboutCycle,
  CYCLE,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  field,
  PAGED,
  reckoned,
  summed,
} from '../export-table';

interface Entry {
  readonly amount: string;
}
const isSource = (row: Entry): boolean => BigInt(row.amount) < 0n;

/** The double-entry ledger of a cycle; the sums of sources and uses are equal. */
export const LEDGER = exportTable({
  title: 'Ledger',
  query: `query ($cycleId: ID!, $filter: LedgerFilter, $first: Int!, $after: String) { ${CYCLE}
    ledger(cycleId: $cycleId, filter: $filter, first: $first, after: $after) ${PAGED} }`,
  rows: 'ledger.nodes',
  columns: [
    ...['sequence', field('journalId', 'journal'), 'kind', 'side', 'initiative.code', 'initiative.title'],
    ...[field('businessUnit.code', 'unit'), 'businessUnit.name', 'legalEntity', 'costCentre', 'account', 'fiscalYear'],
    ...['period', 'costClass', 'costKind', 'alreadyBudgeted'],
    {
      ...reckoned<Entry>('source', 'MONEY', 'amount', (row) => (isSource(row) ? row.amount : null)),
      sum: true,
    },
    { ...reckoned<Entry>('use', 'MONEY', 'amount', (row) => (isSource(row) ? null : row.amount)), sum: true },
    ...['balance', field('reversesId', 'takes back'), field('externalReference', 'ledger reference'), 'bookedAt'],
  ],
});

const sideOf = (side: 'from' | 'to') => [
  field(`${side}.businessUnit.code`, `${side} unit`),
  field(`${side}.legalEntity`, `${side} legal entity`),
  field(`${side}.costCentre`, `${side} cost centre`),
  field(`${side}.account`, `${side} account`),
];

/** Budget transfers of a cycle, of the states that are asked for. */
export const TRANSFERS = exportTable({
  title: 'Transfers',
  query: `query ($cycleId: ID!, $states: [TransferState!]) { ${CYCLE} budgetTransfers(cycleId: $cycleId, states: $states) { ROWS } }`,
  rows: 'budgetTransfers',
  columns: [
    ...['id', 'state', 'kind', 'ready', 'initiative.code', 'initiative.title', ...sideOf('from'), ...sideOf('to')],
    ...['fiscalYear', 'period', 'costKind', 'costClass', 'netZero', summed('amount'), field('export.number', 'export')],
    ...[field('externalReference', 'ledger reference'), 'rejection'],
  ],
});

/** The files of transfers that went to the ledger system. */
export const TRANSFER_EXPORTS = exportTable({
  title: 'Transfer exports',
  query: `query ($cycleId: ID!) { ${CYCLE} budgetTransferExports(cycleId: $cycleId) { ROWS } }`,
  rows: 'budgetTransferExports',
  columns: [
    ...[field('number', 'export'), 'exportedAt', 'exportedBy.name', 'rows', summed('total'), summed('netZero'), 'hash'],
  ],
});

const SPENT = [
  ...[
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
  ],
];

/** Approved against booked, group by group; the groups add up to the totals. */
export const SPENDING = exportTable({
  title: 'Spending',
  query: `query ($cycleId: ID!, $by: SpendingDimension!, $throughPeriod: Int) { ${CYCLE}
    spending(cycleId: $cycleId, by: $by, throughPeriod: $throughPeriod) { ROWS } }`,
  rows: 'spending',
  columns: ['key', 'name', ...SPENT.map((path) => summed(path)), 'forecast', 'varianceAtEnd', 'flags'],
});

/** The extracts of the books that were imported, of one fiscal year or of all. */
export const ACTUALS_IMPORTS = exportTable({
  title: 'Actuals imports',
  query: 'query ($fiscalYear: Int) { actualsImports(fiscalYear: $fiscalYear) { ROWS } }',
  rows: 'actualsImports',
  columns: [
    ...['number', 'kind', field('sourceSystem', 'source'), field('fileName', 'file'), 'fileHash', 'acceptedRows'],
    ...[
      'refusedRows',
      summed('total'),
      summed('refusedTotal'),
      summed('controlTotal'),
      'importedAt',
      'importedBy.name',
    ],
  ],
});

/** What was approved for an initiative and what was booked, period by period or as it is asked for. */
export const INITIATIVE_SPENDING = exportTable<{
  readonly initiativeSpending: {
    readonly initiative: { readonly code: string; readonly title: string; readonly cycle: CycleFacts };
  } | null;
}>({
  title: 'Spending of an initiative',
  query: `query ($initiativeId: ID!, $by: SpendingDimension! = PERIOD, $throughPeriod: Int) {
    initiativeSpending(initiativeId: $initiativeId, throughPeriod: $throughPeriod) {
      initiative { code title cycle ${CYCLE_FIELDS} } rows(by: $by) { ROWS } } }`,
  rows: 'initiativeSpending.rows',
  about: ({ initiativeSpending: of }, words) =>
    of
      ? [['initiative', `${of.initiative.code} ${of.initiative.title}`], ...aboutCycle(of.initiative.cycle, words)]
      : [['base version', words.text('none: the table rests on no base')]],
  columns: ['key', 'name', ...SPENT.map((path) => summed(path)), 'forecast', 'varianceAtEnd', 'flags'],
});
