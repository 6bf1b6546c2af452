import { cellText } from '@clout/domain';
import {
  aboutCycle,
  CYCLE,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  type Facts,
  field,
  reckoned,
  summed,
} from '../export-table';
import type { TableWords } from '../words/table-words';

const INITIATIVE = ['initiative.code', 'initiative.title', 'initiative.businessUnit.name'];

interface RankingData {
  readonly fundingCycle: CycleFacts;
  readonly ranking: {
    readonly totalCount: number;
    readonly by: string;
    readonly method: string;
    readonly modelVersion: number;
    readonly revealedAt: string;
    readonly tieBreak: string;
    readonly entries: readonly { readonly cursor: string; readonly position: number }[];
  };
}
interface Contributing {
  readonly contributions: readonly { readonly points: number; readonly criterion: { readonly name: string } }[];
}

/** The one total order with the funding line, each place with what made it. */
export const RANKING = exportTable<RankingData>({
  title: 'Ranking',
  query: `query ($cycleId: ID!, $by: RankedBy! = SCORE, $first: Int!, $after: String) { ${CYCLE}
    ranking(cycleId: $cycleId, by: $by) { totalCount by method modelVersion revealedAt tieBreak
      entries(first: $first, after: $after) { cursor position ROWS } } }`,
  rows: 'ranking.entries',
  goesOn: ({ ranking: { entries, totalCount } }) => {
    const last = entries.at(-1);
    return { total: totalCount, after: last && last.position < totalCount ? last.cursor : null };
  },
  about: ({ fundingCycle, ranking }, words) => [
    ...aboutCycle(fundingCycle, words),
    [
      'scoring model',
      `${words.code('ScoringMethod', ranking.method)}, ${words.text('version')} ${ranking.modelVersion}, ${words.text('revealed')} ${ranking.revealedAt}`,
    ],
    ['ordered by', words.code('RankedBy', ranking.by)],
    ['ties', ranking.tieBreak],
  ],
  columns: [
    ...['position', 'rank', ...INITIATIVE, 'option.name', field('score', 'score', 'HUNDREDTHS'), 'exactScore'],
    ...[field('figure', 'figure ordered by'), 'positionByScore', field('coverage', 'share of scores given')],
    reckoned<Contributing>('contributions', 'TEXT', 'contributions { points criterion { name } }', (row) =>
      row.contributions.map((it) => `${it.criterion.name} ${cellText('HUNDREDTHS', it.points, 2)}`).join('; '),
    ),
    ...[summed('inYear'), summed('runRate'), 'cumulativeInYear', 'cumulativeRunRate', field('funding', 'funding line')],
    'reason',
  ],
});

export interface PlanFacts {
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly inputHash: string | null;
  readonly cycle: CycleFacts;
  readonly baseVersion: CycleFacts['baseVersion'];
}

/** What is asked of one plan, a query of it alone, and what its file says of it. */
export const PLAN = (inner: string): string =>
  `plan(id: $planId) { name state version inputHash cycle ${CYCLE_FIELDS} baseVersion { id number label kind } ${inner} }`;
export const ofPlan = (inner: string): string => `query ($planId: ID!) { ${PLAN(inner)} }`;
export const aboutPlan = ({ plan }: { readonly plan: PlanFacts }, words: TableWords): Facts => [
  ['plan', `${plan.name}, ${words.text('version')} ${plan.version}, ${words.code('PlanState', plan.state)}`],
  ['inputs of the plan', plan.inputHash ?? words.text('not frozen')],
  ...aboutCycle({ ...plan.cycle, baseVersion: plan.baseVersion }, words),
];

/** What a plan funds, and what was decided of each line. */
export const PLAN_LINES = exportTable<{ plan: PlanFacts }>({
  title: 'Plan lines',
  query: ofPlan('lines { ROWS }'),
  rows: 'plan.lines',
  about: aboutPlan,
  columns: [
    ...['position', ...INITIATIVE, 'option.name', 'value', summed('inYear'), summed('runRate'), 'state'],
    ...[field('forced', 'forced in'), summed('approvedInYear'), 'decision', 'reason', 'conditions'],
    field('deferUntil', 'deferred until'),
  ],
});

/** What a plan leaves out, each with its reason. */
export const PLAN_NOT_FUNDED = exportTable<{ plan: PlanFacts }>({
  title: 'Not funded',
  query: ofPlan('notFunded { ROWS }'),
  rows: 'plan.notFunded',
  about: aboutPlan,
  columns: [...INITIATIVE, 'reason'],
});

/** The shares of a plan that its rules speak of. */
export const PLAN_SHARES = exportTable<{ plan: PlanFacts }>({
  title: 'Plan shares',
  query: ofPlan('shares { ROWS }'),
  rows: 'plan.shares',
  about: aboutPlan,
  columns: [field('dimension', 'by'), 'name', 'amount', 'share', 'floor', 'ceiling', 'kept'],
});

/** The plans of a cycle, each by itself: they ask for the same money. */
export const PLANS = exportTable({
  title: 'Plans',
  query: `query ($cycleId: ID!) { ${CYCLE} plans(cycleId: $cycleId) { ROWS } }`,
  rows: 'plans',
  columns: [
    ...[field('name', 'plan'), 'state', 'objective', 'value', 'inYear', 'runRate', 'proven'],
    ...[field('createdBy.name', 'made by'), 'submittedAt', 'id'],
  ],
});
