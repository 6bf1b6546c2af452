import fc from 'fast-check';
import { decimalFraction } from './decimal-fraction';
import { factorScore } from './factor-score';
import { type Expression, evaluateFormula } from './formula';
import { formulaBounds } from './formula-bounds';
import { compareFractions, fraction, fractionText } from './fraction';
import { ice } from './ice';
import { factorFormula, readModelFormula } from './model-formula';
import { rice } from './rice';
import { readScoringModel, type CriterionDraft } from './scoring-model';
import { wsjf } from './wsjf';

const named = (name: string): Expression => ({ kind: 'CRITERION', name });
const number = (value: number): Expression => ({ kind: 'NUMBER', value });
const divide = (left: Expression, right: Expression): Expression => ({ kind: 'DIVIDE', left, right });
const atLeast = (value: number, then: Expression): Expression => ({
  kind: 'IF',
  compare: 'AT_LEAST',
  left: named('c'),
  right: number(value),
  then,
  otherwise: number(0),
});

/** Any formula over a and c, deep enough to nest. */
const trees = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(named('a'), named('c'), number(2), number(0.5)),
    fc.record({ kind: fc.constant('NEGATE' as const), of: tie('tree') }),
    fc.record({
      kind: fc.constantFrom('ADD' as const, 'SUBTRACT' as const, 'MULTIPLY' as const, 'DIVIDE' as const),
      left: tie('tree'),
      right: tie('tree'),
    }),
    fc.record({
      kind: fc.constantFrom('MIN' as const, 'MAX' as const, 'MEAN' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('IF' as const),
      compare: fc.constantFrom(
        'ABOVE' as const,
        'AT_LEAST' as const,
        'EQUAL' as const,
        'AT_MOST' as const,
        'BELOW' as const,
      ),
      left: fc.constantFrom(named('a'), named('c')),
      right: fc.constantFrom(number(1), number(3), named('a')),
      then: tie('tree'),
      otherwise: tie('tree'),
    }),
  ),
})).tree;

describe('between what a formula lies', () => {
  const ranges = new Map([
    ['a', { low: fraction(1n), high: fraction(4n) }],
    ['c', { low: fraction(0n), high: fraction(5n) }],
  ]);

  it('never misses a value, and a formula that passes has one everywhere', () => {
    let passed = 0;
    fc.assert(
      fc.property(trees, fc.integer({ min: 100, max: 400 }), fc.integer({ min: 0, max: 500 }), (tree, a, c) => {
        const bounds = formulaBounds(tree, ranges);
        if (!bounds.known) return;
        passed += 1;
        const values = new Map([
          ['a', fraction(BigInt(a), 100n)],
          ['c', fraction(BigInt(c), 100n)],
        ]);
        const value = evaluateFormula(tree, values);
        expect(value.known).toBe(true);
        if (!value.known) return;
        expect(compareFractions(bounds.value.low, value.value)).toBeLessThanOrEqual(0);
        expect(compareFractions(value.value, bounds.value.high)).toBeLessThanOrEqual(0);
      }),
      { seed: 33, numRuns: 2000 },
    );
    expect(passed).toBeGreaterThan(500);
  });

  it('sees what a condition keeps away from 0, and only that', () => {
    expect(formulaBounds(divide(named('a'), named('c')), ranges)).toMatchObject({ code: 'division_by_zero' });
    const guarded = formulaBounds(atLeast(1, divide(named('a'), named('c'))), ranges);
    expect(guarded).toMatchObject({ known: true, value: { low: fraction(0n), high: fraction(4n) } });
    expect(formulaBounds(atLeast(0, divide(named('a'), named('c'))), ranges).known).toBe(false);
    const inTheCondition: Expression = { ...atLeast(1, number(1)), left: divide(number(1), named('c')) } as Expression;
    expect(formulaBounds(inTheCondition, ranges)).toMatchObject({ code: 'division_by_zero' });
  });
});

const anchored = (lowest: number, highest: number) => [
  { value: lowest, text: 'least' },
  { value: highest, text: 'most' },
];
const draft = (name: string, more: Partial<CriterionDraft> = {}): CriterionDraft => {
  const { lowest = 0, highest = 1000 } = more;
  const usual = { question: 'How much?', weight: 1, kind: 'OTHER' as const, factor: null };
  return { name, ...usual, lowest, highest, anchors: anchored(lowest, highest), ...more };
};

