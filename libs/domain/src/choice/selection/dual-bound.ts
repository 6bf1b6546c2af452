import type { LinearModel } from './linear-model';

/** What row prices prove of a model to be maximised: no 0/1 point is worth more than `bound`. */
export interface DualBound {
  readonly bound: number;
  /** Objective less what a column uses at the prices: a point that goes against its sign is worth as much less. */
  readonly reduced: Float64Array;
}

/** Share of the terms' size by which a sum of rounded numbers may be off. */
const ROUNDING = 1e-12;

/**
 * The bound that row prices prove (Lagrange; weak duality): prices need not be right, nor of any solver. Prices of a
 * sign that its row's open side does not admit count as 0.
 */
export const dualBound = (model: LinearModel, prices: readonly number[]): DualBound => {
  const reduced = Float64Array.from(model.objective);
  let bound = 0;
  let size = 0;
  model.rows.forEach((row, r) => {
    const asked = prices[r] ?? 0;
    const side = asked > 0 ? row.upper : row.lower;
    if (!Number.isFinite(asked) || asked === 0 || !Number.isFinite(side)) return;
    bound += asked * side;
    size += Math.abs(asked * side);
    row.columns.forEach((column, k) => {
      reduced[column] = reduced[column]! - asked * row.coefficients[k]!;
      size += Math.abs(asked * row.coefficients[k]!);
    });
  });
  for (const [column, left] of reduced.entries()) {
    size += Math.abs(model.objective[column]!);
    if (left > 0) bound += left;
  }
  return { bound: bound + size * ROUNDING + 1e-6, reduced };
};

/** The closer of the bounds by the prices and by their opposites: solvers differ in the sign of a price. */
export const closerBound = (model: LinearModel, prices: readonly number[]): DualBound => {
  const [one, other] = [
    dualBound(model, prices),
    dualBound(
      model,
      prices.map((price) => -price),
    ),
  ];
  return one.bound <= other.bound ? one : other;
};
