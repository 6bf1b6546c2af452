import {
  aboutCycle,
  type BaseFacts,
  baseText,
  CYCLE,
  type CycleFacts,
  exportTable,
  field,
  PAGED,
  reckoned,
  summed,
} from '../export-table';
import type { TableWords } from '../words/table-words';

/** The plans that wait for the member who asks. */
export const DECISION_QUEUE = exportTable<{ decisionQueue: readonly { readonly baseVersion: BaseFacts }[] }>({
  title: 'Approvals',
  query: 'query { decisionQueue { baseVersion { id number label kind } ROWS } }',
  rows: 'decisionQueue',
  about: ({ decisionQueue }) => [
    ['base version', [...new Set(decisionQueue.map((it) => baseText(it.baseVersion)))].join('; ')],
  ],
  columns: [
    ...[field('name', 'plan'), 'cycle.name', field('cycle.fiscalYear', 'fiscal year'), 'state'],
    reckoned<{ readonly lines: readonly unknown[] }>('lines', 'WHOLE', 'lines { id }', (row) => row.lines.length),
    ...[
      summed('inYear'),
      summed('runRate'),
      'submittedBy.name',
      'submittedAt',
      field('holdExpiresAt', 'held until'),
      'id',
    ],
  ],
});

interface ClockData {
  readonly fundingCycle: CycleFacts;
  readonly decisionClock: { readonly asOf: string };
}
interface Item {
  readonly days: number;
  readonly waiting: boolean;
  readonly waits: readonly { readonly desk: string; readonly days: number; readonly to: string | null }[];
}

const aboutClock = (data: ClockData, words: TableWords) => [
  ['as of', data.decisionClock.asOf] as const,
  ...aboutCycle(data.fundingCycle, words),
];
const ways = (waits: Item['waits'], words: TableWords): string =>
  waits.map((it) => `${words.code('Desk', it.desk)} ${it.days}`).join('; ');
const WAITS = 'waits { desk days to }';
const ofClock = (inner: string): string =>
  `query ($cycleId: ID!) { ${CYCLE} decisionClock(cycleId: $cycleId) { asOf ${inner} } }`;

/** How long each proposal and plan has waited, at which desks, and what the wait has cost. */
export const CLOCK = exportTable<ClockData, Item>({
  title: 'Decision clock',
  query: ofClock('items { ROWS }'),
  rows: 'decisionClock.items',
  arrange: (rows, { waitingOnly }) =>
    rows.filter((it) => waitingOnly !== true || it.waiting).sort((a, b) => b.days - a.days),
  filters: { waitingOnly: true },
  about: aboutClock,
  columns: [
    ...['initiative.code', field('initiative.title|plan.name', 'initiative or plan')],
    ...[field('initiative.state|plan.state', 'state'), 'waiting'],
    reckoned<Item>('lies at (days)', 'TEXT', WAITS, (row, words) =>
      ways(
        row.waits.filter((it) => it.to === null),
        words,
      ),
    ),
    ...['days', summed('cost', 'cost of delay'), field('costReason', 'cost is unknown because')],
    reckoned<Item>('way (days)', 'TEXT', WAITS, (row, words) => ways(row.waits, words)),
  ],
});

/** What waits at each desk, and what has passed it. */
export const CLOCK_DESKS = exportTable<ClockData>({
  title: 'Desks',
  query: ofClock('desks { ROWS }'),
  rows: 'decisionClock.desks',
  about: aboutClock,
  columns: [
    ...['desk', 'open', 'ended', 'days', 'longest', 'late', 'overdue', field('cost', 'cost of delay'), 'costUnknown'],
  ],
});

/** The decision record as far as the filter leaves it, the newest first; its acts and entries as they are hashed. */
export const RECORD = exportTable({
  title: 'Decision record',
  query: `query ($filter: RecordFilter, $first: Int!, $after: String) {
    decisionRecord(first: $first, after: $after, newestFirst: true, filter: $filter) ${PAGED} }`,
  rows: 'decisionRecord.nodes',
  about: (_, words) => [['base version', words.text('none: the record rests on no base')]],
  columns: [
    ...['sequence', 'at', field('actorName', 'who'), field('actor', 'pseudonym'), 'act', 'subjectType'],
    ...[field('subjectLabel', 'subject'), 'subjectId'],
    reckoned<{ readonly reason: string | null; readonly reasonErased: boolean }>(
      'reason',
      'TEXT',
      'reason reasonErased',
      (row, words) => (row.reasonErased ? words.text('erased') : row.reason),
    ),
    ...['before', 'after', 'previousHash', 'hash'],
  ],
});
