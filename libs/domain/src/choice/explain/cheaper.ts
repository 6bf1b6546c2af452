import type { Asking, LinearRow } from '../selection/linear-model';
import {
  byText,
  type Portfolio,
  type PortfolioItem,
  type PortfolioOption,
  type Selected,
} from '../selection/portfolio';
import { toProblem, type Rule } from '../selection/problem';
import type { Selection } from '../selection/selection';
import { withCost, withItem, type Change } from './change';
import { standsAgainst, verdict, worthAtLeast, type Rival, type Verdict } from './duel';

type Cut = Extract<Change, { kind: 'COST' | 'RUN_RATE' }>;

/** Finest part of the cost that the hint tells apart. */
const STEPS = 1_000_000;

/** Rules whose rows count what an option costs, in part or in whole. */
const isMoney = ({ ref }: Rule): boolean =>
  ['CAP', 'RUN_RATE', 'PERIOD', 'FLOOR', 'CEILING', 'SHARE'].includes(ref.type);

/**
 * A guess at the plan that holds the option at the highest cost and is worth `value` or more: one model in which the
 * part of the cost that is left is a column of its own. Empty when the solver gives none; its caller checks it.
 */
function* dearestHolding(
  portfolio: Portfolio,
  id: string,
  option: PortfolioOption,
  value: bigint,
): Asking<readonly Selected[]> {
  const alone = withItem(portfolio, id, (item) => ({
    status: 'mandatory',
    options: item.options.filter((one) => one.id === option.id),
  }));
  const made = toProblem(alone);
  if (!made.ok) return [];
  const problem = made.value;
  const n = problem.columns.length;
  const own = problem.columns.findIndex(({ item }) => alone.items[item]!.id === id);
  const byPart = (row: LinearRow): LinearRow => ({
    ...row,
    columns: row.columns.map((column) => (column === own ? n : column)),
  });
  const objective = [...problem.columns.map(() => 0), STEPS];
  const rows = [
    ...problem.always,
    ...problem.rules.flatMap((rule) => (isMoney(rule) ? rule.rows.map(byPart) : rule.rows)),
    worthAtLeast(problem, value),
    { columns: [own], coefficients: [1], lower: 1, upper: 1 },
  ];
  const { values } = yield { sense: 'MAXIMISE', objective, rows, continuous: [n] };
  if (values?.length !== n + 1) return [];
  return problem.columns
    .filter((_, c) => c === own || values[c]! >= 0.5)
    .map(({ item, option: at }): Selected => {
      const { id: funded, tiered, options } = alone.items[item]!;
      return tiered ? { id: funded, option: options[at]!.id } : { id: funded };
    })
    .sort((a, b) => byText(a.id, b.id));
}

/** The highest cost in `low..high - 1` at which it is kept, when it is kept up to there and not beyond; else `low`. */
const reach = (isKept: (cost: bigint) => boolean, lowest: bigint, highest: bigint): bigint => {
  let [low, high] = [lowest, highest];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (isKept(middle)) low = middle;
    else high = middle;
  }
  return low;
};

/** The highest cost from `least` on, below `from`, at which the option is funded; null: none; undefined: time ran out. */
function* highestCost(
  portfolio: Portfolio,
  rival: Rival,
  id: string,
  option: PortfolioOption,
  at: (cost: bigint) => Portfolio,
  [least, from]: readonly [bigint, bigint],
): Asking<bigint | null | undefined> {
  const first: Verdict = yield* verdict(at(least), id, rival);
  if (first.funded === null) return undefined;
  if (!first.funded) return null;
  let [low, high] = [least, from];
  const climb = (plan: readonly Selected[] | null): void => {
    if (!plan?.some((one) => one.id === id)) return;
    low = reach((cost) => standsAgainst(at(cost), plan, rival), low, high);
  };
  climb(first.shown);
  climb(yield* dearestHolding(portfolio, id, option, rival.value + 1n));
  // A plan that shows one cost may go on showing higher ones; one minor unit beyond is the test of it, halving its rescue.
  for (let next = low + 1n, halving = false; high - low > 1n; halving = !halving) {
    next = halving ? (low + high) / 2n : low + 1n;
    const { funded, shown }: Verdict = yield* verdict(at(next), id, rival);
    if (funded === null) return undefined;
    if (funded) low = next;
    else high = next;
    if (funded) climb(shown);
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
    // A cut that is no smaller than the one in hand need not be looked for.
    const least: bigint = smallest ? from - (smallest.from - smallest.to) + 1n : 0n;
    if (from <= 0n || least >= from) continue;
    const at = (to: bigint): Portfolio => withCost(portfolio, item.id, option.id, kind, to);
    const to: bigint | null | undefined = yield* highestCost(portfolio, best, item.id, option, at, [least, from]);
    if (to === undefined) complete = false;
    else if (to !== null) smallest = { kind, option: option.id, from, to };
  }
  return smallest ?? (complete ? null : undefined);
}
