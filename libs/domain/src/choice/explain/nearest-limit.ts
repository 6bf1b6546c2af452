import { closerBound } from '../selection/dual-bound';
import { solveExactly, worth } from '../selection/exact';
import type { Asking, LinearModel, LinearRow } from '../selection/linear-model';
import type { Portfolio } from '../selection/portfolio';
import { type Problem, toProblem } from '../selection/problem';
import { limitOf, sameRule, withLimit, withoutRule, type RuleRef } from '../selection/rule-ref';
import { rulesOf } from '../selection/rules';
import type { Selection } from '../selection/selection';
import { withItem, type Change } from './change';
import { bestWorth, costsAtMost, solved, worthAtLeast, type Shown } from './duel';

/** Limits tried before a rule is given up: time runs out long before. */
const MOST_STEPS = 2_000;

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

/** The plans that hold an initiative and heed every rule but one, and what each column uses of that one, in parts of `unit`. */
interface Ground {
  readonly problem: Problem;
  readonly rows: readonly LinearRow[];
  readonly used: readonly number[];
  readonly unit: bigint;
  readonly isFloor: boolean;
}

/** Plans of the ground, worth `value` and costing `cost` at most, under a limit beyond one. */
interface Sought {
  readonly ground: Ground;
  readonly value: bigint;
  readonly cost: bigint | null;
  readonly beyond: bigint;
}

const groundOf = (portfolio: Portfolio, ref: RuleRef, id: string): Ground | null => {
  const free = withItem(withoutRule(portfolio, ref), id, () => ({ status: 'mandatory' }));
  const made = toProblem(free);
  if (!made.ok) return null;
  const problem = made.value;
  const option = (c: number) => free.items[problem.columns[c]!.item]!.options[problem.columns[c]!.option]!;
  const rule = rulesOf(portfolio, problem.ofItem, option).find((one) => sameRule(one.ref, ref));
  const entries = rule?.rows[0]?.entries ?? [];
  const unit = commonDivisor(entries.map(([, amount]) => amount));
  const used = new Array<number>(problem.columns.length).fill(0);
  for (const [column, amount] of entries) used[column] = Number(amount / unit);
  const rows = [...problem.always, ...problem.rules.flatMap((one) => one.rows)];
  return { problem, rows, used, unit, isFloor: ref.type === 'FLOOR' };
};

/** The model whose least objective is the nearest limit, in parts of the ground's unit. */
const limitModel = ({ ground, value, cost, beyond }: Sought): LinearModel => {
  const { problem, used, unit, isFloor } = ground;
  const rows = [
    ...ground.rows,
    ...(cost === null ? [] : [costsAtMost(problem, cost)]),
    worthAtLeast(problem, value),
    {
      columns: problem.columns.map((_, c) => c),
      coefficients: used,
      lower: isFloor ? -Infinity : Number(ceilDivide(beyond + 1n, unit)),
      upper: isFloor ? Number(-ceilDivide(1n - beyond, unit)) : Infinity,
    },
  ];
  return { sense: isFloor ? 'MAXIMISE' : 'MINIMISE', objective: used, rows };
};

const nearestAt = ({ problem, used, unit }: Ground, point: Uint8Array): Nearest => ({
  limit: BigInt(worth(used, point)) * unit,
  value: BigInt(worth(problem.value, point)) * problem.valueUnit,
  cost: BigInt(worth(problem.cost, point)) * problem.costUnit,
});

/** The nearest limit under which such a plan stands; null: none; undefined: not proven. */
function* nearestLimit(sought: Sought): Asking<Nearest | null | undefined> {
  const found = yield* solveExactly(limitModel(sought), []);
  if (found.status === 'NONE') return null;
  return found.status === 'PROVEN' ? nearestAt(sought.ground, found.point) : undefined;
}

/** A limit nearer than which no such plan stands, as row prices prove; undefined: they prove none. */
function* provenBound(sought: Sought): Asking<bigint | undefined> {
  const made = limitModel(sought);
  const sign = made.sense === 'MAXIMISE' ? 1 : -1;
  const model = { ...made, sense: 'MAXIMISE' as const, objective: made.objective.map((one) => sign * one) };
  const { duals } = yield { ...model, relaxed: true };
  const bound = duals ? closerBound(model, duals).bound : Infinity;
  return Number.isFinite(bound) ? BigInt(Math.floor(bound)) * BigInt(sign) * sought.ground.unit : undefined;
}

/** The nearest limit under which a plan with the initiative may be better than the rival. */
function* nearestRivalling(sought: Sought, rival: Shown): Asking<Nearest | null | undefined> {
  const asMuch = yield* nearestLimit(sought);
  if (!asMuch) return asMuch;
  if (asMuch.value > rival.value || asMuch.cost <= rival.cost) return asMuch;
  // Worth as much at a higher cost loses the tie: what wins it costs no more, or is worth more.
  const more = yield* nearestLimit({ ...sought, value: rival.value + 1n });
  const noDearer = yield* nearestLimit({ ...sought, cost: rival.cost });
  if (more === undefined || noDearer === undefined) return undefined;
  if (!more || !noDearer) return more ?? noDearer;
  const isNearer = sought.ground.isFloor ? more.limit > noDearer.limit : more.limit < noDearer.limit;
  return isNearer ? more : noDearer;
}

/**
 * The nearest other amount of a rule under which the best plan funds the initiative. Plans without it may gain by the
 * looser rule too, so what is to be beaten is raised step by step: between the steps no limit funds it. Null: none does;
 * undefined: time ran out.
 */
export function* nearestFundingLimit(
  portfolio: Portfolio,
  best: Selection,
  id: string,
  rule: { readonly ref: RuleRef; readonly words: string },
): Asking<Extract<Change, { kind: 'LIMIT' }> | null | undefined> {
  const { ref } = rule;
  const from = limitOf(portfolio, ref);
  if (from === null) return null;
  const ground = groundOf(portfolio, ref, id);
  if (!ground) return undefined;
  const step = ground.isFloor ? -1n : 1n;
  const rivalAt = (limit: bigint, value: bigint): Asking<Shown | null | undefined> =>
    bestWorth(
      withItem(withLimit(portfolio, ref, limit), id, () => ({ status: 'excluded' })),
      value,
    );
  let rival: Shown = best;
  let at = from;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const sought: Sought = { ground, value: rival.value, cost: null, beyond: at };
    // Prices prove cheaply how far no plan with it is worth as much; where the rival grows on the way, that is a step.
    const bound: bigint | undefined = yield* provenBound(sought);
    if (bound !== undefined && (bound - at) * step > 1n) {
      const grown: Shown | null | undefined = yield* rivalAt(bound, rival.value + 1n);
      if (grown === undefined) return undefined;
      at = bound - step;
      if (grown) rival = grown;
      if (grown) continue;
    }
    const next: Nearest | null | undefined = yield* nearestRivalling({ ...sought, beyond: at }, rival);
    if (!next) return next;
    const more: Shown | null | undefined = yield* rivalAt(next.limit, next.value + 1n);
    if (more === undefined) return undefined;
    if (more) {
      [rival, at] = [more, next.limit - step];
      continue;
    }
    const there: Selection = yield* solved(withLimit(portfolio, ref, next.limit), true);
    if (!there.canonical) return undefined;
    if (there.selected.some((one) => one.id === id)) return { kind: 'LIMIT', ...rule, from, to: next.limit };
    [rival, at] = [there, next.limit];
  }
  return undefined;
}
