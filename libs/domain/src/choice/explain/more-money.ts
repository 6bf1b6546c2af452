import { WHOLE } from '../../money/money';
import { ok, type Result } from '../../result';
import { byDensity } from '../selection/greedy';
import type { Asking } from '../selection/linear-model';
import { isCapOnly, optimise } from '../selection/optimise';
import type { Portfolio } from '../selection/portfolio';
import { toProblem, type Problem } from '../selection/problem';
import { atCap } from '../selection/rule-ref';
import type { Selection } from '../selection/selection';

/** What another plan holds that the present one does not, and the other way round. */
export interface PlanChange {
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
}

/** The exact gain of a larger cap, by solving again. */
export interface ExactGain extends PlanChange {
  /** By how much the cap is raised. */
  readonly basisPoints: number;
  /** Minor units. */
  readonly cap: bigint;
  readonly gain: bigint;
  /** Both plans are proven best, so that the gain is exact. */
  readonly proven: boolean;
}

/** What more money would bring. */
export interface MoreMoney {
  readonly exact: readonly ExactGain[];
  /**
   * The dual price of the linear relaxation: value of one more minor unit if initiatives could be funded in part. An
   * estimate, often far from the exact gain; null when the solver gave none.
   */
  readonly estimate: { readonly standing: 'ESTIMATE'; readonly valuePerMinorUnit: number } | null;
}

/** The steps shown by default: 1, 2 and 5 %. */
export const GAIN_STEPS = [100, 200, 500] as const;

/** Which initiatives join and leave from one plan to another; an initiative with another option does both. */
export const planChange = (from: Selection, to: Selection): PlanChange => {
  const keys = (plan: Selection): Set<string> =>
    new Set(plan.selected.map((one) => JSON.stringify([one.id, one.option])));
  const [before, after] = [keys(from), keys(to)];
  const outside = (plan: Selection, other: ReadonlySet<string>): string[] =>
    plan.selected.filter((one) => !other.has(JSON.stringify([one.id, one.option]))).map((one) => one.id);
  return { joins: outside(to, before), leaves: outside(from, after) };
};

const densityAtTheBreak = (problem: Problem): number => {
  const { items, cap } = problem.portfolio;
  const status = (column: number): string => items[problem.columns[column]!.item]!.status;
  let room = Number(cap / problem.costUnit);
  for (const column of problem.columns.keys()) if (status(column) === 'mandatory') room -= problem.cost[column]!;
  for (const column of byDensity(problem)) {
    const [value, cost] = [problem.value[column]!, problem.cost[column]!];
    if (value <= 0 || status(column) !== 'optional') continue;
    if (cost > room) return value / cost;
    room -= cost;
  }
  return 0;
};

/** The dual price of the cap in value per minor unit; null when the solver states none. */
export function* shadowPrice(problem: Problem): Asking<number | null> {
  const scale = Number(problem.valueUnit) / Number(problem.costUnit);
  if (isCapOnly(problem)) return densityAtTheBreak(problem) * scale;
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const row = problem.rules.find((rule) => rule.ref.type === 'CAP')?.rows[0];
  if (!row) return 0;
  const { duals } = yield { sense: 'MAXIMISE', objective: problem.value, rows, relaxed: true };
  const price = duals?.[rows.indexOf(row)];
  return price === undefined || !Number.isFinite(price) ? null : Math.abs(price) * scale;
}

/** What a cap raised by each of `steps` (basis points) would add, exactly, with the dual price as an estimate beside it. */
export function* moreMoney(
  portfolio: Portfolio,
  best: Selection,
  steps: readonly number[] = GAIN_STEPS,
): Asking<Result<MoreMoney>> {
  const made = toProblem(portfolio);
  if (!made.ok) return made;
  const exact: ExactGain[] = [];
  for (const basisPoints of steps) {
    const cap = portfolio.cap + (portfolio.cap * BigInt(basisPoints)) / BigInt(WHOLE);
    const more = yield* optimise(atCap(portfolio, cap), { conflict: false, start: best.selected });
    if (!more.ok) return more;
    const known = more.value.status === 'optimal' || more.value.status === 'feasible';
    if (!known) continue;
    const gain = more.value.value - best.value;
    exact.push({ basisPoints, cap, gain, proven: more.value.proven && best.proven, ...planChange(best, more.value) });
  }
  const price = yield* shadowPrice(made.value);
  return ok({ exact, estimate: price === null ? null : { standing: 'ESTIMATE', valuePerMinorUnit: price } });
}
