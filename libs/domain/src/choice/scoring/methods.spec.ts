import fc from 'fast-check';
import { type Figure, orNull } from '../../method/figure';
import { ahp, groupJudgements, toBasisPoints } from './ahp';
import { cd3, costOfQueue } from './cd3';
import { decimalFraction, fractionNumber } from './decimal-fraction';
import { ice } from './ice';
import { rice } from './rice';
import { rankOrderWeights } from './roc';
import { anchoredValue, smart } from './smart';
import { topsis } from './topsis';
import { wsjf } from './wsjf';

const value = <T>(figure: Figure<T>): T => {
  if (!figure.known) throw new Error(figure.message);
  return figure.value;
};
const item = { id: 'a', reach: 10, impact: 1, confidence: 0.8, effort: 2 };

describe('decimals as people write them', () => {
  it('are exact, so that ties are ties', () => {
    const three = [0.1, 0.1, 0.1].map((confidence, k) => ({ ...item, id: `x${k}`, reach: 3, confidence, effort: 1 }));
    expect(value(rice([...three, { ...item, id: 'y', reach: 0.3, confidence: 1, effort: 1 }])).ranks).toEqual({
      x0: 1,
      x1: 1,
      x2: 1,
      y: 1,
    });
    expect(decimalFraction(-1.25e-7)).toEqual({ n: -1n, d: 8000000n });
    expect(decimalFraction(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (x) => {
        expect(Math.abs(fractionNumber(decimalFraction(x)) - x)).toBeLessThanOrEqual(1e-12 * Math.abs(x));
      }),
    );
  });
});

describe('RICE, ICE, WSJF and CD3', () => {
  it.each<[string, Figure<unknown>, string]>([
    ['effort 0', rice([{ ...item, effort: 0 }]), 'effort_must_be_positive'],
    ['confidence 0', rice([{ ...item, confidence: 0 }]), 'confidence_outside_0_1'],
    ['confidence above 1', rice([{ ...item, confidence: 1.2 }]), 'confidence_outside_0_1'],
    ['no reach', rice([{ ...item, reach: null }]), 'missing_input'],
    [
      'mixed periods',
      rice([
        { ...item, reachPeriod: 'month' },
        { ...item, id: 'b', reachPeriod: 'year' },
      ]),
      'mixed_periods',
    ],
    ['a name twice', rice([item, item]), 'duplicate_id'],
    ['no ease', ice([{ id: 'a', impact: 1, confidence: 1, ease: undefined }]), 'missing_input'],
    [
      'job size 0',
      wsjf([{ id: 'a', userBusinessValue: 1, timeCriticality: 1, riskReduction: 1, jobSize: 0 }]),
      'job_size_must_be_positive',
    ],
    ['duration below 0', cd3([{ id: 'a', costOfDelay: 1, duration: -1 }]), 'duration_must_be_positive'],
    ['NaN', cd3([{ id: 'a', costOfDelay: NaN, duration: 1 }]), 'not_a_number'],
  ])('name %s', (_name, figure, code) => {
    expect(figure).toMatchObject({ known: false, code });
  });

  it('ICE names its variant, and no confidence gives 0', () => {
    const one = { id: 'a', impact: 8, confidence: 0, ease: 4 };
    expect(ice([one])).toMatchObject({ known: true, value: { scores: { a: 0 } }, flags: ['variant_product'] });
    expect(ice([one], 'MEAN')).toMatchObject({ value: { scores: { a: 4 } }, flags: ['variant_mean'] });
  });

  it('WSJF warns of a column without a 1 and never re-scales', () => {
    const found = wsjf([{ id: 'a', userBusinessValue: 2, timeCriticality: 1, riskReduction: 1, jobSize: 1 }]);
    expect(found).toMatchObject({ value: { scores: { a: 4 } }, flags: ['no_1_in_userBusinessValue'] });
  });

  it('CD3 orders jobs so that waiting costs least (Smith)', () => {
    const jobs = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(jobs, fc.integer(), (pairs, seed) => {
        const list = pairs.map(([costOfDelay, duration], k) => ({ id: `j${k}`, costOfDelay, duration }));
        const { ranking } = value(cd3(list));
        const other = [...ranking].sort(
          (a, b) => ((a.charCodeAt(1) * 7919 + seed) % 13) - ((b.charCodeAt(1) * 7919 + seed) % 13),
        );
        expect(costOfQueue(list, ranking)).toBeLessThanOrEqual(costOfQueue(list, other) + 1e-9);
      }),
    );
  });
});

