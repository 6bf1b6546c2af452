import {
  aboutCycle,
  amount,
  CYCLE_FIELDS,
  type CycleFacts,
  count,
  exportTable,
  summed,
  whole,
  words,
} from '../export-table';

interface Unit {
  readonly code: string;
  readonly name: string;
}

const FIGURES = [
  ['baseBefore', 'base before'],
  ['contributed', 'contributed'],
  ['requested', 'requested'],
  ['received', 'received'],
  ['alreadyBudgeted', 'already budgeted'],
  ['net', 'net'],
  ['budgetAfter', 'budget after'],
  ['held', 'held'],
  ['absorbed', 'absorbed'],
  ['baseAfter', 'base after'],
] as const;
type PositionRow = { readonly businessUnit: Unit } & Readonly<Record<(typeof FIGURES)[number][0], string>>;

/** Every unit's budget before and after the cycle. */
export const UNIT_POSITIONS = exportTable<
  { fundingCycle: CycleFacts; unitPositions: readonly PositionRow[] },
  PositionRow
>({
  title: 'Unit positions',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    unitPositions(cycleId: $cycleId) { businessUnit { code name } ${FIGURES.map(([field]) => field).join(' ')} } }`,
  page: (data) => whole(data.unitPositions),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    words('unit', (row) => row.businessUnit.code),
    words('business unit', (row) => row.businessUnit.name),
    ...FIGURES.map(([field, head]) => summed<PositionRow>(head, (row) => row[field])),
  ],
});

const LINE_FIGURES = [
  ['baseBefore', 'base before'],
  ['contributed', 'contributed'],
  ['received', 'received'],
  ['budgetAfter', 'budget after'],
  ['held', 'held'],
  ['absorbed', 'absorbed'],
  ['baseAfter', 'base after'],
] as const;
type LineRow = { readonly costCentre: string; readonly account: string } & Readonly<
  Record<(typeof LINE_FIGURES)[number][0], string>
>;

/** One unit's budget before and after the cycle, line by line. */
export const UNIT_LINES = exportTable<
  { fundingCycle: CycleFacts; unitPosition: { businessUnit: Unit; lines: readonly LineRow[] } },
  LineRow
>({
  title: 'Unit lines',
  query: `query ($cycleId: ID!, $businessUnitId: ID) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    unitPosition(cycleId: $cycleId, businessUnitId: $businessUnitId) { businessUnit { code name }
      lines { costCentre account ${LINE_FIGURES.map(([field]) => field).join(' ')} } } }`,
  page: (data) => whole(data.unitPosition.lines),
  about: ({ fundingCycle, unitPosition: { businessUnit } }) => [
    ['business unit', `${businessUnit.code} ${businessUnit.name}`],
    ...aboutCycle(fundingCycle),
  ],
  columns: [
    words('cost centre', (row) => row.costCentre),
    words('account', (row) => row.account),
    ...LINE_FIGURES.map(([field, head]) => summed<LineRow>(head, (row) => row[field])),
  ],
});

const MEASURES = [
  ['addressable', 'addressable'],
  ['limit', 'limit'],
  ['excess', 'excess'],
  ['reserve', 'reserve'],
  ['openingCommitments', 'opening commitments'],
  ['committed', 'committed'],
  ['held', 'held'],
  ['headroom', 'headroom'],
] as const;
type MeasureRow = { readonly measure: string; readonly period: string } & Readonly<
  Record<(typeof MEASURES)[number][0], string>
>;

/** The limits that bind a cycle and what stands against each; opening commitments are a part of what is committed. */
export const ENVELOPE = exportTable<
  { fundingCycle: CycleFacts; envelope: { measures: readonly MeasureRow[] } },
  MeasureRow
>({
  title: 'Envelope',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    envelope(cycleId: $cycleId) { measures { measure period ${MEASURES.map(([field]) => field).join(' ')} } } }`,
  page: (data) => whole(data.envelope.measures),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    words('measure', (row) => row.measure),
    words('period', (row) => row.period),
    ...MEASURES.map(([field, head]) => amount<MeasureRow>(head, (row) => row[field])),
  ],
});

interface SentRow {
  readonly number: number;
  readonly exportedAt: string;
  readonly exportedBy: { readonly name: string };
  readonly rows: number;
  readonly total: string;
  readonly netZero: string;
  readonly hash: string;
}

/** The files of transfers that went to the ledger system. */
export const TRANSFER_EXPORTS = exportTable<
  { fundingCycle: CycleFacts; budgetTransferExports: readonly SentRow[] },
  SentRow
>({
  title: 'Transfer exports',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    budgetTransferExports(cycleId: $cycleId) { number exportedAt exportedBy { name } rows total netZero hash } }`,
  page: (data) => whole(data.budgetTransferExports),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    count('export', (row) => row.number),
    words('exported at', (row) => row.exportedAt),
    words('exported by', (row) => row.exportedBy.name),
    count('rows', (row) => row.rows),
    summed('total', (row) => row.total),
    summed('net zero', (row) => row.netZero),
    words('hash', (row) => row.hash),
  ],
});
