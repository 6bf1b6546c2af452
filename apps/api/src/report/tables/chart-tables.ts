import { type FundingStep, fundingSteps, type UnitShare, unitShares } from '@clout/domain';
import { CYCLE, exportTable, type Place, reckoned } from '../export-table';
import { aboutPlan, PLAN, type PlanFacts } from './choice-tables';

/** As many places of the ranking as the pages draw. */
const ENTRIES = 'entries(first: 200) { ROWS position initiative { id } }';
const LINES = PLAN('objective lines { inYear runRate initiative { id } }');

interface Line {
  readonly inYear: string;
  readonly runRate: string;
  readonly initiative: { readonly id: string };
}
interface OfPlan {
  readonly plan: PlanFacts & { readonly lines: readonly Line[]; readonly objective: string };
}
interface Candidate {
  readonly initiative: { readonly id: string };
  readonly position: number;
  readonly inYear: string;
  readonly runRate: string;
}
/** The line of the plan for a place of the ranking; both stand in the same answer. */
const lineOf = ({ row, above }: Pick<Place<Candidate>, 'row' | 'above'>): Line | undefined =>
  (above?.above?.row as unknown as OfPlan).plan.lines.find((line) => line.initiative.id === row.initiative.id);

type Stepped = Candidate & { readonly step: FundingStep };
const ofStep = (head: string, kind: 'MONEY' | 'TEXT', of: (step: FundingStep) => string | boolean) =>
  reckoned<Stepped>(head, kind, 'inYear', ({ step }) => of(step));

/** The cost of what a plan takes, added up in the order of the ranking; what it leaves out where it would lie. */
export const FUNDING_LINE = exportTable<OfPlan, Candidate>({
  title: 'Funding line',
  query: `query ($planId: ID!, $cycleId: ID!) { ${LINES} ranking(cycleId: $cycleId) { ${ENTRIES} } }`,
  rows: 'ranking.entries',
  about: aboutPlan,
  arrange: (places) => {
    const steps = fundingSteps(
      places.map((place) => {
        const { initiative, position, inYear } = place.row;
        const line = lineOf(place);
        const cost = BigInt(line?.inYear ?? inYear);
        return { id: initiative.id, name: '', place: position, cost, taken: line !== undefined };
      }),
    );
    return places.map((place, at) => ({ ...place, row: { ...place.row, step: steps[at] } }));
  },
  columns: [
    ...['position', 'initiative.code', 'initiative.title'],
    ofStep('in year', 'MONEY', ({ cost }) => cost.toString()),
    ofStep('taken', 'TEXT', ({ taken }) => taken),
    ofStep('added up', 'MONEY', ({ sum }) => sum.toString()),
  ],
});

interface Valued extends Candidate {
  readonly score: number;
  readonly figure: string | null;
  readonly funding: string;
}
const STANDINGS = {
  both: 'in the plan and above the funding line',
  plan: 'only in the plan',
  line: 'only above the funding line',
  neither: 'in neither',
} as const;
const asked = (head: string, name: 'inYear' | 'runRate') =>
  reckoned<Valued>(head, 'MONEY', name, (row, _, place) => lineOf({ ...place, row })?.[name] ?? row[name]);

/** The value of each candidate against its cost, and where it stands: in the plan, above the funding line, both, neither. */
export const VALUE_AGAINST_COST = exportTable<OfPlan>({
  title: 'Value against cost',
  query: `query ($planId: ID!, $cycleId: ID!, $by: RankedBy! = SCORE) { ${LINES} ranking(cycleId: $cycleId, by: $by) { ${ENTRIES} } }`,
  rows: 'ranking.entries',
  about: aboutPlan,
  columns: [
    ...['initiative.code', 'initiative.title'],
    reckoned<Valued>('value', 'TEXT', 'score figure', ({ score, figure }, _, { above }) =>
      (above?.above?.row as unknown as OfPlan).plan.objective === 'RISK_ADJUSTED_VALUE' ? figure : String(score / 100),
    ),
    ...[asked('in year', 'inYear'), asked('run-rate', 'runRate')],
    reckoned<Valued>('stands', 'TEXT', 'funding', (row, words, place) => {
      const above = row.funding === 'ABOVE';
      return words.text(STANDINGS[lineOf({ ...place, row }) ? (above ? 'both' : 'plan') : above ? 'line' : 'neither']);
    }),
  ],
});

const FIGURES = { contributed: 'contributed', held: 'held for waiting plans', received: 'received' } as const;
const ofUnit = (head: string, of: (unit: UnitShare) => bigint) => ({
  ...reckoned<UnitShare>(head, 'MONEY', '__typename', (unit) => of(unit).toString()),
  sum: true,
});

/** What each unit gives to a cycle and gets from it, with what waits for a decision. */
export const UNIT_SHARES = exportTable({
  title: 'Received against contributed',
  query: `query ($cycleId: ID!) { ${CYCLE} plans(cycleId: $cycleId) { state lines { inYear initiative { businessUnit { id } } } }
    unitPositions(cycleId: $cycleId) { ROWS businessUnit { id name } contributed held received } }`,
  rows: 'unitPositions',
  arrange: ([first]) => {
    const above = first?.above ?? null;
    const data = above?.row as unknown as Parameters<typeof unitShares>[0] | undefined;
    return data ? unitShares(data).map((row, at) => ({ row: row as never, at, above })) : [];
  },
  columns: [
    reckoned<UnitShare>('business unit', 'TEXT', '__typename', (unit) => unit.name),
    ...(['contributed', 'held', 'received'] as const).map((name) => ofUnit(FIGURES[name], (unit) => unit[name])),
    ofUnit('asked by waiting plans', (unit) => unit.asked),
    ofUnit('net', ({ contributed, held, received, asked: waits }) => received + waits - contributed - held),
  ],
});
