import { solveExactly, worth } from '../selection/exact';
import type { Asking, LinearRow } from '../selection/linear-model';
import type { Portfolio, PortfolioItem, PortfolioOption } from '../selection/portfolio';
import { toProblem } from '../selection/problem';
import type { Selection } from '../selection/selection';
import { withCost, withItem, type Change } from './change';
import { funds } from './duel';

type Cut = Extract<Change, { kind: 'COST' | 'RUN_RATE' }>;

/** The least that a plan worth `value` with the option free costs; null when there is none or it is not proven. */
function* leastCostBeside(
  portfolio: Portfolio,
  id: string,
  option: PortfolioOption,
  kind: Cut['kind'],
  value: bigint,
): Asking<bigint | null> {
  const free = withCost(portfolio, id, option.id, kind, 0n);
  const alone = withItem(free, id, (item) => ({
    status: 'mandatory',
    options: item.options.filter((one) => one.id === option.id),
  }));
  const made = toProblem(alone);
  if (!made.ok) return null;
  const problem = made.value;
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const columns = problem.columns.map((_, c) => c);
  const asGood: LinearRow = {
    columns,
    coefficients: problem.value,
    lower: Number(-(-value / problem.valueUnit)) + (value > 0n && value % problem.valueUnit !== 0n ? 1 : 0),
    upper: Infinity,
  };
  const found = yield* solveExactly({ sense: 'MINIMISE', objective: problem.cost, rows: [...rows, asGood] }, []);
  return found.status === 'PROVEN' ? BigInt(worth(problem.cost, found.point)) * problem.costUnit : null;
}

/** The largest cost at which `isFunded`, between `lowest` (where it is) and `highest` (where it is not), from a guess. */
function* largestFunded(
  lowest: bigint,
  highest: bigint,
  guesses: readonly bigint[],
  isFunded: (cost: bigint) => Asking<boolean | null>,
): Asking<bigint | null> {
  let [low, high] = [lowest, highest];
  for (const guess of guesses)
    for (const cost of [guess, guess + 1n, guess - 1n]) {
      if (cost <= low || cost >= high) continue;
      const answer = yield* isFunded(cost);
      if (answer === null) return null;
      if (answer) low = cost;
      else high = cost;
    }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const answer = yield* isFunded(middle);
    if (answer === null) return null;
    if (answer) low = middle;
    else high = middle;
  }
  return low;
}

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
    const isFunded = (to: bigint): Asking<boolean | null> =>
      funds(withCost(portfolio, item.id, option.id, kind, to), item.id, best.value);
    // A cut that is no smaller than the one in hand need not be looked for.
    const least: bigint = smallest ? from - (smallest.from - smallest.to) + 1n : 0n;
    if (least < 0n || least >= from) continue;
    const start = yield* isFunded(least);
    if (start === null) complete = false;
    if (!start) continue;
    const guesses: bigint[] = [];
    if (kind === 'COST') {
      const better = yield* leastCostBeside(portfolio, item.id, option, kind, best.value + 1n);
      if (better !== null) guesses.push(portfolio.cap - better);
      const asGood = yield* leastCostBeside(portfolio, item.id, option, kind, best.value);
      if (asGood !== null) guesses.push(best.cost - asGood);
    }
    guesses.sort((a, b) => (a < b ? 1 : a > b ? -1 : 0));
    const to = yield* largestFunded(least, from, guesses, isFunded);
    if (to === null) complete = false;
    else smallest = { kind, option: option.id, from, to };
  }
  return smallest ?? (complete ? null : undefined);
}
