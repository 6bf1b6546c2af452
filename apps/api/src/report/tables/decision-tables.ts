import {
  aboutCycle,
  type BaseFacts,
  baseText,
  CYCLE,
  type CycleFacts,
  exportTable,
  field,
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
  arrange: (places, { waitingOnly }) =>
    places.filter(({ row }) => waitingOnly !== true || row.waiting).sort((a, b) => b.row.days - a.row.days),
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

/** What each unit's people and, where the company allows it, each of them has waited for. */
export const CLOCK_TEAMS = exportTable<ClockData>({
  title: 'Waits by unit',
  query: ofClock('teams { ROWS }'),
  rows: 'decisionClock.teams',
  about: aboutClock,
  columns: ['businessUnit.name', 'desk', 'waits', 'days'],
});

/** Waits by person, where the company allows it. */
export const CLOCK_PEOPLE = exportTable<ClockData>({
  title: 'Waits by person',
  query: ofClock('people { ROWS }'),
  rows: 'decisionClock.people',
  about: aboutClock,
  columns: [field('member.name', 'who'), 'desk', 'waits', 'days'],
});
