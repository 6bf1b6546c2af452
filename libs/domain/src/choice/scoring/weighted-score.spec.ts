import fc from 'fast-check';
import g001 from '../../../golden/cases/G001_weighted_scoring.json';
import g059 from '../../../golden/cases/G059_rank_reversal.json';
import { rankInitiatives, type Rankable } from '../ranking/rank';
import { addFractions, compareFractions, fraction, fractionText, roundFraction, type Fraction } from './fraction';
import { weightedScore, type GivenScore, type Weighted, type WeightedScore } from './weighted-score';

const scored = (criteria: readonly Weighted[], given: readonly GivenScore[]): WeightedScore => {
  const result = weightedScore(criteria, given, 'RENORMALISE');
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value;
};
const rankable = (code: string, score: Fraction): Rankable => ({
  initiativeId: code,
  code,
  score,
  inYear: 0n,
  runRate: 0n,
  submittedAt: 0,
});

const criteria = fc
  .array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 })
  .map((weights) => weights.map((weight, k) => ({ id: `c${k}`, weight })));
const scores = (of: readonly Weighted[]): fc.Arbitrary<GivenScore[]> =>
  fc.array(
    fc.record({ criterionId: fc.constantFrom(...of.map((one) => one.id)), value: fc.integer({ min: 0, max: 1000 }) }),
    {
      maxLength: 40,
    },
  );
const panels = criteria.chain((of) => fc.tuple(fc.constant(of), scores(of), scores(of)));

describe('golden G001: weighted sum, weights not pre-normalised', () => {
  const model = Object.entries(g001.input.weights).map(([id, weight]) => ({ id, weight }));
  const ranked = rankInitiatives(
    Object.entries(g001.input.scores).map(([code, given]) =>
      rankable(
        code,
        scored(
          model,
          Object.entries(given).map(([criterionId, value]) => ({ criterionId, value: value * 100 })),
        ).score,
      ),
    ),
  );

  it('gives the scores to the hundredth, exactly', () => {
    const hundredths = Object.fromEntries(ranked.map((one) => [one.code, [one.score.n, one.score.d]]));
    const expected = Object.entries(g001.expected.scores).map(([code, score]) => [
      code,
      [BigInt(Math.round(score * 100)), 1n],
    ]);
    expect(hundredths).toEqual(Object.fromEntries(expected));
  });

  it('shares a rank among equal scores and still orders them', () => {
    expect(Object.fromEntries(ranked.map((one) => [one.code, one.rank]))).toEqual(g001.expected.competition_ranks);
    expect(ranked.map((one) => [one.code, one.position, one.decidedBy])).toEqual([
      ['A', 1, 'score'],
      ['C', 2, 'code'],
      ['B', 3, 'score'],
    ]);
  });
});

describe('golden G059: no rank reversal', () => {
  it('a copy of B does not lift A over B', () => {
    const model = ['c1', 'c2', 'c3'].map((id) => ({ id, weight: 1 }));
    const hundredths = (text: string): number => {
      const [n, d] = text.split('/').map(Number);
      return Math.round((1000 * (n ?? 0)) / (d ?? 1));
    };
    const priorities = Object.entries(g059.input.priorities_ABC);
    const scoreOf = (column: number): Fraction =>
      scored(
        model,
        priorities.map(([criterionId, texts]) => ({ criterionId, value: hundredths(texts[column] ?? '') })),
      ).score;
    const [a, b, c] = [rankable('A', scoreOf(0)), rankable('B', scoreOf(1)), rankable('C', scoreOf(2))];
    const order = (list: Rankable[]): string[] => rankInitiatives(list).map((one) => one.code);
    expect(order([a, b, c])[0]).toBe(g059.expected.before_top);
    expect(order([a, b, c, { ...b, code: 'D' }])).toEqual(['B', 'D', 'A', 'C']);
    expect(g059.expected.product_default_additive_scoring_must).toBe('keep B above A');
  });
});

describe('the weighted score', () => {
  it('is the sum of its contributions, exactly, and what is shown adds up too', () => {
    fc.assert(
      fc.property(panels, ([of, given]) => {
        const { score, parts, coverage } = scored(of, given);
        const sum = parts.reduce((total, part) => addFractions(total, part.contribution), fraction(0n));
        expect(fractionText(sum)).toBe(fractionText(score));
        expect(parts.reduce((total, part) => total + part.points, 0)).toBe(Number(roundFraction(score)));
        expect(compareFractions(score, fraction(0n)) >= 0 && compareFractions(score, fraction(1000n)) <= 0).toBe(true);
        expect(coverage === 10_000).toBe(new Set(given.map((one) => one.criterionId)).size === of.length);
      }),
    );
  });

  it('does not change with the unit of the weights nor with the order of criteria and scores', () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: 2, max: 9 }), ([of, given], times) => {
        const scaled = of.map((one) => ({ ...one, weight: one.weight * times })).reverse();
        expect(scored(scaled, [...given].reverse()).score).toEqual(scored(of, given).score);
      }),
    );
  });

  it('never falls when a score rises', () => {
    fc.assert(
      fc.property(panels, ([of, given]) => {
        const raised = given.map((one, k) => (k === 0 ? { ...one, value: 1000 } : one));
        expect(compareFractions(scored(of, raised).score, scored(of, given).score)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps the order of two initiatives whatever third one joins', () => {
    fc.assert(
      fc.property(panels, fc.integer({ min: 0, max: 1000 }), ([of, one, two], third) => {
        const [a, b] = [rankable('A', scored(of, one).score), rankable('B', scored(of, two).score)];
        const joined = rankInitiatives([rankable('C', fraction(BigInt(third))), b, a]).filter(
          (entry) => entry.code !== 'C',
        );
        expect(joined.map((entry) => entry.code)).toEqual(rankInitiatives([a, b]).map((entry) => entry.code));
      }),
    );
  });

  it('blocks on a criterion without a score, or renormalises and says how much was covered', () => {
    const model = [
      { id: 'a', weight: 30 },
      { id: 'b', weight: 10 },
    ];
    const given = [{ criterionId: 'a', value: 600 }];
    expect(weightedScore(model, given, 'BLOCK')).toMatchObject({ ok: false, refusal: { code: 'INCOMPLETE' } });
    expect(scored(model, given)).toMatchObject({ score: { n: 600n, d: 1n }, coverage: 7500 });
    expect(scored(model, [])).toMatchObject({ score: { n: 0n, d: 1n }, coverage: 0, parts: [] });
  });
});
