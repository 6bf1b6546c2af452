import { allocate, MAX_AMOUNT, sum } from '../money/money';
import { invalid, ok, refuse, type FieldProblem, type Measure, type Result } from '../result';
import { WHOLE_YEAR, type EnvelopeLimit, type EnvelopeRow } from './limits';

/** Reserve by measure, in minor units. */
export interface ReserveAmounts {
  readonly inYear: bigint;
  readonly runRate: bigint;
}

/** What has been released from the reserve for one initiative, or with null for any. */
export interface ReleasedReserve extends ReserveAmounts {
  readonly initiativeId: string | null;
}

/** What a plan line between cycles draws on the released reserve. */
export interface ReserveDraw extends ReserveAmounts {
  readonly initiativeId: string;
}

type Reserved = Pick<EnvelopeLimit, 'measure' | 'period' | 'reserve'>;

const periodKey = (row: Pick<Reserved, 'period'>): string => row.period.padStart(4, '0');

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/**
 * Rows of one scope with their reserve lowered by what was released: the year's two measures by the amounts, the
 * periods together by the in-year amount, in proportion to their reserves. No reserve falls below 0.
 */
export const lowerReserve = <Row extends Reserved>(rows: readonly Row[], released: ReserveAmounts): readonly Row[] => {
  const periods = rows.filter((row) => row.period !== WHOLE_YEAR);
  const kept = sum(periods.map((row) => row.reserve));
  const parts = allocate(
    lesser(released.inYear, kept),
    periods.map((row) => ({ key: periodKey(row), weight: row.reserve })),
  );
  const cut = (row: Row): bigint => {
    if (row.period !== WHOLE_YEAR) return parts?.get(periodKey(row)) ?? 0n;
    return row.measure === 'IN_YEAR' ? released.inYear : released.runRate;
  };
  return rows.map((row) => ({ ...row, reserve: row.reserve - lesser(row.reserve, cut(row)) }));
};

const MEASURES: readonly { readonly measure: Measure; readonly key: keyof ReserveAmounts; readonly field: string }[] = [
  { measure: 'IN_YEAR', key: 'inYear', field: 'amount' },
  { measure: 'RUN_RATE', key: 'runRate', field: 'runRateAmount' },
];

/**
 * The rows with the reserve that is left after a release. INVALID_INPUT for an amount below 0 or a release of nothing;
 * SOURCE_EXHAUSTED, naming measure and scope, where less reserve stands than is to be released.
 */
export const decideReserveRelease = (
  rows: readonly EnvelopeRow[],
  wanted: ReserveAmounts,
): Result<readonly EnvelopeRow[]> => {
  const faults: FieldProblem[] = MEASURES.flatMap(({ key, field }) =>
    wanted[key] < 0n || wanted[key] > MAX_AMOUNT
      ? [{ field, message: `must be an amount from 0 to ${MAX_AMOUNT}` }]
      : [],
  );
  if (faults.length === 0 && wanted.inYear === 0n && wanted.runRate === 0n)
    faults.push({ field: 'amount', message: 'must be above 0, or the run-rate amount must be' });
  if (faults.length > 0) return invalid(faults);
  const short = MEASURES.flatMap(({ measure, key, field }) =>
    rows
      .filter((row) => row.period === WHOLE_YEAR && row.measure === measure && row.reserve < wanted[key])
      .map((row) => ({ field, reserve: row.reserve, of: row.scope === WHOLE_YEAR ? 'the fiscal year' : 'the cycle' })),
  );
  const least = short.reduce<(typeof short)[number] | null>((a, b) => (a && a.reserve <= b.reserve ? a : b), null);
  if (least)
    return refuse('SOURCE_EXHAUSTED', `The reserve of ${least.of} has ${least.reserve} left.`, {
      field: least.field,
      remedy: `Release ${least.reserve} or less.`,
      problems: short.map((one) => ({ field: one.field, message: `the reserve of ${one.of} has ${one.reserve} left` })),
    });
  const scopes = [...new Set(rows.map((row) => row.scope))];
  return ok(
    scopes.flatMap((scope) =>
      lowerReserve(
        rows.filter((row) => row.scope === scope),
        wanted,
      ),
    ),
  );
};

/**
 * What is left of the released reserve: `free` for any initiative, `named` for those that a release is for. A draw uses
 * first what was released for its own initiative, then the rest; below 0 where more was drawn than released.
 */
export const reserveLeft = (
  releases: readonly ReleasedReserve[],
  draws: readonly ReserveDraw[],
): { readonly free: ReserveAmounts; readonly named: ReadonlyMap<string, ReserveAmounts> } => {
  const named = new Map<string, ReserveAmounts>();
  const of = (key: keyof ReserveAmounts) => {
    const total = (id: string | null): bigint =>
      sum(releases.filter((one) => one.initiativeId === id).map((one) => one[key]));
    const drawn = (id: string): bigint => sum(draws.filter((one) => one.initiativeId === id).map((one) => one[key]));
    const ids = new Set([...draws.map((one) => one.initiativeId), ...releases.flatMap((r) => r.initiativeId ?? [])]);
    let free = total(null);
    for (const id of ids) {
      const left = total(id) - drawn(id);
      const before = named.get(id) ?? { inYear: 0n, runRate: 0n };
      named.set(id, { ...before, [key]: left > 0n ? left : 0n });
      if (left < 0n) free += left;
    }
    return free;
  };
  return { free: { inYear: of('inYear'), runRate: of('runRate') }, named };
};

/** SOURCE_EXHAUSTED when items between cycles ask more than was released from the reserve and not drawn yet. */
export const requireReleased = (
  releases: readonly ReleasedReserve[],
  drawn: readonly ReserveDraw[],
  asked: readonly ReserveDraw[],
): Result<void> => {
  const { free } = reserveLeft(releases, [...drawn, ...asked]);
  const problems = MEASURES.flatMap(({ measure, key }) =>
    free[key] < 0n ? [{ field: `lines.${measure}`, message: `asks ${-free[key]} more than was released` }] : [],
  );
  if (problems.length === 0) return ok(undefined);
  return refuse('SOURCE_EXHAUSTED', 'Between cycles only released reserve is spent, and too little of it is left.', {
    field: 'lines',
    remedy: 'The COO releases reserve for it with releaseReserve, or the plan asks less.',
    problems,
  });
};
