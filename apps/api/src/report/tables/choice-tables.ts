import { cellText } from '@clout/domain';
import { aboutCycle, CYCLE_FIELDS, type CycleFacts, exportTable, type Facts, whole } from '../export-table';

interface Reference {
  readonly code: string;
  readonly title: string;
  readonly businessUnit: { readonly name: string };
}

interface RankingRow {
  readonly cursor: string;
  readonly position: number;
  readonly rank: number;
  readonly score: number;
  readonly exactScore: string;
  readonly figure: string | null;
  readonly positionByScore: number;
  readonly coverage: number;
  readonly inYear: string;
  readonly runRate: string;
  readonly cumulativeInYear: string;
  readonly cumulativeRunRate: string;
  readonly funding: string;
  readonly reason: string;
  readonly initiative: Reference;
  readonly option: { readonly name: string };
  readonly contributions: readonly { readonly points: number; readonly criterion: { readonly name: string } }[];
}

interface RankingData {
  readonly fundingCycle: CycleFacts;
  readonly ranking: {
    readonly totalCount: number;
    readonly by: string;
    readonly method: string;
    readonly modelVersion: number;
    readonly revealedAt: string;
    readonly tieBreak: string;
    readonly entries: readonly RankingRow[];
  };
}

/** The one total order with the funding line, each place with what made it. */
export const RANKING = exportTable<RankingData, RankingRow>({
  title: 'Ranking',
  query: `query ($cycleId: ID!, $by: RankedBy! = SCORE, $first: Int!, $after: String) {
    fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    ranking(cycleId: $cycleId, by: $by) { totalCount by method modelVersion revealedAt tieBreak
      entries(first: $first, after: $after) { cursor position rank score exactScore figure positionByScore coverage inYear runRate cumulativeInYear cumulativeRunRate
        funding reason initiative { code title businessUnit { name } } option { name } contributions { points criterion { name } } } } }`,
  page: ({ ranking: { entries, totalCount } }) => {
    const last = entries.at(-1);
    return { rows: entries, total: totalCount, after: last && last.position < totalCount ? last.cursor : null };
  },
  about: ({ fundingCycle, ranking }) => [
    ...aboutCycle(fundingCycle),
    ['scoring model', `${ranking.method}, version ${ranking.modelVersion}, revealed ${ranking.revealedAt}`],
    ['ordered by', ranking.by],
    ['ties', ranking.tieBreak],
  ],
  columns: [
    { head: 'position', kind: 'WHOLE', of: (row) => row.position },
    { head: 'rank', kind: 'WHOLE', of: (row) => row.rank },
    { head: 'code', kind: 'TEXT', of: (row) => row.initiative.code },
    { head: 'initiative', kind: 'TEXT', of: (row) => row.initiative.title },
    { head: 'business unit', kind: 'TEXT', of: (row) => row.initiative.businessUnit.name },
    { head: 'option', kind: 'TEXT', of: (row) => row.option.name },
    { head: 'score', kind: 'HUNDREDTHS', of: (row) => row.score },
    { head: 'exact score', kind: 'TEXT', of: (row) => row.exactScore },
    { head: 'figure ordered by', kind: 'TEXT', of: (row) => row.figure },
    { head: 'position by score', kind: 'WHOLE', of: (row) => row.positionByScore },
    { head: 'share of scores given %', kind: 'SHARE', of: (row) => row.coverage },
    {
      head: 'contributions',
      kind: 'TEXT',
      of: (row) =>
        row.contributions.map((it) => `${it.criterion.name} ${cellText('HUNDREDTHS', it.points, 2)}`).join('; '),
    },
    { head: 'in year', kind: 'MONEY', of: (row) => row.inYear, sum: true },
    { head: 'run-rate', kind: 'MONEY', of: (row) => row.runRate, sum: true },
    { head: 'cumulative in year', kind: 'MONEY', of: (row) => row.cumulativeInYear },
    { head: 'cumulative run-rate', kind: 'MONEY', of: (row) => row.cumulativeRunRate },
    { head: 'funding line', kind: 'TEXT', of: (row) => row.funding },
    { head: 'reason', kind: 'TEXT', of: (row) => row.reason },
  ],
});

