import { aboutCycle, connected, CYCLE_FIELDS, type CycleFacts, exportTable, whole } from '../export-table';

const FIGURES = [
  ['requested', 'requested'],
  ['approved', 'approved'],
  ['released', 'released'],
  ['obligated', 'obligated'],
  ['accrued', 'accrued'],
  ['actual', 'actual'],
  ['free', 'free'],
  ['overspent', 'overspent'],
  ['approvedToDate', 'approved to date'],
  ['variance', 'variance'],
] as const;

type SpendingRow = Readonly<Record<(typeof FIGURES)[number][0] | 'key' | 'name', string>> & {
  readonly flags: readonly string[];
  readonly forecast: string | null;
  readonly varianceAtEnd: string | null;
};

/** Approved against booked, group by group; the groups add up to the totals. */
export const SPENDING = exportTable<{ fundingCycle: CycleFacts; spending: readonly SpendingRow[] }, SpendingRow>({
  title: 'Spending',
  query: `query ($cycleId: ID!, $by: SpendingDimension!, $throughPeriod: Int) {
    fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    spending(cycleId: $cycleId, by: $by, throughPeriod: $throughPeriod) { key name requested approved released obligated accrued actual free
      overspent approvedToDate variance forecast varianceAtEnd flags } }`,
  page: (data) => whole(data.spending),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    { head: 'key', kind: 'TEXT', of: (row) => row.key },
    { head: 'name', kind: 'TEXT', of: (row) => row.name },
    ...FIGURES.map(([field, head]) => ({
      head,
      kind: 'MONEY' as const,
      of: (row: SpendingRow) => row[field],
      sum: true,
    })),
    { head: 'forecast', kind: 'MONEY', of: (row) => row.forecast },
    { head: 'variance at end', kind: 'MONEY', of: (row) => row.varianceAtEnd },
    { head: 'flags', kind: 'TEXT', of: (row) => row.flags.join('; ') },
  ],
});

interface RecordRow {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly actorName: string;
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly subjectLabel: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly reasonErased: boolean;
  readonly previousHash: string;
  readonly hash: string;
}

/** The decision record as far as the filter leaves it, the newest first. */
export const RECORD = exportTable<{ decisionRecord: Parameters<typeof connected<RecordRow>>[0] }, RecordRow>({
  title: 'Decision record',
  query: `query ($filter: RecordFilter, $first: Int!, $after: String) {
    decisionRecord(first: $first, after: $after, newestFirst: true, filter: $filter) { totalCount pageInfo { hasNextPage endCursor }
      nodes { sequence at actor actorName act subjectType subjectId subjectLabel before after reason reasonErased previousHash hash } } }`,
  page: (data) => connected(data.decisionRecord),
  about: () => [['base version', 'none: the record rests on no base']],
  columns: [
    { head: 'sequence', kind: 'WHOLE', of: (row) => row.sequence },
    { head: 'at', kind: 'TEXT', of: (row) => row.at },
    { head: 'who', kind: 'TEXT', of: (row) => row.actorName },
    { head: 'pseudonym', kind: 'TEXT', of: (row) => row.actor },
    { head: 'act', kind: 'TEXT', of: (row) => row.act },
    { head: 'subject type', kind: 'TEXT', of: (row) => row.subjectType },
    { head: 'subject', kind: 'TEXT', of: (row) => row.subjectLabel },
    { head: 'subject id', kind: 'TEXT', of: (row) => row.subjectId },
    { head: 'reason', kind: 'TEXT', of: (row) => (row.reasonErased ? 'erased' : row.reason) },
    { head: 'before', kind: 'TEXT', of: (row) => row.before },
    { head: 'after', kind: 'TEXT', of: (row) => row.after },
    { head: 'previous hash', kind: 'TEXT', of: (row) => row.previousHash },
    { head: 'hash', kind: 'TEXT', of: (row) => row.hash },
  ],
});
