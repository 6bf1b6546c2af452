import { type Figure, type Unknown, faulty, known } from '../../method/figure';
import { decimalFraction } from './decimal-fraction';
import { type Fraction, fraction, timesFractions } from './fraction';
import { type ScoreTable, rankScores } from './rank-scores';

/** Multiplies and divides exactly; the divisor must not be 0. */
export const quotient = (factors: readonly number[], divisor = 1): Fraction => {
  const under = decimalFraction(divisor);
  return factors
    .map(decimalFraction)
    .reduce((product, factor) => timesFractions(product, factor), fraction(under.d, under.n));
};

/** Scores each item by itself and ranks them; the first flaw of any item stands for the whole, named by its id. */
export const scoreEach = <I extends { readonly id: string }>(
  items: readonly I[],
  flawOf: (item: I) => Unknown | null,
  scoreOf: (item: I) => Fraction,
  flags: readonly string[] = [],
): Figure<ScoreTable> => {
  for (const item of items) {
    const flaw = flawOf(item);
    if (flaw) return { ...flaw, message: `${item.id}: ${flaw.message}` };
  }
  if (new Set(items.map((item) => item.id)).size < items.length)
    return faulty('duplicate_id', 'two items have the same id');
  return known(rankScores(items.map((item) => [item.id, scoreOf(item)])), flags);
};
