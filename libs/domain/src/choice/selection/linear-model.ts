/** The language between the pure core and whatever solves linear models for it: models go out, answers come in. */

/** One row `lower <= sum(coefficients x columns) <= upper`; a side that does not bind is infinite. */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A model over 0/1 columns; coefficients are integers, exact below 2^53. */
export interface LinearModel {
  readonly sense: 'MAXIMISE' | 'MINIMISE';
  /** One coefficient per column. */
  readonly objective: readonly number[];
  readonly rows: readonly LinearRow[];
  /** A known feasible point to start from, one 0/1 per column. */
  readonly start?: readonly number[];
  /** Columns may lie anywhere in 0..1; the answer is asked for its `duals`. */
  readonly relaxed?: boolean;
  /** Columns that may lie anywhere in 0..1 beside the choices; the answer is a hint that its asker checks. */
  readonly continuous?: readonly number[];
  /** Difference between best point and bound with which the asker is content; absent: none. */
  readonly gap?: number;
  /** Part of the time left that this model may take, 0..1; absent: all of it. */
  readonly share?: number;
  /** Says what a point of this model is worth as a plan; absent: it is none. */
  readonly tells?: PlanScale;
}

/** A plan's value is (objective + offset) x unit. `part`: columns were left out, so a bound says nothing of the whole. */
export interface PlanScale {
  readonly offset: number;
  readonly unit: bigint;
  readonly part: boolean;
}

/**
 * What a solver says of a model. It is never believed: every point is rounded and checked in exact integers.
 * `STOPPED` means that time ran out or the solver failed; `values` and `bound` then hold what it had, or null.
 */
export interface LinearAnswer {
  readonly status: 'OPTIMAL' | 'INFEASIBLE' | 'STOPPED';
  readonly values: readonly number[] | null;
  /** No solution is better than this. */
  readonly bound: number | null;
  /** One price per row, of a relaxed model; any numbers prove a bound, good ones a close one. */
  readonly duals?: readonly number[];
}

/** A computation that asks for linear models to be solved and goes on with the answers. */
export type Asking<T> = Generator<LinearModel, T, LinearAnswer>;

/** The answer of a solver that is not there. */
export const NO_ANSWER: LinearAnswer = { status: 'STOPPED', values: null, bound: null };
