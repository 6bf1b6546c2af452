import { ahp, type AhpWeights, type PairwiseMatrix, type Triad, worstTriads } from '@clout/domain';

/**
 * How two criteria compare, on the nine-point scale in steps: 0 they are equal, 1..8 the first is 2..9 times as important,
 * -1..-8 the second is; null where nobody has said yet.
 */
export type Step = number | null;

/** Steps by pair, `i j` with i < j. */
export type PairSteps = Readonly<Record<string, Step>>;

export interface Pair {
  readonly key: string;
  readonly first: number;
  readonly second: number;
}

export const MOST_STEP = 8;

/** From the first being far more important to the second being so. */
export const STEPS: readonly number[] = Array.from({ length: 2 * MOST_STEP + 1 }, (_, k) => MOST_STEP - k);

/** How many times as important the first is, by the step. */
export const timesOf = (step: number): number => (step >= 0 ? step + 1 : 1 / (1 - step));

/** The step nearest to a judgement of how many times. */
export const stepOf = (times: number): number => {
  const step = times >= 1 ? Math.round(times) - 1 : 1 - Math.round(1 / times);
  return Math.max(-MOST_STEP, Math.min(MOST_STEP, step));
};

/** Every two of n criteria once, in their order. */
export const pairsOf = (n: number): readonly Pair[] =>
  Array.from({ length: n }, (_, first) =>
    Array.from({ length: n - first - 1 }, (__, k) => ({
      key: `${first} ${first + k + 1}`,
      first,
      second: first + k + 1,
    })),
  ).flat();

/** The reciprocal matrix of the judgements; open pairs are null. */
export const matrixOf = (n: number, steps: PairSteps): (number | null)[][] => {
  const rows = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (__, j): number | null => (i === j ? 1 : null)),
  );
  for (const { key, first, second } of pairsOf(n)) {
    const step = steps[key] ?? null;
    const [row, other] = [rows[first], rows[second]];
    if (step === null || !row || !other) continue;
    row[second] = timesOf(step);
    other[first] = timesOf(-step);
  }
  return rows;
};

/** The steps of a stored matrix, each rounded to the scale. */
export const stepsOf = (matrix: PairwiseMatrix): PairSteps =>
  Object.fromEntries(
    pairsOf(matrix.length).map(({ key, first, second }) => {
      const times = matrix[first]?.[second] ?? null;
      return [key, times === null ? null : stepOf(times)];
    }),
  );

export interface Comparison {
  readonly open: number;
  /** Null until every pair is judged. */
  readonly weights: AhpWeights | null;
  readonly triads: readonly Triad[];
}

/** What the judgements come to, by the same rules as the server's, and which of them contradict each other most. */
export const compare = (n: number, steps: PairSteps): Comparison => {
  const matrix = matrixOf(n, steps);
  const found = ahp(matrix);
  return {
    open: pairsOf(n).filter(({ key }) => (steps[key] ?? null) === null).length,
    weights: found.known ? found.value : null,
    triads: worstTriads(matrix),
  };
};
