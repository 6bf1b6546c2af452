import { ok, type Result } from '../../result';
import { densityOrder, solveCapOnly } from '../selection/cap-only';
import { worth } from '../selection/exact';
import type { Asking } from '../selection/linear-model';
import { isCapOnly, optimise } from '../selection/optimise';
import { LIMITED, type Portfolio, type Selected } from '../selection/portfolio';
import { toProblem, type Problem } from '../selection/problem';
import { atBudget } from '../selection/rule-ref';
import type { Selection } from '../selection/selection';

/** The best that one budget can do; amounts in minor units. */
export interface FrontierPoint {
  readonly budget: bigint;
  readonly status: Selection['status'];
  readonly value: bigint;
  readonly cost: bigint;
  /** No plan inside this budget is worth more. */
  readonly bound: bigint;
  readonly proven: boolean;
}

/** Budgets in equal steps up to the cap, each rounded down. */
export const budgetsOf = (cap: bigint, points: number): readonly bigint[] =>
  Array.from({ length: points }, (_, k) => (cap * BigInt(k + 1)) / BigInt(points));

/** All budgets in one pass over the items in one order; null where the exact core gave up. */
const capOnlyPoint = (problem: Problem): ((budget: bigint) => FrontierPoint | null) => {
  const { items } = problem.portfolio;
  const status = problem.columns.map((column) => items[column.item]!.status);
  const forced = Uint8Array.from(status, (one) => (one === 'mandatory' ? 1 : 0));
  const [forcedCost, forcedValue] = [worth(problem.cost, forced), worth(problem.value, forced)];
  const open = problem.columns.map((_, c) => c).filter((c) => status[c] === 'optional');
  const pick = (from: readonly number[]): number[] => open.map((c) => from[c]!);
  const [cost, value, rank] = [pick(problem.cost), pick(problem.value), pick(problem.itemRank)];
  const order = densityOrder(cost, value, rank);
  return (budget) => {
    const cap = Number(budget / problem.costUnit) - forcedCost;
    if (cap < 0) return { budget, status: 'infeasible', value: 0n, cost: 0n, bound: 0n, proven: true };
    const best = solveCapOnly({ cost, value, rank, cap, order, ties: false });
    if (!best.proven) return null;
    const total = BigInt(forcedValue + best.value) * problem.valueUnit;
    const spent = BigInt(forcedCost + best.cost) * problem.costUnit;
    return { budget, status: 'optimal', value: total, cost: spent, bound: total, proven: true };
  };
};

/**
 * The efficient frontier: the best value at `points` budgets up to the cap. Under a cap alone exact and without a
 * solver; under rules each budget is solved anew, and a minimum is a share of that point's own budget.
 */
export function* frontier(portfolio: Portfolio, points = 100): Asking<Result<readonly FrontierPoint[]>> {
  const made = toProblem(portfolio);
  if (!made.ok) return made;
  const plain = isCapOnly(made.value) && LIMITED.every((kind) => portfolio.limits[kind].size === 0);
  const quick = plain ? capOnlyPoint(made.value) : () => null;
  const found: FrontierPoint[] = [];
  let start: readonly Selected[] = [];
  for (const budget of budgetsOf(portfolio.cap, points)) {
    const exact = quick(budget);
    if (exact) {
      found.push(exact);
      continue;
    }
    const best = yield* optimise(atBudget(portfolio, budget), { ties: false, conflict: false, start });
    if (!best.ok) return best;
    const { status, value, cost, bound, proven, selected } = best.value;
    start = selected;
    found.push({ budget, status, value, cost, bound, proven: proven || status === 'infeasible' });
  }
  return ok(found);
}
