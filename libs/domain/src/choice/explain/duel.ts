import { solveExactly } from '../selection/exact';
import type { Asking, LinearRow } from '../selection/linear-model';
import { isCapOnly, optimise } from '../selection/optimise';
import type { Portfolio, Selected } from '../selection/portfolio';
import { preCheck } from '../selection/pre-check';
import { toProblem } from '../selection/problem';
import { NOTHING, toSelection, type Selection } from '../selection/selection';
import { withItem } from './change';

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

/** Any plan that holds the initiative and is worth `value` or more; null: there is none; undefined: not settled. */
function* planWorth(portfolio: Portfolio, id: string, value: bigint): Asking<readonly Selected[] | null | undefined> {
  const forced = withItem(portfolio, id, () => ({ status: 'mandatory' }));
  if (preCheck(forced)) return null;
  const made = toProblem(forced);
  if (!made.ok) return undefined;
  const problem = made.value;
  if (isCapOnly(problem)) {
    const best = yield* solved(forced, false);
    if (!best.proven) return best.status === 'infeasible' ? null : undefined;
    return best.value >= value ? best.selected : null;
  }
  const asGood: LinearRow = {
    columns: problem.columns.map((_, c) => c),
    coefficients: problem.value,
    lower: Number(value > 0n ? (value + problem.valueUnit - 1n) / problem.valueUnit : -(-value / problem.valueUnit)),
    upper: Infinity,
  };
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows), asGood];
  // Any point will do: the first one found ends the search.
  const model = { sense: 'MAXIMISE' as const, objective: problem.value, rows, gap: Number.MAX_SAFE_INTEGER };
  const found = yield* solveExactly(model, []);
  if (found.status === 'NONE') return null;
  if (found.status === 'UNKNOWN') return undefined;
  return toSelection(problem, { point: found.point, bound: Infinity, proven: true, canonical: false }).selected;
}

/** Whether the best plan funds it, with a plan that shows so where one was met. */
export interface Verdict {
  readonly funded: boolean | null;
  readonly shown: readonly Selected[] | null;
}

/**
 * Does the best plan fund the initiative, when the best without it is worth `without`? A plan with it that is worth more
 * settles it, and so does that none is worth as much; only a tie is solved for its order. Null: not settled in time.
 */
export function* verdict(portfolio: Portfolio, id: string, without: bigint): Asking<Verdict> {
  const more = yield* planWorth(portfolio, id, without + 1n);
  if (more) return { funded: true, shown: more };
  const asMuch = more === null ? yield* planWorth(portfolio, id, without) : undefined;
  if (asMuch === undefined) return { funded: null, shown: null };
  if (asMuch === null) return { funded: false, shown: null };
  const tied = yield* solved(portfolio, true);
  const funded = tied.canonical ? tied.selected.some((one) => one.id === id) : null;
  return { funded, shown: funded ? tied.selected : null };
}

/** Does the best plan fund the initiative? `without`: the best value without it where that is known. Null: not settled in time. */
export function* funds(portfolio: Portfolio, id: string, without?: bigint): Asking<boolean | null> {
  const others = without ?? (yield* valueWith(portfolio, id, 'excluded'));
  if (others === undefined) return null;
  if (others !== null) return (yield* verdict(portfolio, id, others)).funded;
  const own = yield* valueWith(portfolio, id, 'mandatory');
  return own === undefined ? null : own !== null;
}
