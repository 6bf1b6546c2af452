import { checkPlan, type PlanCheck } from '../selection/check-plan';
import { solveExactly } from '../selection/exact';
import type { Asking, LinearRow } from '../selection/linear-model';
import type { Portfolio, PortfolioItem, PortfolioOption, Selected } from '../selection/portfolio';
import { toProblem } from '../selection/problem';
import { toSelection, type Selection } from '../selection/selection';
import { withCost, withItem, type Change } from './change';
import { verdict, type Verdict } from './duel';

type Cut = Extract<Change, { kind: 'COST' | 'RUN_RATE' }>;

/** Is a plan, added up, sound and worth more than the best without the initiative? */
const isBetter = (check: PlanCheck, best: Selection): boolean => check.broken.length === 0 && check.value > best.value;

/** The cheapest plan with the option free that is worth more than the best; empty when there is none or it is not proven. */
function* cheapestBeside(
  portfolio: Portfolio,
  id: string,
  option: PortfolioOption,
  best: Selection,
): Asking<readonly Selected[]> {
  const alone = withItem(withCost(portfolio, id, option.id, 'COST', 0n), id, (item) => ({
    status: 'mandatory',
    options: item.options.filter((one) => one.id === option.id),
  }));
  const made = toProblem(alone);
  if (!made.ok) return [];
  const problem = made.value;
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const more = best.value + 1n;
  const asGood: LinearRow = {
    columns: problem.columns.map((_, c) => c),
    coefficients: problem.value,
    lower: Number(more > 0n ? (more + problem.valueUnit - 1n) / problem.valueUnit : -(-more / problem.valueUnit)),
    upper: Infinity,
  };
  const found = yield* solveExactly({ sense: 'MINIMISE', objective: problem.cost, rows: [...rows, asGood] }, []);
  if (found.status !== 'PROVEN') return [];
  return toSelection(problem, { point: found.point, bound: Infinity, proven: true, canonical: false }).selected;
}

/** The highest cost, below `highest`, at which a plan that holds the option at `lowest` still keeps every rule. */
const reach = (isKept: (cost: bigint) => boolean, lowest: bigint, highest: bigint): bigint => {
  let [low, high] = [lowest, highest];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isKept(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/**
 * The smallest cut in the cost of one of its options that funds an initiative: at the cost found it is funded, one minor
 * unit dearer it is not. Null when even a cost of nothing does not fund it; undefined when time ran out.
 */
export function* smallestCut(
  portfolio: Portfolio,
  best: Selection,
  item: PortfolioItem,
): Asking<Cut | null | undefined> {
  let smallest: Cut | null = null;
  let complete = true;
  for (const option of item.options) {
    const kind = option.cost > 0n ? 'COST' : 'RUN_RATE';
    const from = option.cost > 0n ? option.cost : (option.runRateCost ?? 0n);
    if (from <= 0n) continue;
    const at = (to: bigint): Portfolio => withCost(portfolio, item.id, option.id, kind, to);
    // A cut that is no smaller than the one in hand need not be looked for.
    const least: bigint = smallest ? from - (smallest.from - smallest.to) + 1n : 0n;
    if (least >= from) continue;
    let [low, high] = [least - 1n, from];
    let guess: bigint | null = least;
    while (guess !== null || high - low > 1n) {
      const cost: bigint = guess ?? (low + high) / 2n;
      const { funded, shown }: Verdict = yield* verdict(at(cost), item.id, best.value);
      if (funded === null) break;
      if (funded) low = cost;
      else high = cost;
      if (low < least) break;
      const first = guess === least;
      const stepped = guess !== null && !first;
      guess = null;
      if (!funded) continue;
      // The plan that shows it may go on showing it at a higher cost, and one minor unit beyond is the test of it.
      const plans = [
        shown ?? [],
        first && kind === 'COST' ? yield* cheapestBeside(portfolio, item.id, option, best) : [],
      ];
      for (const plan of plans)
        if (plan.some((one) => one.id === item.id))
          low = reach((to) => isBetter(checkPlan(at(to), plan), best), low, high);
      // Steps by one and halving take turns, so that neither goes on for long.
      if (high - low > 1n && !stepped) guess = low + 1n;
    }
    if (low < least) complete &&= high <= least;
    else if (high - low > 1n) complete = false;
    else smallest = { kind, option: option.id, from, to: low };
  }
  return smallest ?? (complete ? null : undefined);
}