describe('AHP', () => {
  const consistent = (weights: readonly number[]) => weights.map((a) => weights.map((b) => a / b));

  it('gives back the weights of consistent judgements, with CR 0', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 }), (raw) => {
        const found = value(ahp(consistent(raw)));
        const whole = raw.reduce((s, w) => s + w, 0);
        found.weights.forEach((w, k) => expect(w).toBeCloseTo((raw[k] ?? 0) / whole, 9));
        expect(found.basisPoints.reduce((s, w) => s + w, 0)).toBe(10_000);
        expect(Math.abs(found.consistencyRatio.saaty1980 ?? 1)).toBeLessThan(1e-6);
      }),
    );
  });

  it('asks for missing pairs, or solves them from the others', () => {
    const open = consistent([4, 2, 1]).map((row, i) => row.map((a, j) => (i + j === 2 && i !== j ? null : a)));
    expect(ahp(open)).toMatchObject({ known: false, why: 'INCOMPLETE' });
    const solved = value(ahp(open, 'SOLVE'));
    [4 / 7, 2 / 7, 1 / 7].forEach((w, k) => expect(solved.weights[k]).toBeCloseTo(w, 9));
    const apart = [
      [1, null],
      [null, 1],
    ];
    expect(ahp(apart, 'SOLVE')).toMatchObject({ known: false, code: 'not_comparable' });
  });

  it.each<[string, (number | null)[][], string]>([
    ['nothing', [], 'missing_input'],
    ['a row too short', [[1, 2], [0.5]], 'matrix_not_square'],
    [
      'a negative judgement',
      [
        [1, -2],
        [-0.5, 1],
      ],
      'judgement_must_be_positive',
    ],
    [
      'a contradiction',
      [
        [1, 2],
        [2, 1],
      ],
      'not_reciprocal',
    ],
  ])('names %s', (_name, matrix, code) => {
    expect(ahp(matrix)).toMatchObject({ known: false, code });
  });

  it('takes a group as the geometric mean of its judgements', () => {
    const group = value(groupJudgements([consistent([4, 1]), consistent([1, 1])]));
    expect(group[0]?.[1]).toBeCloseTo(2, 12);
    expect(groupJudgements([])).toMatchObject({ why: 'INCOMPLETE' });
    expect(groupJudgements([consistent([1, 2]), consistent([1, 2, 3])])).toMatchObject({ code: 'matrix_not_square' });
  });

  it('rounds weights once, by largest remainder', () => {
    expect(toBasisPoints([1 / 3, 1 / 3, 1 / 3])).toEqual([3334, 3333, 3333]);
  });
});

describe('SMART, ROC and TOPSIS', () => {
  it('ROC weights are published, fall, sum to 1, and ties share', () => {
    expect(value(rankOrderWeights([1, 2, 3])).map((w) => Number(w.toFixed(4)))).toEqual([0.6111, 0.2778, 0.1111]);
    expect(value(rankOrderWeights([1, 2, 2])).map((w) => Number(w.toFixed(4)))).toEqual([0.6111, 0.1944, 0.1944]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 9 }), (ranks) => {
        const weights = value(rankOrderWeights(ranks));
        expect(weights.reduce((s, w) => s + w, 0)).toBeCloseTo(1, 12);
        ranks.forEach((a, i) => ranks.forEach((b, j) => a < b && expect(weights[i]!).toBeGreaterThan(weights[j]!)));
      }),
    );
    expect(rankOrderWeights([0, 1])).toMatchObject({ code: 'rank_must_be_positive' });
    expect(rankOrderWeights([])).toMatchObject({ why: 'INCOMPLETE' });
  });

  it('SMART clamps outside the anchors, flags it, and refuses a scale without length', () => {
    const criteria = [
      { id: 'time', worst: 10, best: 0, swing: 100 },
      { id: 'value', worst: 0, best: 50, swing: 50 },
    ];
    const found = smart(criteria, { a: { time: 2, value: 60 }, b: { time: 10, value: 0 } });
    expect(found).toMatchObject({
      flags: ['outside_anchors'],
      value: { utilities: { a: (2 / 3) * 0.8 + 1 / 3, b: 0 } },
    });
    expect(anchoredValue(1, 3, 3)).toMatchObject({ code: 'worst_equals_best' });
    expect(smart(criteria, { a: { time: 2 } })).toMatchObject({ why: 'INCOMPLETE' });
    expect(
      smart(
        criteria.map((one) => ({ ...one, swing: 0 })),
        {},
      ),
    ).toMatchObject({ code: 'weights_sum_to_0' });
  });

  it('TOPSIS stays in 0..1, and names what cannot be told apart', () => {
    const criteria = [
      { weight: 1, benefit: true },
      { weight: 1, benefit: false },
    ];
    expect(
      orNull(
        topsis(
          [
            [1, 5],
            [9, 1],
          ],
          criteria,
        ),
      ),
    ).toEqual([0, 1]);
    expect(
      topsis(
        [
          [1, 5],
          [1, 5],
        ],
        criteria,
      ),
    ).toMatchObject({ code: 'no_discrimination' });
    expect(
      topsis(
        [
          [1, 5],
          [2, 5],
        ],
        criteria,
      ),
    ).toMatchObject({ flags: ['can_reverse_ranks', 'no_discrimination'] });
    expect(topsis([[1]], criteria)).toMatchObject({ code: 'shape' });
  });
});
