import { exportTable, field, type Place, reckoned, summed } from '../export-table';
import { aboutPlan, ofPlan, type PlanFacts } from './choice-tables';

/** What was forced into a plan or left out of it by hand, with price, reason and last day. */
export const PLAN_OVERRIDES = exportTable<{ plan: PlanFacts }>({
  title: 'Overrides',
  query: ofPlan('forced { ROWS } excluded { ROWS }'),
  rows: 'plan.forced|plan.excluded',
  about: aboutPlan,
  columns: [
    ...['initiative.code', 'initiative.title'],
    reckoned<object>('override', 'TEXT', '__typename', (row, words, { above }) =>
      words.text((above?.row['forced'] as readonly object[]).includes(row) ? 'forced in' : 'left out by hand'),
    ),
    ...['option.name', 'price', 'reason', field('expiresOn', 'stands until'), 'expired'],
  ],
});

interface Said {
  readonly planLineId: string;
  readonly decision: string | null;
  readonly inYear: string;
  readonly reason: string | null;
  readonly conditions: string | null;
}
interface Decided {
  readonly decisions: readonly { readonly kind: string; readonly lines: readonly Said[] }[];
}
interface Line {
  readonly id: string;
}
/** What the latest decision says of a line. */
const saidOf = ({ id }: Line, { above }: Place): Said | undefined =>
  (above?.row as unknown as Decided).decisions
    .findLast(({ kind }) => kind === 'DECIDED')
    ?.lines.find((line) => line.planLineId === id);

/** What was decided of a plan line by line, while it waits for further signatures. */
export const LINES_TO_SIGN = exportTable<{ plan: PlanFacts }>({
  title: 'Decided lines',
  query: ofPlan('decisions { kind lines { planLineId decision inYear reason conditions } } lines { ROWS }'),
  rows: 'plan.lines',
  about: aboutPlan,
  columns: [
    ...['initiative.code', 'initiative.title', 'initiative.businessUnit.name', 'option.name'],
    reckoned<Line>('decision', 'TEXT', 'id', (row, words, place) => {
      const decision = saidOf(row, place)?.decision;
      return decision && words.code('LineDecision', decision);
    }),
    summed('inYear', 'asked in year'),
    { ...reckoned<Line>('approved in year', 'MONEY', 'id', (row, _, place) => saidOf(row, place)?.inYear), sum: true },
    reckoned<Line>('conditions', 'TEXT', 'id', (row, _, place) => saidOf(row, place)?.conditions),
    reckoned<Line>('reason', 'TEXT', 'id', (row, _, place) => saidOf(row, place)?.reason),
  ],
});
