import { worth } from '../selection/exact';
import type { Asking, LinearRow } from '../selection/linear-model';
import type { Portfolio, PortfolioItem } from '../selection/portfolio';
import { toProblem } from '../selection/problem';
import { limitOf, sameRule, withLimit, withoutRule, type RuleRef } from '../selection/rule-ref';
import { rulesOf } from '../selection/rules';
import type { Selection } from '../selection/selection';
import { withItem, type Change } from './change';
import { amongWorthy, costsAtMost, funds, planWorth, solved, type Rival } from './duel';
import { rulesIn } from './rule-price';

/** Limits tried before a rule is given up. */
const MOST_STEPS = 12;

const ceilDivide = (a: bigint, b: bigint): bigint => (a > 0n ? (a + b - 1n) / b : -(-a / b));

const commonDivisor = (amounts: readonly bigint[]): bigint => {
  let divisor = 0n;
  for (const amount of amounts) {
    let rest = amount < 0n ? -amount : amount;
    while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor > 0n ? divisor : 1n;
};

/** A limit, and a plan under it that holds the initiative. */
interface Nearest {
  readonly limit: bigint;
  readonly value: bigint;
  readonly cost: bigint;
}

/**
 * The limit nearest to `beyond` under which some plan holds the initiative and is worth `value`, and costs `cost` at
 * most where that is given; null: none; undefined: not proven.
 */
function* nearestLimit(
  portfolio: Portfolio,
  ref: RuleRef,
  id: string,
  { value, cost }: { readonly value: bigint; readonly cost: bigint | null },
  beyond: bigint,
): Asking<Nearest | null | undefined> {
  const free = withItem(withoutRule(portfolio, ref), id, () => ({ status: 'mandatory' }));
  const made = toProblem(free);
  if (!made.ok) return undefined;
  const problem = made.value;
  const option = (c: number) => free.items[problem.columns[c]!.item]!.options[problem.columns[c]!.option]!;
  const rule = rulesOf(portfolio, problem.ofItem, option).find((one) => sameRule(one.ref, ref));
  const entries = rule?.rows[0]?.entries ?? [];
  const unit = commonDivisor(entries.map(([, amount]) => amount));
  const objective = new Array<number>(problem.columns.length).fill(0);
  for (const [column, amount] of entries) objective[column] = Number(amount / unit);
  const down = ref.type === 'FLOOR';
  const rows: LinearRow[] = [
    ...problem.always,
    ...problem.rules.flatMap((one) => one.rows),
    ...(cost === null ? [] : [costsAtMost(problem, cost)]),
    {
      columns: problem.columns.map((_, c) => c),
      coefficients: objective,
      lower: down ? -Infinity : Number(ceilDivide(beyond + 1n, unit)),
      upper: down ? Number(-ceilDivide(1n - beyond, unit)) : Infinity,
    },
  ];
  const found = yield* amongWorthy(problem, value, rows, { sense: down ? 'MAXIMISE' : 'MINIMISE', objective });
  if (found.status === 'NONE') return null;
  if (found.status !== 'PROVEN') return undefined;
  return {
    limit: BigInt(worth(objective, found.point)) * unit,
    value: BigInt(worth(problem.value, found.point)) * problem.valueUnit,
    cost: BigInt(worth(problem.cost, found.point)) * problem.costUnit,
  };
}

/** The nearest limit under which a plan with the initiative may be better than the rival. */
function* nearestRivalling(
  portfolio: Portfolio,
  ref: RuleRef,
  id: string,
  rival: Rival,
  beyond: bigint,
): Asking<bigint | null | undefined> {
  const asMuch = yield* nearestLimit(portfolio, ref, id, { value: rival.value, cost: null }, beyond);
  if (!asMuch) return asMuch;
  if (asMuch.value > rival.value || asMuch.cost <= rival.cost) return asMuch.limit;
  // Worth as much at a higher cost loses the tie: what wins it costs no more, or is worth more.
  const more = yield* nearestLimit(portfolio, ref, id, { value: rival.value + 1n, cost: null }, beyond);
  const noDearer = yield* nearestLimit(portfolio, ref, id, rival, beyond);
  if (more === undefined || noDearer === undefined) return undefined;
  if (!more || !noDearer) return (more ?? noDearer)?.limit ?? null;
  const isNearer = ref.type === 'FLOOR' ? more.limit > noDearer.limit : more.limit < noDearer.limit;
  return isNearer ? more.limit : noDearer.limit;
}

/**
 * The nearest other amount of a rule under which the best plan funds the initiative. Plans without it may gain by the
 * looser rule too, so what is to be beaten is raised step by step: between the steps no limit funds it.
 */
export function* nearestFundingLimit(
  portfolio: Portfolio,
  best: Selection,
  id: string,
  rule: { readonly ref: RuleRef; readonly words: string },
): Asking<Extract<Change, { kind: 'LIMIT' }> | null | undefined> {
  const from = limitOf(portfolio, rule.ref);
  if (from === null) return null;
  let rival: Rival = best;
  let at = from;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const next: bigint | null | undefined = yield* nearestRivalling(portfolio, rule.ref, id, rival, at);
    if (next === null || next === undefined) return next;
    const there: Selection = yield* solved(withLimit(portfolio, rule.ref, next), true);
    if (!there.canonical) return undefined;
    if (there.selected.some((one) => one.id === id)) return { kind: 'LIMIT', ...rule, from, to: next };
    [rival, at] = [there, next];
  }
  return undefined;
}

/** Every item that must be funded with it: itself and all it requires, by any path. */
const closure = (portfolio: Portfolio, id: string): ReadonlySet<string> => {
  const byId = new Map(portfolio.items.map((item) => [item.id, item]));
  const reached = new Set([id]);
  for (const one of reached) {
    const item = byId.get(one);
    for (const other of [...(item?.requires ?? []), ...(item?.requiresAny ?? []).flat()]) reached.add(other);
  }
  return reached;
};

/** Each rule whose lifting, or whose nearest other amount, would fund the initiative; `complete` is false when time ran out. */
export function* looserRules(
  portfolio: Portfolio,
  best: Selection,
  item: PortfolioItem,
): Asking<{ readonly changes: readonly Change[]; readonly complete: boolean }> {
  const made = toProblem(portfolio);
  const binding = made.ok ? made.value.rules : [];
  const near = closure(portfolio, item.id);
  const changes: Change[] = [];
  let complete = true;
  for (const rule of rulesIn(portfolio)) {
    if (!binding.some((one) => sameRule(one.ref, rule.ref))) continue;
    if (limitOf(portfolio, rule.ref) !== null) {
      const change = yield* nearestFundingLimit(portfolio, best, item.id, rule);
      if (change) changes.push(change);
      if (change === undefined) complete = false;
      continue;
    }
    if (rule.ref.type !== 'FORCED' && !('item' in rule.ref && near.has(rule.ref.item))) continue;
    const lifted = withoutRule(portfolio, rule.ref);
    // Without the rule the best plan is still possible: a plan with the initiative must be worth as much at least.
    const asMuch = yield* planWorth(
      withItem(lifted, item.id, () => ({ status: 'mandatory' })),
      best.value,
    );
    const answer = asMuch === null ? false : yield* funds(lifted, item.id);
    if (answer) changes.push({ kind: 'RULE', ...rule });
    if (answer === null) complete = false;
  }
  return { changes, complete };
}
