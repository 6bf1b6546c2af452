import type { PairwiseMatrix } from './ahp';

/** Three elements whose judgements contradict each other; rows and columns count from 0. */
export interface Triad {
  readonly elements: readonly [number, number, number];
  /** |ln(a_ij a_jk / a_ik)|: 0 when the three agree. */
  readonly error: number;
  /** The judgement of the third pair, and what the other two imply for it. */
  readonly given: number;
  readonly implied: number;
}

/** The triads that contradict themselves most, worst first: the judgements to revisit (Saaty 1980). Open pairs are skipped. */
export const worstTriads = (matrix: PairwiseMatrix, most = 3): readonly Triad[] => {
  const triads: Triad[] = [];
  const n = matrix.length;
  for (let i = 0; i < n; i += 1)
    for (let j = i + 1; j < n; j += 1)
      for (let k = j + 1; k < n; k += 1) {
        const [ij, jk, ik] = [matrix[i]?.[j] ?? null, matrix[j]?.[k] ?? null, matrix[i]?.[k] ?? null];
        if (ij === null || jk === null || ik === null) continue;
        const implied = ij * jk;
        const error = Math.abs(Math.log(implied / ik));
        if (error > 1e-9) triads.push({ elements: [i, j, k], error, given: ik, implied });
      }
  return triads.sort((a, b) => b.error - a.error).slice(0, most);
};
