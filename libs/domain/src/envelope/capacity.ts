import { ok, refuse, type CapFigures, type Measure, type Refusal, type Result } from '../result';
import { headroom, WHOLE_YEAR, type EnvelopePeriod, type EnvelopeRow } from './limits';

/** Money to move in every row of one measure and period, in minor units, >= 0. */
export interface MoneyMove {
  readonly measure: Measure;
  readonly period: EnvelopePeriod;
  readonly amount: bigint;
}

/** What a plan asks of the envelope: `byPeriod[p]` are the IN_YEAR amounts of period p, in minor units. */
export interface EnvelopeDemand {
  readonly runRate: bigint;
  readonly byPeriod: ReadonlyMap<number, bigint>;
}

/** The rows a demand touches: the year, run-rate and, where the cycle limits periods, each period; nothing for 0. */
export const moneyMoves = (demand: EnvelopeDemand, periodLimits: boolean): readonly MoneyMove[] => {
  const periods = [...demand.byPeriod].filter(([, amount]) => amount !== 0n).sort(([a], [b]) => a - b);
  const inYear = periods.reduce((total, [, amount]) => total + amount, 0n);
  const byPeriod = periods.map(([period, amount]): MoneyMove => ({
    measure: 'IN_YEAR',
    period: String(period),
    amount,
  }));
  const year: MoneyMove[] = [
    { measure: 'IN_YEAR', period: WHOLE_YEAR, amount: inYear },
    { measure: 'RUN_RATE', period: WHOLE_YEAR, amount: demand.runRate },
  ];
  return [...year, ...(periodLimits ? byPeriod : [])].filter((a) => a.amount !== 0n);
};

const touched = (rows: readonly EnvelopeRow[], amounts: readonly MoneyMove[]) =>
  amounts
    .filter((a) => a.amount !== 0n)
    .flatMap((a) => {
      if (a.amount < 0n) throw new RangeError('the envelope moves amounts >= 0');
      const hit = rows.filter((r) => r.measure === a.measure && r.period === a.period);
      if (hit.length === 0) throw new RangeError(`no envelope row for ${a.measure} ${a.period}`);
      return hit.map((row) => ({ row, amount: a.amount }));
    });

const where = (row: EnvelopeRow): string =>
  `${row.measure === 'IN_YEAR' ? 'in-year' : 'run-rate'} ${row.period === WHOLE_YEAR ? '(whole year)' : `(period ${row.period})`}`;

/** OVER_COMMITTED for rows in which what stands already passes the limit. */
const overCommitted = (rows: readonly EnvelopeRow[]): { readonly ok: false; readonly refusal: Refusal } =>
  refuse('OVER_COMMITTED', `More is promised than the envelope allows: ${rows.map(where).join(', ')}.`, {
    remedy:
      'Until the excess is 0: withdraw or return undecided plans, release reserve, stop or reverse funded lines, take back a wrong import of opening commitments, or let a newer base or mandate raise the limit. The envelope lists what each would free.',
    problems: rows.map((r) => ({
      field: `${r.measure}.${r.period}`,
      message: `over-committed by ${r.excess} (limit ${r.limit}, reserve ${r.reserve}, held ${r.held}, committed ${r.committed})`,
    })),
  });

/** The figures of a row that an amount does not fit. */
const capFigures = (row: EnvelopeRow, requested: bigint): CapFigures => ({
  measure: row.measure,
  period: row.period,
  limit: row.limit,
  committed: row.committed,
  requested,
  overBy: requested - headroom(row),
});

/**
 * Whether new money fits every row it touches. CAP_EXCEEDED carries the row that is passed by most (the first of equals)
 * and lists the others; OVER_COMMITTED comes first, as nothing new passes until that is cured.
 */
export const decideHold = (rows: readonly EnvelopeRow[], amounts: readonly MoneyMove[]): Result<void> => {
  const moves = touched(rows, amounts);
  const cured = moves.filter(({ row }) => row.excess > 0n).map(({ row }) => row);
  if (cured.length > 0) return overCommitted(cured);
  const passed = moves
    .filter(({ row, amount }) => amount > headroom(row))
    .map(({ row, amount }) => capFigures(row, amount));
  const [first, ...others] = passed;
  if (first === undefined) return ok(undefined);
  const worst = others.reduce((a, b) => (b.overBy > a.overBy ? b : a), first);
  return refuse('CAP_EXCEEDED', `The amount passes the envelope by ${worst.overBy}.`, {
    cap: worst,
    remedy: `Ask for ${worst.requested - worst.overBy} or less, or release what is held or committed.`,
    problems: passed.map((p) => ({ field: `${p.measure}.${p.period ?? WHOLE_YEAR}`, message: `over by ${p.overBy}` })),
  });
};

/** Whether held money may become committed: OVER_COMMITTED while a touched row has an excess; a fault if it is not held. */
export const decideCommit = (rows: readonly EnvelopeRow[], amounts: readonly MoneyMove[]): Result<void> => {
  const moves = touched(rows, amounts);
  const cured = moves.filter(({ row }) => row.excess > 0n).map(({ row }) => row);
  if (cured.length > 0) return overCommitted(cured);
  if (moves.some(({ row, amount }) => row.held < amount)) throw new RangeError('more to commit than is held');
  return ok(undefined);
};
