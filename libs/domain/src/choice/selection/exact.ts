import type { Asking, LinearModel, LinearRow } from './linear-model';

/** A 0/1 choice per column. */
export type Point = Uint8Array;

/** `PROVEN`: no point is better. `FOUND`: feasible, perhaps not best. `NONE`: there is no point. `UNKNOWN`: nothing known. */
export type Exact =
  | { readonly status: 'PROVEN' | 'FOUND'; readonly point: Point; readonly bound: number | null }
  | { readonly status: 'NONE' }
  | { readonly status: 'UNKNOWN'; readonly bound: number | null };

/** Rounds of cuts after which a model is given up: no honest solver needs as many. */
const MOST_ROUNDS = 500;

/** The row's exact sum at a point. */
export const activity = (row: LinearRow, point: Point): number => {
  let sum = 0;
  row.columns.forEach((column, k) => {
    if (point[column] === 1) sum += row.coefficients[k]!;
  });
  return sum;
};

/** Does the point keep the row, to the unit? */
export const keeps = (row: LinearRow, point: Point): boolean => {
  const sum = activity(row, point);
  return sum >= row.lower && sum <= row.upper;
};

/** The objective's exact value at a point. */
export const worth = (objective: readonly number[], point: Point): number => {
  let sum = 0;
  objective.forEach((amount, column) => {
    if (point[column] === 1) sum += amount;
  });
  return sum;
};

/**
 * A cut that every point keeping the row keeps and this point breaks; null when the point keeps the row. The largest
 * movers that together pass the limit form a cover: one of them must change, and columns as large join them.
 */
export const coverCut = (row: LinearRow, point: Point): LinearRow | null => {
  const sum = activity(row, point);
  if (sum >= row.lower && sum <= row.upper) return null;
  const sign = sum > row.upper ? 1 : -1;
  const limit = sum > row.upper ? row.upper : -row.lower;
  const entries = row.columns.map((column, k) => ({ column, amount: sign * row.coefficients[k]! }));
  const least = entries.reduce((total, entry) => total + Math.min(0, entry.amount), 0);
  // A column counts as a mover where its present value adds to the sum.
  const moves = (entry: { column: number; amount: number }): boolean =>
    (point[entry.column] === 1) === entry.amount > 0;
  const ordered = [...entries].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount) || a.column - b.column);
  const cover: typeof entries = [];
  let total = least;
  for (const entry of ordered) {
    if (total > limit) break;
    if (!moves(entry)) continue;
    cover.push(entry);
    total += Math.abs(entry.amount);
  }
  const largest = Math.abs(cover[0]?.amount ?? 0);
  const inCover = new Set(cover.map((entry) => entry.column));
  const joined = entries.filter((entry) => Math.abs(entry.amount) >= largest && !inCover.has(entry.column));
  const all = [...cover, ...joined];
  const negative = all.filter((entry) => entry.amount < 0).length;
  return {
    columns: all.map((entry) => entry.column),
    coefficients: all.map((entry) => (entry.amount > 0 ? 1 : -1)),
    lower: -Infinity,
    upper: cover.length - 1 - negative,
  };
};

/**
 * Solves a model to the unit whatever the solver's tolerances: every point it returns is rounded and every row checked
 * in exact integers; a broken row gets a cover cut, kept in `cuts`, and the model is solved again.
 */
export function* solveExactly(model: LinearModel, cuts: LinearRow[]): Asking<Exact> {
  const upward = model.sense === 'MAXIMISE';
  let found: Point | null = model.start ? Uint8Array.from(model.start) : null;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const rows = [...model.rows, ...cuts];
    const answer = yield { ...model, rows, start: found ? [...found] : undefined };
    // A point in hand refutes a solver that says there is none.
    if (answer.status === 'INFEASIBLE')
      return found ? { status: 'FOUND', point: found, bound: null } : { status: 'NONE' };
    const point = answer.values ? Uint8Array.from(answer.values, (value) => (value >= 0.5 ? 1 : 0)) : null;
    const whole = point?.length === model.objective.length ? point : null;
    const broken = whole ? model.rows.map((row) => coverCut(row, whole)).filter((cut) => cut !== null) : [];
    // Cuts have coefficients of one: no tolerance excuses breaking them, nor a point of the wrong length.
    const absurd = answer.values !== null && (!whole || !cuts.every((cut) => keeps(cut, whole)));
    if (absurd) return found ? { status: 'FOUND', point: found, bound: null } : { status: 'UNKNOWN', bound: null };
    cuts.push(...broken);
    if (broken.length > 0 && answer.status === 'OPTIMAL') continue;
    if (whole && broken.length === 0) {
      const gain = found ? worth(model.objective, whole) - worth(model.objective, found) : 0;
      const better = !found || (upward ? gain > 0 : gain < 0);
      if (better) found = whole;
      const best = worth(model.objective, found ?? whole);
      const open = answer.bound === null ? Infinity : upward ? answer.bound - best : best - answer.bound;
      const status = answer.status === 'OPTIMAL' && open < 1 && open > -1 ? 'PROVEN' : 'FOUND';
      return { status, point: found ?? whole, bound: status === 'PROVEN' ? best : open > -1 ? answer.bound : null };
    }
    return found ? { status: 'FOUND', point: found, bound: answer.bound } : { status: 'UNKNOWN', bound: answer.bound };
  }
  return found ? { status: 'FOUND', point: found, bound: null } : { status: 'UNKNOWN', bound: null };
}
