import { aboutCycle, CYCLE_FIELDS, type CycleFacts, exportTable, field, reckoned } from '../export-table';
import type { TableWords } from '../words/table-words';

interface Comparison {
  readonly comparePlans: {
    readonly plans: readonly { readonly plan: { readonly name: string; readonly cycle: CycleFacts } }[];
  };
}
const ofComparison = (inner: string): string =>
  `query ($ids: [ID!]!) { comparePlans(ids: $ids) { plans { plan { name cycle ${CYCLE_FIELDS} } } ${inner} } }`;
const aboutComparison = ({ comparePlans: { plans } }: Comparison, words: TableWords) => [
  ['plans in their order', plans.map((it) => it.plan.name).join('; ')] as const,
  ...(plans[0] ? aboutCycle(plans[0].plan.cycle, words) : []),
];

/** Plans beside each other, figure by figure. */
export const COMPARISON = exportTable<Comparison>({
  title: 'Plan comparison',
  query: ofComparison('plans { ROWS }'),
  rows: 'comparePlans.plans',
  about: aboutComparison,
  columns: [
    ...[field('plan.name', 'plan'), field('plan.state', 'state'), field('plan.objective', 'objective')],
    ...[field('plan.origin', 'origin'), field('plan.value', 'value'), 'score', field('plan.proven', 'proven')],
    ...[field('plan.gap', 'gap'), field('lineCount', 'lines'), field('plan.inYear', 'in year'), 'leftInYear'],
    ...[
      field('plan.runRate', 'run-rate'),
      'leftRunRate',
      field('risk.claimed', 'claimed'),
      field('risk.credited', 'credited'),
    ],
    ...[field('risk.atRisk', 'at risk'), field('risk.withoutCase', 'without a case')],
    ...[
      reckonedIndex('Gini', 'gini'),
      reckonedIndex('Gallagher', 'gallagher'),
      reckonedIndex('Loosemore-Hanby', 'loosemoreHanby'),
    ],
    field('fairness.reason', 'no index because'),
  ],
});

/** An index of evenness, four digits after the point as on the screen. */
function reckonedIndex(head: string, name: 'gini' | 'gallagher' | 'loosemoreHanby') {
  type Even = { readonly fairness: Readonly<Partial<Record<typeof name, number | null>>> };
  return reckoned<Even>(head, 'TEXT', `fairness { ${name} }`, (row) => row.fairness[name]?.toFixed(4));
}

interface Options {
  readonly options: readonly ({ readonly name: string } | null)[];
}

/** Which option of each initiative the plans fund, in the order of the plans. */
export const COMPARISON_LINES = exportTable<Comparison>({
  title: 'Compared lines',
  query: ofComparison('lines { ROWS }'),
  rows: 'comparePlans.lines',
  about: aboutComparison,
  columns: [
    ...['initiative.code', 'initiative.title', field('inAll', 'in every plan')],
    reckoned<Options>('options in the order of the plans', 'TEXT', 'options { name }', (row) =>
      row.options.map((it) => it?.name ?? '–').join('; '),
    ),
  ],
});

interface Shares {
  readonly shares: readonly number[];
}

/** The shares of the plans by group, in the order of the plans. */
export const COMPARISON_SHARES = exportTable<Comparison>({
  title: 'Compared shares',
  query: ofComparison('shares { ROWS }'),
  rows: 'comparePlans.shares',
  about: aboutComparison,
  columns: [
    ...[field('dimension', 'by'), 'name'],
    reckoned<Shares>('shares in the order of the plans', 'TEXT', 'shares', (row) =>
      row.shares.map((it) => `${(it / 100).toFixed(2)} %`).join('; '),
    ),
  ],
});

/** What each unit receives of each plan beside what it is owed. */
export const COMPARISON_EVENNESS = exportTable<Comparison>({
  title: 'Compared evenness',
  query: ofComparison('plans { plan { name } fairness { units { ROWS } } }'),
  rows: 'comparePlans.plans.fairness.units',
  about: aboutComparison,
  columns: [field('^^plan.name', 'plan'), 'unit.name', 'owed', 'received', 'amount'],
});
