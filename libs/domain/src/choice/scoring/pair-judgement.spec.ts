import { ahp, groupJudgements } from './ahp';
import { openPair, openPairs, readPairJudgements, type PairJudgement } from './pair-judgement';

const IDS = ['a', 'b', 'c'];
const judged = (criterionId: string, overId: string, times: number): PairJudgement => ({ criterionId, overId, times });
const fields = (judgements: readonly PairJudgement[]): readonly string[] => {
  const answer = readPairJudgements(IDS, judgements);
  return answer.ok ? [] : answer.refusal.problems.map(({ field, message }) => `${field}: ${message}`);
};

describe('comparisons of criteria', () => {
  it('make a reciprocal matrix, whichever way they are told', () => {
    const made = readPairJudgements(IDS, [judged('a', 'b', 3), judged('c', 'b', 1 / 3)]);
    if (!made.ok) throw new Error(made.refusal.message);
    expect(made.value).toEqual([
      [1, 3, null],
      [1 / 3, 1, 3],
      [null, 1 / 3, 1],
    ]);
    expect([openPair(made.value), openPairs(made.value)]).toEqual([[0, 2], 1]);
    expect(ahp(made.value)).toMatchObject({ known: false, why: 'INCOMPLETE' });
    expect(ahp(made.value, 'SOLVE')).toMatchObject({ known: true, flags: ['pairs_solved'] });
    expect(groupJudgements([made.value, made.value])).toMatchObject({ known: true });
  });

  it('are refused by place', () => {
    expect(fields([judged('a', 'x', 2)])).toEqual(['judgements[0].overId: is no criterion of the model']);
    expect(fields([judged('a', 'a', 1)])).toEqual(['judgements[0].overId: a criterion is not compared with itself']);
    for (const times of [0, -1, NaN, Infinity, 9.01, 0.11])
      expect(fields([judged('a', 'b', times)])).toEqual(['judgements[0].times: must be from 1/9 to 9']);
    expect(fields([judged('a', 'b', 3), judged('b', 'a', 2)])).toEqual([
      'judgements[1].criterionId: the pair stands twice',
    ]);
    expect(fields([1, 2, 3, 4].map(() => judged('a', 'b', 3)))).toHaveLength(1);
    expect(fields([judged('a', 'b', 9), judged('a', 'c', 1 / 9)])).toEqual([]);
  });
});
