import { type FieldProblem, type Result, invalid, ok } from '../../result';
import type { PairwiseMatrix } from './ahp';

/** `criterionId` is `times` as important as `overId`; the other direction follows. */
export interface PairJudgement {
  readonly criterionId: string;
  readonly overId: string;
  /** From 1/9 to 9 (Saaty 1980). */
  readonly times: number;
}

/** The farthest that two criteria are apart on the usual scale. */
export const FARTHEST_JUDGEMENT = 9;

const onScale = (times: number): boolean =>
  Number.isFinite(times) && times <= FARTHEST_JUDGEMENT + 1e-9 && times >= 1 / FARTHEST_JUDGEMENT - 1e-9;

/**
 * One person's comparisons as a matrix in the order of `ids`; pairs that are not named stay open. Refuses, by its place
 * in the list, what names no criterion, compares one with itself, stands twice, or lies beyond 1/9 to 9.
 */
export const readPairJudgements = (
  ids: readonly string[],
  judgements: readonly PairJudgement[],
  field = 'judgements',
): Result<PairwiseMatrix> => {
  const problems: FieldProblem[] = [];
  const rows = ids.map((_, i) => ids.map((__, j): number | null => (i === j ? 1 : null)));
  if (judgements.length > (ids.length * (ids.length - 1)) / 2)
    return invalid([
      { field, message: `holds more than one judgement a pair: ${ids.length} criteria have fewer pairs` },
    ]);
  judgements.forEach(({ criterionId, overId, times }, k) => {
    const say = (name: keyof PairJudgement, message: string): number =>
      problems.push({ field: `${field}[${k}].${name}`, message });
    const [i, j] = [ids.indexOf(criterionId), ids.indexOf(overId)];
    if (i < 0) say('criterionId', 'is no criterion of the model');
    if (j < 0) say('overId', 'is no criterion of the model');
    if (i >= 0 && i === j) say('overId', 'a criterion is not compared with itself');
    if (!onScale(times)) say('times', `must be from 1/${FARTHEST_JUDGEMENT} to ${FARTHEST_JUDGEMENT}`);
    const [row, back] = [rows[i], rows[j]];
    if (!row || !back || i === j || !onScale(times)) return;
    if (row[j] !== null) say('criterionId', 'the pair stands twice');
    row[j] = times;
    back[i] = 1 / times;
  });
  return problems.length > 0 ? invalid(problems) : ok(rows);
};

/** The first pair that nobody judged, by places; null when every pair is judged. */
export const openPair = (matrix: PairwiseMatrix): readonly [number, number] | null => {
  for (const [i, row] of matrix.entries())
    for (const [j, entry] of row.entries()) if (i < j && entry === null) return [i, j];
  return null;
};

/** How many pairs nobody judged yet. */
export const openPairs = (matrix: PairwiseMatrix): number =>
  matrix.reduce((sum, row, i) => sum + row.filter((entry, j) => i < j && entry === null).length, 0);