describe('the methods with named factors', () => {
  const score = (tree: Expression, means: Readonly<Record<string, number>>) => {
    const names = Object.keys(means);
    const given = names.map((name) => ({ criterionId: name, value: Math.round((means[name] ?? 0) * 100) }));
    return factorScore(
      tree,
      names.map((name) => ({ id: name, name })),
      given,
    );
  };

  it('say what the published formulas say', () => {
    const item = { id: 'x', reach: 500, impact: 2, confidence: 0.8, effort: 4 };
    const made = score(factorFormula('RICE'), { REACH: 500, IMPACT: 2, CONFIDENCE: 0.8, EFFORT: 4 });
    const published = rice([item]);
    if (!made.ok || !published.known) throw new Error('both have a score');
    expect(fractionText(made.value.score)).toBe('20000/1');
    expect(published.value.scores['x']).toBe(200);
    expect(made.value.workings).toBe('(((500.00 x 2.00) x 0.80) / 4.00) = 200.00');
    for (const variant of ['PRODUCT', 'MEAN'] as const) {
      const mean = ice([{ id: 'x', impact: 7, confidence: 8, ease: 6 }], variant);
      const own = score(factorFormula('ICE', variant), { IMPACT: 7, CONFIDENCE: 8, EASE: 6 });
      if (!own.ok || !mean.known) throw new Error('both have a score');
      expect(own.value.score).toEqual(decimalFraction((mean.value.scores['x'] ?? 0) * 100));
    }
    const job = wsjf([{ id: 'x', userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 8 }]);
    const own = score(factorFormula('WSJF'), {
      USER_BUSINESS_VALUE: 8,
      TIME_CRITICALITY: 5,
      RISK_REDUCTION: 3,
      JOB_SIZE: 8,
    });
    if (!own.ok || !job.known) throw new Error('both have a score');
    expect([fractionText(own.value.score), job.value.scores['x']]).toEqual(['200/1', 2]);
  });

  it('keep a mean of three exact, and need every score', () => {
    const third = factorScore(
      factorFormula('ICE'),
      ['IMPACT', 'CONFIDENCE', 'EASE'].map((name) => ({ id: name, name })),
      [700, 700, 600].flatMap((value) =>
        ['IMPACT', 'CONFIDENCE', 'EASE'].map((criterionId) => ({ criterionId, value })),
      ),
    );
    expect(third).toMatchObject({ ok: true, value: { score: fraction(800_000n, 27n) } });
    expect(score(factorFormula('ICE'), { IMPACT: 1, CONFIDENCE: 1 })).toMatchObject({ ok: false });
    expect(factorScore(factorFormula('ICE'), [{ id: 'x', name: 'IMPACT' }], [])).toMatchObject({
      refusal: { code: 'INCOMPLETE' },
    });
  });

  it('take their own factors, each once, on scales that keep divisors above 0', () => {
    const criteria = ['REACH', 'IMPACT', 'CONFIDENCE', 'EFFORT'] as const;
    const [, scales] = [0, { REACH: [0, 100_000_000], IMPACT: [25, 300], CONFIDENCE: [50, 100], EFFORT: [25, 10_000] }];
    const asked = criteria.map((factor) => {
      const [lowest = 0, highest = 0] = scales[factor];
      return {
        ...draft(factor.toLowerCase(), { factor, anchors: anchored(lowest, highest) }),
        lowest: null,
        highest: null,
      };
    });
    const read = readScoringModel(asked, 'RICE');
    if (!read.ok) throw new Error(JSON.stringify(read.refusal.problems));
    expect(read.value[3]).toMatchObject({ lowest: 25, highest: 10_000, factor: 'EFFORT' });
    const model = { method: 'RICE' as const, iceVariant: null, formula: null };
    expect(readModelFormula(model, read.value)).toEqual({ ok: true, value: factorFormula('RICE') });
    const wide = read.value.map((one) => (one.factor === 'REACH' ? { ...one, highest: 2_000_000_000 } : one));
    expect(readModelFormula(model, wide)).toMatchObject({ refusal: { field: 'criteria' } });
    const fields = (drafts: Parameters<typeof readScoringModel>[0], method: 'RICE' | 'WEIGHTED') => {
      const answer = readScoringModel(drafts, method);
      return answer.ok ? [] : answer.refusal.problems.map(({ field }) => field);
    };
    expect(fields(asked.slice(1), 'RICE')).toEqual(['criteria']);
    expect(fields([...asked, { ...asked[0]!, name: 'again' }], 'RICE')).toEqual(['criteria[4].factor']);
    expect(fields([...asked.slice(0, 3), { ...asked[3]!, lowest: 0 }], 'RICE')).toEqual([
      'criteria[3].lowest',
      'criteria[3].anchors',
    ]);
    expect(fields(asked, 'WEIGHTED')).toEqual(expect.arrayContaining(['criteria[0].factor', 'criteria']));
  });
});

describe('a formula of one’s own', () => {
  const criteria = [draft('a', { kind: 'CUSTOMER_VALUE', lowest: 100 }), draft('c', { kind: 'BUSINESS_VALUE' })];
  const read = (formula: Expression | null) =>
    readModelFormula({ method: 'FORMULA', iceVariant: null, formula }, criteria);

  it('needs value to the customer and to the business, and a value everywhere', () => {
    expect(read({ kind: 'ADD', left: named('a'), right: named('c') }).ok).toBe(true);
    expect(read(null)).toMatchObject({ refusal: { field: 'formula' } });
    expect(read(named('a'))).toMatchObject({ refusal: { field: 'formula' } });
    expect(read(divide(named('a'), named('c')))).toMatchObject({
      refusal: { problems: [{ field: 'formula', message: 'c may be 0: nothing can be divided by it' }] },
    });
    const many = Array.from({ length: 12 }, () => number(0.123456789));
    const long = many.reduce((left, right) => ({ kind: 'MULTIPLY', left, right }), named('c'));
    expect(read({ kind: 'ADD', left: named('a'), right: long })).toMatchObject({
      refusal: { problems: [{ message: 'multiplies or divides too often to be computed exactly' }] },
    });
    const huge: Expression = { kind: 'MULTIPLY', left: named('c'), right: number(1e9) };
    expect(read({ kind: 'ADD', left: named('a'), right: huge })).toMatchObject({ refusal: { field: 'formula' } });
  });
});
