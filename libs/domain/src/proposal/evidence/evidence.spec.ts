import fc from 'fast-check';
import { type Figure } from '../../method/figure';
import { breakEvenConfidence, chainMultiplier, evidenceWeightedValue, gradeChain, type LinkState } from './chain-grade';
import { type EvidenceItem, readEvidence, STUDY_KINDS, type StudyKind } from './evidence-item';
import { DEFAULT_MULTIPLIERS, GRADES, LADDER, type Grade, gradeLevel, weakest } from './grade';
import { bestGrade, DOWNGRADES, type Downgrade, gradeItem, NO_JUDGEMENT } from './grade-link';
import { weightedKappa } from './kappa';

const TODAY = '2026-06-30';
const item: EvidenceItem = {
  source: 'Retention study, Cards',
  kind: 'MATCHED_CONTROL',
  date: '2026-01-31',
  segment: 'Cards',
  sample: 4000,
  effect: { estimate: 0.03, interval: [0.01, 0.05], unit: 'share' },
  parallelTrends: true,
  replicatedIn: [],
};
const graded = (more: Partial<EvidenceItem>, judgement = NO_JUDGEMENT) =>
  gradeItem({ ...item, ...more }, judgement, TODAY);
const grades = fc.constantFrom(...GRADES);
const kinds = fc.constantFrom(...(Object.keys(STUDY_KINDS) as StudyKind[]));
const downgrades = fc.subarray(Object.keys(DOWNGRADES) as Downgrade[]);

