import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { decimalFraction } from './decimal-fraction';
import { type Fraction, addFractions, compareFractions, fraction, timesFractions } from './fraction';
import type { CriterionKind } from './scoring-model';

export const COMPARISONS = ['ABOVE', 'AT_LEAST', 'EQUAL', 'AT_MOST', 'BELOW'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A formula over named criteria, as a tree. Whoever parses text makes one; nothing is ever run as program text. */
export type Expression =
  | { readonly kind: 'NUMBER'; readonly value: number }
  | { readonly kind: 'CRITERION'; readonly name: string }
  | { readonly kind: 'NEGATE'; readonly of: Expression }
  | {
      readonly kind: 'ADD' | 'SUBTRACT' | 'MULTIPLY' | 'DIVIDE';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'MIN' | 'MAX' | 'MEAN'; readonly of: readonly Expression[] }
  | {
      readonly kind: 'IF';
      readonly compare: Comparison;
      readonly left: Expression;
      readonly right: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
    };

/** The largest formula taken. */
export const FORMULA_LIMITS = { parts: 200, depth: 30 } as const;

/** The parts of which an expression is made, in reading order. */
export const partsOf = (tree: Expression): readonly Expression[] => {
  switch (tree.kind) {
    case 'NUMBER':
    case 'CRITERION':
      return [];
    case 'NEGATE':
      return [tree.of];
    case 'MIN':
    case 'MAX':
    case 'MEAN':
      return tree.of;
    case 'IF':
      return [tree.left, tree.right, tree.then, tree.otherwise];
    default:
      return [tree.left, tree.right];
  }
};

/** Every part with its depth, the whole first; stops beyond the limits, so that no tree can exhaust it. */
const walk = (tree: Expression): { readonly parts: readonly Expression[]; readonly depth: number } => {
  const parts: Expression[] = [];
  const open = [{ one: tree, depth: 1 }];
  let deepest = 0;
  for (let next = open.pop(); next && parts.length <= FORMULA_LIMITS.parts; next = open.pop()) {
    const { one, depth } = next;
    parts.push(one);
    deepest = Math.max(deepest, depth);
    for (const part of [...partsOf(one)].reverse()) open.push({ one: part, depth: depth + 1 });
  }
  return { parts, depth: deepest };
};

/** The criteria that a formula names, each once, in reading order. */
export const criteriaOf = (tree: Expression): readonly string[] => [
  ...new Set(walk(tree).parts.flatMap((part) => (part.kind === 'CRITERION' ? [part.name] : []))),
];

/**
 * Checks a formula against the criteria of its model: every name known, numbers finite, not too large, and both value to
 * the customer and value to the business in it. INVALID_INPUT names each problem.
 */
export const readFormula = (
  tree: Expression,
  criteria: readonly { readonly name: string; readonly kind: CriterionKind }[],
): Result<Expression> => {
  const { parts, depth } = walk(tree);
  const problems: FieldProblem[] = [];
  const say = (message: string): number => problems.push({ field: 'formula', message });
  if (parts.length > FORMULA_LIMITS.parts) say(`must have at most ${FORMULA_LIMITS.parts} parts`);
  else if (depth > FORMULA_LIMITS.depth) say(`must be nested at most ${FORMULA_LIMITS.depth} deep`);
  for (const part of parts) {
    if (part.kind === 'NUMBER' && !Number.isFinite(part.value)) say('every number must be finite');
    if ((part.kind === 'MIN' || part.kind === 'MAX' || part.kind === 'MEAN') && part.of.length === 0)
      say(`${part.kind} needs at least one part`);
  }
  const named = criteriaOf(tree);
  const kinds = new Set<CriterionKind>();
  for (const name of named) {
    const criterion = criteria.find((one) => one.name === name);
    if (!criterion) say(`names ${name}, which is no criterion of the model`);
    else kinds.add(criterion.kind);
  }
  if (!kinds.has('CUSTOMER_VALUE')) say('must name a criterion of value to the customer (kind CUSTOMER_VALUE)');
  if (!kinds.has('BUSINESS_VALUE')) say('must name a criterion of value to the business (kind BUSINESS_VALUE)');
  return problems.length > 0 ? invalid(problems) : ok(tree);
};

const holds: Readonly<Record<Comparison, (order: number) => boolean>> = {
  ABOVE: (order) => order > 0,
  AT_LEAST: (order) => order >= 0,
  EQUAL: (order) => order === 0,
  AT_MOST: (order) => order <= 0,
  BELOW: (order) => order < 0,
};

const minus = (value: Fraction): Fraction => fraction(-value.n, value.d);

/** The exact value of a formula. A criterion without a value is INCOMPLETE, a division by zero an error; only the branch of IF that is taken counts. */
export const evaluateFormula = (tree: Expression, values: ReadonlyMap<string, Fraction>): Figure<Fraction> => {
  const all = (parts: readonly Expression[]): Figure<readonly Fraction[]> => {
    const found: Fraction[] = [];
    for (const part of parts) {
      const value = evaluateFormula(part, values);
      if (!value.known) return value;
      found.push(value.value);
    }
    return known(found);
  };
  if (tree.kind === 'NUMBER') return known(decimalFraction(tree.value));
  if (tree.kind === 'CRITERION') {
    const value = values.get(tree.name);
    return value ? known(value) : incomplete(tree.name);
  }
  if (tree.kind === 'IF') {
    const sides = all([tree.left, tree.right]);
    if (!sides.known) return sides;
    const [left, right] = sides.value as [Fraction, Fraction];
    return evaluateFormula(holds[tree.compare](compareFractions(left, right)) ? tree.then : tree.otherwise, values);
  }
  const given = all(partsOf(tree));
  if (!given.known) return given;
  const [first, second] = given.value as readonly [Fraction, Fraction];
  const best = (sign: number): Fraction =>
    given.value.reduce((a, b) => (sign * compareFractions(b, a) > 0 ? b : a), first);
  switch (tree.kind) {
    case 'NEGATE':
      return known(minus(first));
    case 'ADD':
      return known(addFractions(first, second));
    case 'SUBTRACT':
      return known(addFractions(first, minus(second)));
    case 'MULTIPLY':
      return known(timesFractions(first, second));
    case 'DIVIDE':
      return second.n === 0n
        ? faulty('division_by_zero', `${formulaText(tree.right)} is 0: nothing can be divided by it`)
        : known(fraction(first.n * second.d, first.d * second.n));
    case 'MIN':
      return known(best(-1));
    case 'MAX':
      return known(best(1));
    case 'MEAN':
      return known(timesFractions(given.value.reduce(addFractions), fraction(1n, BigInt(given.value.length))));
  }
};

const SIGN = { ADD: '+', SUBTRACT: '-', MULTIPLY: 'x', DIVIDE: '/' } as const;
const COMPARED = { ABOVE: '>', AT_LEAST: '>=', EQUAL: '=', AT_MOST: '<=', BELOW: '<' } as const;

/** A formula in words, for people: every operation in its own brackets; `nameOf` may put values in place of names. */
export const formulaText = (tree: Expression, nameOf: (name: string) => string = (name) => name): string => {
  const text = (part: Expression): string => formulaText(part, nameOf);
  switch (tree.kind) {
    case 'NUMBER':
      return String(tree.value);
    case 'CRITERION':
      return nameOf(tree.name);
    case 'NEGATE':
      return `-(${text(tree.of)})`;
    case 'MIN':
    case 'MAX':
    case 'MEAN':
      return `${tree.kind.toLowerCase()}(${tree.of.map(text).join(', ')})`;
    case 'IF':
      return `if(${text(tree.left)} ${COMPARED[tree.compare]} ${text(tree.right)}, ${text(tree.then)}, ${text(tree.otherwise)})`;
    default:
      return `(${text(tree.left)} ${SIGN[tree.kind]} ${text(tree.right)})`;
  }
};