interface PlanFacts {
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly inputHash: string | null;
  readonly cycle: CycleFacts;
  readonly baseVersion: CycleFacts['baseVersion'];
}

const PLAN_FIELDS = `name state version inputHash cycle ${CYCLE_FIELDS} baseVersion { id number label kind }`;
const aboutPlan = (plan: PlanFacts): Facts => [
  ['plan', `${plan.name}, version ${plan.version}, ${plan.state}`],
  ['inputs of the plan', plan.inputHash ?? 'not frozen'],
  ...aboutCycle({ ...plan.cycle, baseVersion: plan.baseVersion }),
];

/** A plan line as the console's own query answers it. */
export interface PlanLineRow {
  readonly position: number;
  readonly value: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly state: string;
  readonly forced: boolean;
  readonly approvedInYear: string;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly conditions: string | null;
  readonly deferUntil: string | null;
  readonly initiative: Reference;
  readonly option: { readonly name: string };
}

/** What a plan funds, and what was decided of each line. */
export const PLAN_LINES = exportTable<{ plan: PlanFacts & { lines: readonly PlanLineRow[] } }, PlanLineRow>({
  title: 'Plan lines',
  query: `query ($planId: ID!) { plan(id: $planId) { ${PLAN_FIELDS} lines { position value inYear runRate state forced approvedInYear
    decision reason conditions deferUntil initiative { code title businessUnit { name } } option { name } } } }`,
  page: ({ plan }) => whole(plan.lines),
  about: ({ plan }) => aboutPlan(plan),
  columns: [
    { head: 'position', kind: 'WHOLE', of: (row) => row.position },
    { head: 'code', kind: 'TEXT', of: (row) => row.initiative.code },
    { head: 'initiative', kind: 'TEXT', of: (row) => row.initiative.title },
    { head: 'business unit', kind: 'TEXT', of: (row) => row.initiative.businessUnit.name },
    { head: 'option', kind: 'TEXT', of: (row) => row.option.name },
    { head: 'value', kind: 'TEXT', of: (row) => row.value },
    { head: 'in year', kind: 'MONEY', of: (row) => row.inYear, sum: true },
    { head: 'run-rate', kind: 'MONEY', of: (row) => row.runRate, sum: true },
    { head: 'state', kind: 'TEXT', of: (row) => row.state },
    { head: 'forced in', kind: 'TEXT', of: (row) => row.forced },
    { head: 'approved in year', kind: 'MONEY', of: (row) => row.approvedInYear, sum: true },
    { head: 'decision', kind: 'TEXT', of: (row) => row.decision },
    { head: 'reason', kind: 'TEXT', of: (row) => row.reason },
    { head: 'conditions', kind: 'TEXT', of: (row) => row.conditions },
    { head: 'deferred until', kind: 'TEXT', of: (row) => row.deferUntil },
  ],
});

interface NotFundedRow {
  readonly reason: string;
  readonly initiative: Reference;
}

/** What a plan leaves out, each with its reason. */
export const PLAN_NOT_FUNDED = exportTable<{ plan: PlanFacts & { notFunded: readonly NotFundedRow[] } }, NotFundedRow>({
  title: 'Not funded',
  query: `query ($planId: ID!) { plan(id: $planId) { ${PLAN_FIELDS} notFunded { reason initiative { code title businessUnit { name } } } } }`,
  page: ({ plan }) => whole(plan.notFunded),
  about: ({ plan }) => aboutPlan(plan),
  columns: [
    { head: 'code', kind: 'TEXT', of: (row) => row.initiative.code },
    { head: 'initiative', kind: 'TEXT', of: (row) => row.initiative.title },
    { head: 'business unit', kind: 'TEXT', of: (row) => row.initiative.businessUnit.name },
    { head: 'reason', kind: 'TEXT', of: (row) => row.reason },
  ],
});