describe('the ladder', () => {
  it('has the multipliers of its facts, rising', () => {
    expect(GRADES.map((grade) => LADDER[grade].multiplier)).toEqual(GRADES.map((grade) => DEFAULT_MULTIPLIERS[grade]));
    expect(GRADES.map((grade) => DEFAULT_MULTIPLIERS[grade])).toEqual([0, 1000, 2500, 5000, 7500, 9000]);
  });

  it.each<[string, Partial<EvidenceItem>, Grade, readonly string[]]>([
    ['a clean comparison', {}, 'E4', []],
    [
      'an interval across 0',
      { effect: { estimate: 0.01, interval: [-0.01, 0.03], unit: 'share' } },
      'E3',
      ['IMPRECISION'],
    ],
    [
      'an interval that touches 0',
      { effect: { estimate: 0.01, interval: [0, 0.03], unit: 'share' } },
      'E3',
      ['IMPRECISION'],
    ],
    ['29 cases', { sample: 29 }, 'E3', ['IMPRECISION']],
    ['30 cases', { sample: 30 }, 'E4', []],
    [
      '29 cases across 0, one level for both',
      { sample: 29, effect: { estimate: 0, interval: [-1, 1], unit: 'share' } },
      'E3',
      ['IMPRECISION'],
    ],
    ['data of 24 months', { date: '2024-06-30' }, 'E4', []],
    ['data older than 24 months', { date: '2024-06-29' }, 'E3', ['OLD']],
    ['no parallel trends', { parallelTrends: false }, 'E3', ['NO_PARALLEL_TRENDS']],
    ['a randomised test', { kind: 'RANDOMISED_TEST' }, 'E5', []],
    ['a replication in one unit', { kind: 'REPLICATED', replicatedIn: ['Cards', 'Cards'] }, 'E4', ['NOT_REPLICATED']],
    ['a replication in two units', { kind: 'REPLICATED', replicatedIn: ['Cards', 'Wealth'] }, 'E5', []],
    [
      'an anecdote that is old and tiny',
      { kind: 'ANECDOTE', sample: 1, date: '2010-01-01' },
      'E0',
      ['IMPRECISION', 'OLD'],
    ],
  ])('grades %s', (_name, more, grade, reasons) => {
    const found = graded(more);
    expect(found.grade).toBe(grade);
    expect(found.adjustments.map((one) => one.reason)).toEqual(reasons);
    expect(found.adjustments.every((one) => one.byRule && one.levels === -1)).toBe(true);
  });

  it('lifts for a large effect or dose-response, to E4 at most, and never lifts belief', () => {
    const hurdle = { ...NO_JUDGEMENT, hurdle: 0.005 };
    expect(graded({ kind: 'BEFORE_AFTER' }, hurdle)).toMatchObject({ start: 'E3', grade: 'E4' });
    expect(graded({ kind: 'CORRELATION' }, { ...hurdle, doseResponse: true }).grade).toBe('E4');
    expect(graded({ kind: 'BEFORE_AFTER' }, { ...hurdle, doseResponse: true })).toMatchObject({
      grade: 'E4',
      adjustments: [{ reason: 'LARGE_EFFECT' }],
    });
    expect(graded({}, hurdle)).toMatchObject({ grade: 'E4', adjustments: [] });
    expect(graded({ kind: 'BELIEF' }, { ...hurdle, doseResponse: true }).grade).toBe('E0');
    expect(graded({ kind: 'BEFORE_AFTER' }, { ...NO_JUDGEMENT, hurdle: 0.006 }).grade).toBe('E3');
  });

  it('works for effects that shall fall', () => {
    const fall = {
      effect: { estimate: -0.3, interval: [-0.4, -0.2] as const, unit: 'share' },
      kind: 'BEFORE_AFTER' as const,
    };
    expect(graded(fall, { ...NO_JUDGEMENT, hurdle: -0.1 }).grade).toBe('E4');
    expect(graded(fall, { ...NO_JUDGEMENT, hurdle: 0.1 }).grade).toBe('E3');
  });

  it('never rises by a downgrade, and stays on the ladder', () => {
    fc.assert(
      fc.property(kinds, downgrades, fc.boolean(), (kind, down, doseResponse) => {
        const without = graded({ kind, replicatedIn: ['a', 'b'] }, { ...NO_JUDGEMENT, doseResponse });
        const found = graded({ kind, replicatedIn: ['a', 'b'] }, { downgrades: down, doseResponse, hurdle: null });
        expect(gradeLevel(found.grade)).toBeLessThanOrEqual(gradeLevel(without.grade));
        expect(bestGrade([found, without])).toBe(without.grade);
      }),
    );
    expect(bestGrade([])).toBe('E0');
  });

  it.each<[string, Partial<EvidenceItem>, string]>([
    ['an interval upside down', { effect: { estimate: 1, interval: [2, 0], unit: 'x' } }, 'effect.interval'],
    ['an estimate outside its interval', { effect: { estimate: 5, interval: [0, 2], unit: 'x' } }, 'effect.estimate'],
    ['NaN', { effect: { estimate: NaN, interval: null, unit: 'x' } }, 'effect'],
    ['a date in the future', { date: '2026-07-01' }, 'date'],
    ['a date that is none', { date: '2026-02-30' }, 'date'],
    ['half a customer', { sample: 1.5 }, 'sample'],
    ['no source', { source: ' ' }, 'source'],
  ])('refuses %s', (_name, more, field) => {
    expect(readEvidence({ ...item, ...more }, TODAY)).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_INPUT', field },
    });
    expect(readEvidence(item, TODAY).ok).toBe(true);
  });
});

