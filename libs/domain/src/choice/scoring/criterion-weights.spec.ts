import fc from 'fast-check';
import { type WeightsAsked, criterionWeights } from './criterion-weights';
import type { CriterionKind } from './scoring-model';
import { worstTriads } from './triads';

const KINDS: readonly CriterionKind[] = ['CUSTOMER_VALUE', 'BUSINESS_VALUE', 'OTHER'];
const consistent = (weights: readonly number[]): number[][] => weights.map((a) => weights.map((b) => a / b));
const of = (asked: WeightsAsked): readonly number[] | string => {
  const answer = criterionWeights(asked, KINDS);
  return answer.ok ? answer.value.basisPoints : answer.refusal.message;
};

describe('weights of the criteria', () => {
  it.each<[WeightsAsked, readonly number[]]>([
    [{ method: 'DIRECT', weights: [2, 1, 1] }, [5000, 2500, 2500]],
    [{ method: 'DIRECT', weights: [1, 1, 1] }, [3334, 3333, 3333]],
    [{ method: 'SWING', swings: [100, 60, 40] }, [5000, 3000, 2000]],
    [{ method: 'RANK', ranks: [1, 2, 3] }, [6111, 2778, 1111]],
    [{ method: 'PAIRWISE', matrices: [consistent([5, 3, 2])] }, [5000, 3000, 2000]],
    [{ method: 'PAIRWISE', matrices: [consistent([4, 2, 1]), consistent([1, 2, 4])] }, [3334, 3333, 3333]],
  ])('%j', (asked, weights) => expect(of(asked)).toEqual(weights));

  it('add up to 10,000 and keep the order of what was asked', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(figures, fc.constantFrom('DIRECT', 'SWING', 'PAIRWISE'), (given, method) => {
        const asked: WeightsAsked =
          method === 'DIRECT'
            ? { method, weights: given }
            : method === 'SWING'
              ? { method, swings: given }
              : { method: 'PAIRWISE', matrices: [consistent(given)] };
        const weights = of(asked);
        if (typeof weights === 'string') return expect(given.some((one) => one * 5000 < 1000)).toBe(true);
        expect(weights.reduce((a, b) => a + b, 0)).toBe(10_000);
        const whole = given.reduce((a, b) => a + b, 0);
        weights.forEach((weight, k) => expect(Math.abs(weight - (given[k]! * 10_000) / whole)).toBeLessThanOrEqual(1));
      }),
      { numRuns: 200 },
    );
  });

  it.each<[WeightsAsked, string]>([
    [{ method: 'DIRECT', weights: [0, 0, 0] }, 'add up to 0'],
    [{ method: 'DIRECT', weights: [1, 2] }, 'one entry for each of the 3 criteria'],
    [{ method: 'DIRECT', weights: [1, 1.5, 2] }, 'integer'],
    [{ method: 'DIRECT', weights: [0, 1, 1] }, 'value to the customer'],
    [{ method: 'SWING', swings: [100, 0, 50] }, 'value to the business'],
    [{ method: 'SWING', swings: [-1, 10, 10] }, 'negative'],
    [{ method: 'RANK', ranks: [0, 1, 2] }, 'start at 1'],
    [
      {
        method: 'PAIRWISE',
        matrices: [
          [
            [1, 3, 2],
            [3, 1, 1],
            [0.5, 1, 1],
          ],
        ],
      },
      'contradict',
    ],
    [{ method: 'PAIRWISE', matrices: [] }, 'one entry'],
  ])('%j is refused: %s', (asked, message) => expect(of(asked)).toContain(message));

  it('flags judgements to revise and a criterion that counts nothing', () => {
    const turning = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    const answer = criterionWeights({ method: 'PAIRWISE', matrices: [turning] }, KINDS);
    expect(answer).toMatchObject({
      ok: true,
      value: { flags: ['revise_judgements'], consistency: { acceptable: false } },
    });
    expect(criterionWeights({ method: 'DIRECT', weights: [1, 1, 0] }, KINDS)).toMatchObject({
      value: { flags: ['a_criterion_counts_nothing'] },
    });
  });
});

describe('the worst triads', () => {
  it('name the judgement that was changed in an otherwise consistent matrix', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 2, max: 5 }),
        (weights, factor) => {
          const matrix = consistent(weights);
          expect(worstTriads(matrix)).toEqual([]);
          matrix[0]![2]! *= factor;
          matrix[2]![0]! /= factor;
          const triads = worstTriads(matrix, 99);
          expect(triads).toHaveLength(weights.length - 2);
          for (const { elements, error } of triads) {
            expect(elements).toEqual(expect.arrayContaining([0, 2]));
            expect(error).toBeCloseTo(Math.log(factor), 9);
          }
          const direct = triads.find((one) => one.elements[1] === 1);
          expect(direct?.implied).toBeCloseTo(weights[0]! / weights[2]!, 9);
        },
      ),
      { numRuns: 100 },
    );
    expect(
      worstTriads([
        [1, null, 2],
        [null, 1, 2],
        [0.5, 0.5, 1],
      ]),
    ).toEqual([]);
  });
});
