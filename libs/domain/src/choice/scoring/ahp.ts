import { WHOLE, allocate } from '../../money/money';
import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { RANDOM_INDEX_TABLES, type RandomIndexTable, randomIndex } from './random-index';

/** Pairwise judgements: how many times more important the row is than the column; null where nobody judged yet. */
export type PairwiseMatrix = readonly (readonly (number | null)[])[];

export interface AhpWeights {
  /** Add up to 1, in the order of the matrix. */
  readonly weights: readonly number[];
  /** The same rounded once to basis points by largest remainder: they add up to 10,000. */
  readonly basisPoints: readonly number[];
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  /** By the random index table named; null beyond ten elements. 0 for one or two. */
  readonly consistencyRatio: Readonly<Record<RandomIndexTable, number | null>>;
  /** Below 0.10 by the table of 1980, the usual bound. */
  readonly acceptable: boolean;
}

/** What missing judgements do: they are asked for, or solved from the others (Harker 1987). */
export const MISSING_PAIRS = ['ASK', 'SOLVE'] as const;
export type MissingPairs = (typeof MISSING_PAIRS)[number];

const ROUNDS = 20_000;

/** Principal right eigenvector by power iteration, adding up to 1, with its eigenvalue; null when it does not settle. */
const principal = (rows: readonly (readonly number[])[]): { vector: number[]; value: number } | null => {
  let vector = rows.map(() => 1 / rows.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const image = rows.map((row) => row.reduce((s, a, k) => s + a * (vector[k] ?? 0), 0));
    const value = image.reduce((s, v) => s + v, 0);
    const next = image.map((v) => v / value);
    const moved = Math.max(...next.map((v, k) => Math.abs(v - (vector[k] ?? 0))));
    vector = next;
    if (moved < 1e-15) return { vector, value };
    if (round === ROUNDS - 1 && moved < 1e-9) return { vector, value };
  }
  return null;
};

const flawInMatrix = (matrix: PairwiseMatrix) => {
  const n = matrix.length;
  if (n === 0) return incomplete('the matrix');
  if (matrix.some((row) => row.length !== n)) return faulty('matrix_not_square', 'every row needs one entry a column');
  for (const [i, row] of matrix.entries())
    for (const [j, entry] of row.entries()) {
      if (entry === null) continue;
      if (!(entry > 0) || !Number.isFinite(entry))
        return faulty('judgement_must_be_positive', `row ${i + 1}, column ${j + 1} must be above 0`);
      const back = matrix[j]?.[i] ?? null;
      if (back !== null && Math.abs(entry * back - 1) > 1e-9)
        return faulty('not_reciprocal', `rows ${i + 1} and ${j + 1} contradict: one must be 1 / the other`);
    }
  return null;
};

/**
 * Weights from pairwise comparison (Saaty 1980): principal right eigenvector, lambda_max, CI = (lambda_max - n)/(n - 1)
 * and CR = CI / random index. Judgements must be above 0 and reciprocal. Flags `revise_judgements` from CR 0.10 on,
 * `split_the_list` above nine elements, `pairs_solved` where missing pairs were solved from the others.
 */
export const ahp = (matrix: PairwiseMatrix, missing: MissingPairs = 'ASK'): Figure<AhpWeights> => {
  const flaw = flawInMatrix(matrix);
  if (flaw) return flaw;
  const n = matrix.length;
  const open = matrix.map((row, i) => row.filter((entry, j) => i !== j && entry === null).length);
  const solved = open.some((count) => count > 0);
  if (solved && missing === 'ASK') return incomplete('at least one pair');
  const rows = matrix.map((row, i) => row.map((entry, j) => (i === j ? 1 + (open[i] ?? 0) : (entry ?? 0))));
  const found = principal(rows);
  if (!found || (solved && !isConnected(matrix)))
    return faulty('not_comparable', 'the judgements do not connect all elements: compare at least one more pair');
  const lambdaMax = n <= 2 ? n : found.value;
  const consistencyIndex = n <= 2 ? 0 : (lambdaMax - n) / (n - 1);
  const ratioBy = (table: RandomIndexTable): number | null => {
    const index = randomIndex(n, table);
    return n <= 2 ? 0 : index === null ? null : consistencyIndex / index;
  };
  const entries = RANDOM_INDEX_TABLES.map((table) => [table, ratioBy(table)] as const);
  const consistencyRatio = Object.fromEntries(entries) as AhpWeights['consistencyRatio'];
  const acceptable = consistencyRatio.saaty1980 !== null && consistencyRatio.saaty1980 < 0.1;
  return known(
    {
      weights: found.vector,
      basisPoints: toBasisPoints(found.vector),
      lambdaMax,
      consistencyIndex,
      consistencyRatio,
      acceptable,
    },
    [
      ...(acceptable ? [] : ['revise_judgements']),
      ...(n > 9 ? ['split_the_list'] : []),
      ...(solved ? ['pairs_solved'] : []),
    ],
  );
};

/** Rounds weights that add up to 1 once to basis points, by largest remainder; ties to the earlier element. */
export const toBasisPoints = (weights: readonly number[]): readonly number[] => {
  const key = (k: number) => String(k).padStart(4, '0');
  const scaled = weights.map((weight, k) => ({ key: key(k), weight: BigInt(Math.round(weight * 1e12)) }));
  const parts = allocate(BigInt(WHOLE), scaled);
  return weights.map((_, k) => Number(parts?.get(key(k)) ?? 0n));
};

const isConnected = (matrix: PairwiseMatrix): boolean => {
  const reached = new Set([0]);
  for (const i of reached) matrix[i]?.forEach((entry, j) => entry !== null && reached.add(j));
  return reached.size === matrix.length;
};

/** One matrix for a group: the geometric mean of each entry (Aczel and Saaty 1983); a pair nobody judged stays open. */
export const groupJudgements = (matrices: readonly PairwiseMatrix[]): Figure<PairwiseMatrix> => {
  const [first] = matrices;
  if (!first) return incomplete('the group');
  if (matrices.some((matrix) => matrix.length !== first.length))
    return faulty('matrix_not_square', 'all members must compare the same elements');
  for (const matrix of matrices) {
    const flaw = flawInMatrix(matrix);
    if (flaw) return flaw;
  }
  const entry = (i: number, j: number): number | null => {
    const given = matrices.map((matrix) => matrix[i]?.[j] ?? null).filter((value) => value !== null);
    return given.length === 0 ? null : Math.exp(given.reduce((s, value) => s + Math.log(value), 0) / given.length);
  };
  return known(first.map((row, i) => row.map((_, j) => entry(i, j))));
};
