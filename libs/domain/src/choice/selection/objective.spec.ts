import fc from 'fast-check';
import { compareFractions, fraction } from '../scoring/fraction';
import { objectiveValue, type DeclaredObjective, type OptionOffer } from './objective';

const option = (more: Partial<OptionOffer> = {}): OptionOffer => ({
  score: fraction(640n),
  riskAdjusted: 12_000_000n,
  learning: null,
  roomToFail: false,
  ...more,
});
const blend = (scoreShare: number, pointWorth = 1_000_000n): DeclaredObjective => ({
  kind: 'BLEND',
  scoreShare,
  pointWorth,
});

describe('the objective of a plan', () => {
  it.each<[string, OptionOffer, DeclaredObjective, bigint]>([
    ['the score', option(), { kind: 'SCORE' }, 640n],
    ['the value', option(), { kind: 'RISK_ADJUSTED_VALUE' }, 12_000_000n],
    ['half of either: 6.40 points are worth 6.4 m', option(), blend(5_000), 9_200_000n],
    ['the score alone, without a case', option({ riskAdjusted: null }), blend(10_000), 6_400_000n],
    ['what a pilot teaches', option({ learning: 700n, roomToFail: true }), { kind: 'RISK_ADJUSTED_VALUE' }, 700n],
    [
      'what a pilot teaches, in points',
      option({ learning: 2_000_000n, roomToFail: true }),
      { kind: 'SCORE', pointWorth: 1_000_000n },
      200n,
    ],
    [
      'a pilot outside the tranche by its case',
      option({ learning: 700n }),
      { kind: 'RISK_ADJUSTED_VALUE' },
      12_000_000n,
    ],
  ])('counts %s', (_, one, objective, value) => {
    expect(objectiveValue(one, objective)).toMatchObject({ known: true, value: { n: value, d: 1n } });
  });

  it.each<[string, OptionOffer, DeclaredObjective]>([
    ['a case', option({ riskAdjusted: null }), { kind: 'RISK_ADJUSTED_VALUE' }],
    ['a case in a blend', option({ riskAdjusted: null }), blend(9_999)],
    ['what a pilot teaches', option({ roomToFail: true }), { kind: 'RISK_ADJUSTED_VALUE' }],
    ['the worth of a point', option({ learning: 1n, roomToFail: true }), { kind: 'SCORE' }],
    ['a share up to the whole', option(), blend(10_001)],
    ['a worth above nothing', option(), blend(5_000, 0n)],
  ])('asks for %s', (_, one, objective) => expect(objectiveValue(one, objective).known).toBe(false));

  it('lies between score and value in a blend, and moves with its share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 1000n }),
        fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
        fc.integer({ min: 0, max: 9_999 }),
        (score, value, share) => {
          const one = option({ score: fraction(score), riskAdjusted: value });
          const at = (scoreShare: number) => {
            const found = objectiveValue(one, blend(scoreShare));
            if (!found.known) throw new Error(found.message);
            return found.value;
          };
          const direction = compareFractions(at(10_000), at(0));
          expect(compareFractions(at(share + 1), at(share))).toBe(direction);
        },
      ),
    );
  });
});
