import fc from 'fast-check';
import {
  type Comparison,
  COMPARISONS,
  type Expression,
  criteriaOf,
  evaluateFormula,
  formulaText,
  readFormula,
} from './formula';
import { decimalFraction, fractionNumber } from './decimal-fraction';
import { fraction } from './fraction';
import type { CriterionKind } from './scoring-model';

const number = (value: number): Expression => ({ kind: 'NUMBER', value });
const named = (name: string): Expression => ({ kind: 'CRITERION', name });
const criteria: readonly { name: string; kind: CriterionKind }[] = [
  { name: 'care', kind: 'CUSTOMER_VALUE' },
  { name: 'money', kind: 'BUSINESS_VALUE' },
  { name: 'effort', kind: 'OTHER' },
];
const byMoney: Expression = {
  kind: 'DIVIDE',
  left: { kind: 'ADD', left: named('care'), right: { kind: 'MULTIPLY', left: number(0.5), right: named('money') } },
  right: { kind: 'MAX', of: [named('effort'), number(1)] },
};

const { tree } = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -4, max: 4 }).map(number),
    fc.constantFrom('care', 'money', 'effort').map(named),
    tie('tree').map((of): Expression => ({ kind: 'NEGATE', of })),
    fc
      .tuple(
        fc.constantFrom('ADD' as const, 'SUBTRACT' as const, 'MULTIPLY' as const, 'DIVIDE' as const),
        tie('tree'),
        tie('tree'),
      )
      .map(([kind, left, right]): Expression => ({ kind, left, right })),
    fc
      .tuple(
        fc.constantFrom('MIN' as const, 'MAX' as const, 'MEAN' as const),
        fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
      )
      .map(([kind, of]): Expression => ({ kind, of })),
    fc
      .tuple(fc.constantFrom<Comparison>(...COMPARISONS), tie('tree'), tie('tree'), tie('tree'), tie('tree'))
      .map(([compare, left, right, then, otherwise]): Expression => ({
        kind: 'IF',
        compare,
        left,
        right,
        then,
        otherwise,
      })),
  ),
}));

/** The same by floating point, straight from the meaning of each part; NaN where something is divided by 0. */
const plainly = (one: Expression, values: Readonly<Record<string, number>>): number => {
  const of = (part: Expression): number => plainly(part, values);
  switch (one.kind) {
    case 'NUMBER':
      return one.value;
    case 'CRITERION':
      return values[one.name] ?? NaN;
    case 'NEGATE':
      return -of(one.of);
    case 'MIN':
      return Math.min(...one.of.map(of));
    case 'MAX':
      return Math.max(...one.of.map(of));
    case 'MEAN':
      return one.of.map(of).reduce((a, b) => a + b, 0) / one.of.length;
    case 'IF': {
      const gap = of(one.left) - of(one.right);
      const order = Math.abs(gap) < 1e-9 ? 0 : gap;
      if (Number.isNaN(order)) return NaN;
      const is = { ABOVE: order > 0, AT_LEAST: order >= 0, EQUAL: order === 0, AT_MOST: order <= 0, BELOW: order < 0 };
      return of(is[one.compare] ? one.then : one.otherwise);
    }
    default: {
      const [a, b] = [of(one.left), of(one.right)];
      if (one.kind === 'ADD') return a + b;
      if (one.kind === 'SUBTRACT') return a - b;
      if (one.kind === 'MULTIPLY') return a * b;
      return Math.abs(b) < 1e-9 ? NaN : a / b;
    }
  }
};

describe('a formula over named criteria', () => {
  it('is evaluated exactly', () => {
    const values = new Map([
      ['care', fraction(7n)],
      ['money', fraction(3n)],
      ['effort', fraction(1n, 2n)],
    ]);
    expect(evaluateFormula(byMoney, values)).toMatchObject({ known: true, value: { n: 17n, d: 2n } });
    expect(formulaText(byMoney)).toBe('((care + (0.5 x money)) / max(effort, 1))');
    expect(readFormula(byMoney, criteria)).toMatchObject({ ok: true });
  });

  it('agrees with plain arithmetic, and is an error only where something is divided by 0', () => {
    const whole = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(tree, whole, whole, whole, (one, care, money, effort) => {
        const given = { care, money, effort };
        const values = new Map(Object.entries(given).map(([name, value]) => [name, decimalFraction(value)]));
        const found = evaluateFormula(one, values);
        const truth = plainly(one, given);
        if (!found.known) return expect([found.why, found.code, truth]).toEqual(['ERROR', 'division_by_zero', NaN]);
        expect(Math.abs(fractionNumber(found.value) - truth)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(truth)));
      }),
      { numRuns: 500 },
    );
  });

  it('is incomplete where a criterion that it needs has no score, and not where another branch is taken', () => {
    const pick = (compare: Comparison): Expression => ({
      kind: 'IF',
      compare,
      left: number(1),
      right: number(2),
      then: named('care'),
      otherwise: number(9),
    });
    expect(evaluateFormula(pick('BELOW'), new Map())).toMatchObject({ known: false, why: 'INCOMPLETE' });
    expect(evaluateFormula(pick('ABOVE'), new Map())).toMatchObject({ known: true, value: { n: 9n, d: 1n } });
  });

  it.each<[string, Expression, string]>([
    ['an unknown name', { kind: 'ADD', left: byMoney, right: named('luck') }, 'names luck'],
    ['no value to the customer', { kind: 'ADD', left: named('money'), right: named('effort') }, 'CUSTOMER_VALUE'],
    ['no value to the business', named('care'), 'BUSINESS_VALUE'],
    ['a number that is none', { kind: 'ADD', left: byMoney, right: number(Infinity) }, 'finite'],
    ['an empty list', { kind: 'ADD', left: byMoney, right: { kind: 'MAX', of: [] } }, 'at least one part'],
  ])('is refused for %s', (_, one, message) => {
    const answer = readFormula(one, criteria);
    expect(answer.ok ? '' : answer.refusal.message).toContain(message);
  });

  it('is refused when it is too large or too deep, without walking all of it', () => {
    let deep = named('care');
    for (let k = 0; k < 50; k += 1) deep = { kind: 'NEGATE', of: deep };
    const wide: Expression = { kind: 'MEAN', of: Array.from({ length: 100_000 }, () => named('money')) };
    for (const one of [deep, wide])
      expect(readFormula({ kind: 'ADD', left: byMoney, right: one }, criteria).ok).toBe(false);
    expect(criteriaOf(byMoney)).toEqual(['care', 'money', 'effort']);
  });
});
