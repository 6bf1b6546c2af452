import { checkPlan } from '../selection/check-plan';
import { sameInAll } from '../selection/core-model';
import type { Exact } from '../selection/exact';
import type { Asking, LinearModel, LinearRow } from '../selection/linear-model';
import { isCapOnly, optimise } from '../selection/optimise';
import type { Portfolio, Selected } from '../selection/portfolio';
import { preCheck } from '../selection/pre-check';
import { toProblem, type Problem } from '../selection/problem';
import { solveOpen } from '../selection/reduce';
import { NOTHING, toSelection, type Selection } from '../selection/selection';
import { withItem } from './change';

/** What a plan must beat: the best one without the initiative, by value and then by cost. */
export type Rival = Pick<Selection, 'value' | 'cost'>;

/** Solves without looking for conflicts; figures that cannot be computed exactly count as unknown. */
export function* solved(portfolio: Portfolio, ties: boolean): Asking<Selection> {
  const best = yield* optimise(portfolio, { ties, conflict: false });
  return best.ok ? best.value : { ...NOTHING, status: 'unknown' };
}

/** The best value with the initiative funded, or without it; null: there is no such plan; undefined: not proven. */
export function* valueWith(
  portfolio: Portfolio,
  id: string,
  status: 'mandatory' | 'excluded',
): Asking<bigint | null | undefined> {
  const best = yield* solved(
    withItem(portfolio, id, () => ({ status })),
    false,
  );
  if (best.status === 'infeasible') return null;
  return best.proven ? best.value : undefined;
}

const ceilDivide = (a: bigint, b: bigint): bigint => (a > 0n ? (a + b - 1n) / b : -(-a / b));

/** The row of plans worth `value` or more. */
export const worthAtLeast = (problem: Problem, value: bigint): LinearRow => ({
  columns: problem.columns.map((_, c) => c),
  coefficients: problem.value,
  lower: Number(ceilDivide(value, problem.valueUnit)),
  upper: Infinity,
});

/** The row of plans that cost `cost` or less. */
export const costsAtMost = (problem: Problem, cost: bigint): LinearRow => ({
  columns: problem.columns.map((_, c) => c),
  coefficients: problem.cost,
  lower: -Infinity,
  upper: Number(-ceilDivide(-cost, problem.costUnit)),
});

/** Solves among the plans worth `value` or more: what is the same in all of them, by the prices of the relaxation, is settled first. */
export function* amongWorthy(
  problem: Problem,
  value: bigint,
  rows: readonly LinearRow[],
  ask: Pick<LinearModel, 'sense' | 'objective'>,
): Asking<Exact> {
  const atLeast = worthAtLeast(problem, value);
  const settled = yield* sameInAll({ sense: 'MAXIMISE', objective: problem.value, rows }, atLeast.lower);
  return yield* solveOpen({ ...ask, rows: [...rows, atLeast] }, settled);
}

/** A plan, with what it is worth and costs. */
export interface Shown extends Rival {
  readonly selected: readonly Selected[];
}

/** Any plan worth `value` or more, and no dearer than `cost` where that is given; null: there is none; undefined: not settled. */
export function* planWorth(
  portfolio: Portfolio,
  value: bigint,
  cost: bigint | null = null,
): Asking<Shown | null | undefined> {
  if (preCheck(portfolio)) return null;
  const made = toProblem(portfolio);
  if (!made.ok) return undefined;
  const problem = made.value;
  if (isCapOnly(problem)) {
    const best = yield* solved(portfolio, true);
    if (!best.canonical) return best.status === 'infeasible' ? null : undefined;
    if (best.value < value) return null;
    if (cost === null || best.cost <= cost) return best;
    return best.value === value ? null : undefined;
  }
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  if (cost !== null) rows.push(costsAtMost(problem, cost));
  // Any point will do: without an objective the search ends with the first one.
  const any = { sense: 'MINIMISE' as const, objective: problem.columns.map(() => 0) };
  const found = yield* amongWorthy(problem, value, rows, any);
  if (found.status === 'NONE') return null;
  if (found.status === 'UNKNOWN') return undefined;
  return toSelection(problem, { point: found.point, bound: Infinity, proven: true, canonical: false });
}

/** A best plan, when it is worth `value` or more; null: there is none; undefined: not proven. */
export function* bestWorth(portfolio: Portfolio, value: bigint): Asking<Shown | null | undefined> {
  const made = toProblem(portfolio);
  if (!made.ok) return undefined;
  const problem = made.value;
  if (isCapOnly(problem)) return yield* planWorth(portfolio, value);
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const found = yield* amongWorthy(problem, value, rows, { sense: 'MAXIMISE', objective: problem.value });
  if (found.status === 'NONE') return null;
  if (found.status !== 'PROVEN') return undefined;
  return toSelection(problem, { point: found.point, bound: Infinity, proven: true, canonical: false });
}

/** Is a plan better than the rival by value, or by cost at the same value? What is left equal counts as not. */
export const beats = (plan: Rival, rival: Rival): boolean =>
  plan.value > rival.value || (plan.value === rival.value && plan.cost < rival.cost);

/** Does a selection, added up anew, keep every rule and beat the rival? */
export const standsAgainst = (portfolio: Portfolio, selected: readonly Selected[], rival: Rival): boolean => {
  const check = checkPlan(portfolio, selected);
  return check.broken.length === 0 && beats(check, rival);
};

/** Whether the best plan funds it, with a plan that shows so where one was met. */
export interface Verdict {
  readonly funded: boolean | null;
  readonly shown: readonly Selected[] | null;
}

const NOT_SETTLED: Verdict = { funded: null, shown: null };

/**
 * Does the best plan fund the initiative, when the best without it is `rival`? A plan with it that beats the rival settles
 * it, and so does that none is worth as much; what is left is a tie, solved for its order. Null: not settled in time.
 */
export function* verdict(portfolio: Portfolio, id: string, rival: Rival): Asking<Verdict> {
  const forced = withItem(portfolio, id, () => ({ status: 'mandatory' }));
  const asMuch = yield* planWorth(forced, rival.value);
  if (asMuch === undefined) return NOT_SETTLED;
  if (asMuch === null) return { funded: false, shown: null };
  if (beats(asMuch, rival)) return { funded: true, shown: asMuch.selected };
  const more = yield* planWorth(forced, rival.value + 1n);
  if (more) return { funded: true, shown: more.selected };
  const noDearer = more === null ? yield* planWorth(forced, rival.value, rival.cost) : undefined;
  if (noDearer === undefined) return NOT_SETTLED;
  if (noDearer === null) return { funded: false, shown: null };
  if (beats(noDearer, rival)) return { funded: true, shown: noDearer.selected };
  const tied = yield* solved(portfolio, true);
  const funded = tied.canonical ? tied.selected.some((one) => one.id === id) : null;
  return { funded, shown: funded ? tied.selected : null };
}

/** Does the best plan fund the initiative, when nothing is known of the plans without it? Null: not settled in time. */
export function* funds(portfolio: Portfolio, id: string): Asking<boolean | null> {
  const best = yield* solved(portfolio, false);
  if (best.status === 'infeasible') return false;
  if (!best.proven) return null;
  const holds = best.selected.some((one) => one.id === id);
  const other = yield* planWorth(
    withItem(portfolio, id, () => ({ status: holds ? 'excluded' : 'mandatory' })),
    best.value,
  );
  if (other === undefined) return null;
  if (other === null) return holds;
  const tied = yield* solved(portfolio, true);
  return tied.canonical ? tied.selected.some((one) => one.id === id) : null;
}
