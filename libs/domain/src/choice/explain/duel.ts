import type { Asking } from '../selection/linear-model';
import { optimise } from '../selection/optimise';
import type { Portfolio } from '../selection/portfolio';
import { NOTHING, type Selection } from '../selection/selection';
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

/**
 * Does the best plan fund the initiative? Two values are compared, with it and without it; only a tie is solved for its
 * order. `without`: the value without it where that is known. Null: not proven in time.
 */
export function* funds(portfolio: Portfolio, id: string, without?: bigint): Asking<boolean | null> {
  const own = yield* valueWith(portfolio, id, 'mandatory');
  if (own === undefined) return null;
  if (own === null) return false;
  const others = without ?? (yield* valueWith(portfolio, id, 'excluded'));
  if (others === undefined) return null;
  if (others === null || own > others) return true;
  if (own < others) return false;
  const tied = yield* solved(portfolio, true);
  return tied.canonical ? tied.selected.some((one) => one.id === id) : null;
}
