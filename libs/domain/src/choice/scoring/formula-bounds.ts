import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { decimalFraction } from './decimal-fraction';
import { type Comparison, type Expression, formulaText, partsOf } from './formula';
import { type Fraction, addFractions, compareFractions, fraction, timesFractions } from './fraction';

/** From `low` to `high`, both in reach. */
export interface Bounds {
  readonly low: Fraction;
  readonly high: Fraction;
}

const least = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
const most = (values: readonly Fraction[]): Fraction => values.reduce((a, b) => (compareFractions(b, a) > 0 ? b : a));
const minus = ({ n, d }: Fraction): Fraction => fraction(-n, d);
const products = (a: Bounds, b: Bounds): readonly Fraction[] =>
  [a.low, a.high].flatMap((x) => [b.low, b.high].map((y) => timesFractions(x, y)));

const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  ABOVE: 'AT_MOST',
  AT_LEAST: 'BELOW',
  EQUAL: 'EQUAL',
  AT_MOST: 'ABOVE',
  BELOW: 'AT_LEAST',
};

type Ranges = ReadonlyMap<string, Bounds>;

/** What a condition that compares a criterion with a number says of the criterion; null where it cannot hold. */
const narrowed = (
  ranges: Ranges,
  { left, right, compare }: Extract<Expression, { kind: 'IF' }>,
  holds: boolean,
): Ranges | null => {
  if (left.kind !== 'CRITERION' || right.kind !== 'NUMBER') return ranges;
  const range = ranges.get(left.name);
  if (!range || (compare === 'EQUAL' && !holds)) return ranges;
  const at = decimalFraction(right.value);
  const said = holds ? compare : FLIPPED[compare];
  const low = said === 'AT_MOST' || said === 'BELOW' ? range.low : most([range.low, at]);
  const high = said === 'AT_LEAST' || said === 'ABOVE' ? range.high : least([range.high, at]);
  return compareFractions(low, high) > 0 ? null : new Map([...ranges, [left.name, { low, high }]]);
};

const all = (parts: readonly Expression[], ranges: Ranges, counts = true) =>
  parts.map((part) => ({ part, ranges, counts }));

/** The sides of a condition, which only need a value, and the branches that can be taken, each under what it says. */
const branches = (tree: Extract<Expression, { kind: 'IF' }>, ranges: Ranges) => [
  ...all([tree.left, tree.right], ranges, false),
  ...[true, false].flatMap((holds) => {
    const under = narrowed(ranges, tree, holds);
    return under === null ? [] : all([holds ? tree.then : tree.otherwise], under);
  }),
];

/**
 * Between what a formula's value lies when every criterion stays within its range: never too narrow, though it may be
 * wider than need be, since equal parts are not seen to move together. A divisor that may be 0 is an error, so that a
 * formula that passes has a value for every score; if(criterion >= number, ...) narrows the criterion in its branches.
 */
export const formulaBounds = (tree: Expression, ranges: Ranges): Figure<Bounds> => {
  if (tree.kind === 'NUMBER') return known({ low: decimalFraction(tree.value), high: decimalFraction(tree.value) });
  if (tree.kind === 'CRITERION') {
    const range = ranges.get(tree.name);
    return range ? known(range) : incomplete(tree.name);
  }
  const parts: Bounds[] = [];
  for (const { part, ranges: own, counts } of tree.kind === 'IF'
    ? branches(tree, ranges)
    : all(partsOf(tree), ranges)) {
    const found = formulaBounds(part, own);
    if (!found.known) return found;
    if (counts) parts.push(found.value);
  }
  const [first, second] = parts as [Bounds, Bounds];
  const [lows, highs] = [parts.map(({ low }) => low), parts.map(({ high }) => high)];
  const spread = (values: readonly Fraction[]) => known({ low: least(values), high: most(values) });
  switch (tree.kind) {
    case 'NEGATE':
      return known({ low: minus(first.high), high: minus(first.low) });
    case 'ADD':
      return known({ low: addFractions(first.low, second.low), high: addFractions(first.high, second.high) });
    case 'SUBTRACT':
      return known({
        low: addFractions(first.low, minus(second.high)),
        high: addFractions(first.high, minus(second.low)),
      });
    case 'MULTIPLY':
      return spread(products(first, second));
    case 'DIVIDE':
      if (second.low.n <= 0n && second.high.n >= 0n)
        return faulty('division_by_zero', `${formulaText(tree.right)} may be 0: nothing can be divided by it`);
      return spread(
        products(first, {
          low: fraction(second.high.d, second.high.n),
          high: fraction(second.low.d, second.low.n),
        }),
      );
    case 'MIN':
      return known({ low: least(lows), high: least(highs) });
    case 'MAX':
      return known({ low: most(lows), high: most(highs) });
    case 'MEAN': {
      const share = fraction(1n, BigInt(parts.length));
      return known({
        low: timesFractions(lows.reduce(addFractions), share),
        high: timesFractions(highs.reduce(addFractions), share),
      });
    }
    case 'IF':
      return known({ low: least(lows), high: most(highs) });
  }
};