describe('the chain', () => {
  const links = (a: LinkState, b: LinkState, c: LinkState) => ({
    ACTION_OUTCOME: a,
    OUTCOME_LOYALTY: b,
    LOYALTY_RESULT: c,
  });

  it('is as strong as its weakest link, and the product is stricter', () => {
    fc.assert(
      fc.property(grades, grades, grades, (a, b, c) => {
        const chain = gradeChain(links(a, b, c), 'LOYALTY');
        expect(chain.grade).toBe(weakest([a, b, c]));
        expect(chain.weakestLinks.length).toBeGreaterThan(0);
        const all = [a, b, c];
        expect(chainMultiplier(all, DEFAULT_MULTIPLIERS, 'PRODUCT')).toBeLessThanOrEqual(
          chainMultiplier(all, DEFAULT_MULTIPLIERS),
        );
      }),
    );
    expect(chainMultiplier([], DEFAULT_MULTIPLIERS)).toBe(0);
  });

  it('is one step short when only the last link is missing, E0 when any is missing or ungraded', () => {
    expect(gradeChain(links('E4', 'E3', 'MISSING'), 'LOYALTY')).toMatchObject({
      grade: 'E0',
      oneStepShort: true,
      missing: ['LOYALTY_RESULT'],
    });
    expect(gradeChain(links('E4', 'MISSING', 'MISSING'), 'LOYALTY')).toMatchObject({
      grade: 'E0',
      oneStepShort: false,
    });
    expect(gradeChain(links('E4', 'UNGRADED', 'E3'), 'LOYALTY')).toMatchObject({
      grade: 'E0',
      ungraded: ['OUTCOME_LOYALTY'],
    });
  });

  it('needs only its first link for a cost that stands on the rate card', () => {
    expect(gradeChain(links('E3', 'MISSING', 'MISSING'), 'COST')).toMatchObject({ grade: 'E3', missing: [] });
    expect(gradeChain(links('E3', 'E5', 'E5'), 'COST', false)).toMatchObject({ grade: 'E0', oneStepShort: true });
  });

  it('takes a multiplier or a probability, never both, and never multiplies the cost', () => {
    expect(evidenceWeightedValue({ multiplier: 0.5, benefit: 100, cost: 60 })).toMatchObject({ value: { net: -10 } });
    expect(evidenceWeightedValue({ multiplier: 0.5, benefit: 1, cost: 1, probability: 0.3 })).toMatchObject({
      code: 'multiplier_or_probability',
    });
    expect(evidenceWeightedValue({ multiplier: 1.5, benefit: 1, cost: 1 })).toMatchObject({
      code: 'multiplier_outside_0_1',
    });
    expect(evidenceWeightedValue({ multiplier: null, benefit: 1, cost: 1 })).toMatchObject({ why: 'INCOMPLETE' });
    expect(breakEvenConfidence(100, 60)).toMatchObject({ value: 0.6, flags: [] });
    expect(breakEvenConfidence(50, 60)).toMatchObject({ value: 1.2, flags: ['out_of_reach'] });
    expect(breakEvenConfidence(0, 60)).toMatchObject({ why: 'UNDEFINED', code: 'no_benefit' });
  });
});

describe('two graders', () => {
  const value = <T>(figure: Figure<T>): T => {
    if (!figure.known) throw new Error(figure.message);
    return figure.value;
  };

  it('agree by kappa as tables say', () => {
    const pairs = (a: number, b: number, n: number) => Array.from({ length: n }, () => [a, b] as const);
    const table = [...pairs(1, 1, 20), ...pairs(1, 0, 5), ...pairs(0, 1, 10), ...pairs(0, 0, 15)];
    expect(value(weightedKappa(table, 2, 'NONE')).kappa).toBeCloseTo(0.4, 12);
    expect(value(weightedKappa(table, 2)).kappa).toBeCloseTo(0.4, 12);
    expect(
      value(
        weightedKappa(
          [
            [0, 0],
            [3, 3],
            [5, 5],
          ],
          6,
        ),
      ).kappa,
    ).toBeCloseTo(1, 12);
  });

  it('name what cannot be told', () => {
    expect(weightedKappa([], 6)).toMatchObject({ why: 'UNDEFINED', code: 'no_cases' });
    expect(
      weightedKappa(
        [
          [2, 2],
          [2, 2],
        ],
        6,
      ),
    ).toMatchObject({ why: 'UNDEFINED', code: 'one_grade_only' });
    expect(weightedKappa([[6, 2]], 6)).toMatchObject({ code: 'rating_outside_scale' });
    expect(
      weightedKappa(
        [
          [0, 1],
          [1, 0],
        ],
        6,
      ),
    ).toMatchObject({ known: true, flags: ['few_cases'] });
  });
});
