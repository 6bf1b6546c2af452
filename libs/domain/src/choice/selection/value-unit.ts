import { fraction } from '../scoring/fraction';
import { optionValue, type SizedOption, type Valued } from './option-value';

/** Above this total the values are rounded down: solvers lose track of single units beyond it. */
const MOST_EXACT = 10n ** 11n;
const FINEST_ROUNDED = 10_000n;

type Sized = Valued & { readonly options: readonly SizedOption[] };

/** What an option is worth in `unit` parts of a hundredth, rounded down, losses included. */
export const wholeValue = (candidate: Valued, option: SizedOption, unit: bigint): bigint => {
  const { n, d } = optionValue(candidate, option);
  return (n < 0n ? n * unit - d + 1n : n * unit) / d;
};

/** The same of what is not forced in, which nobody takes at a loss. */
export const scaledValue = (candidate: Valued, option: SizedOption, unit: bigint): bigint => {
  const value = wholeValue(candidate, option, unit);
  return value > 0n ? value : 0n;
};

const totalOf = (candidates: readonly Sized[], unit: bigint): bigint =>
  candidates.reduce(
    (sum, candidate) => candidate.options.reduce((all, option) => all + scaledValue(candidate, option, unit), sum),
    0n,
  );

/** The finest power of ten, up to 10,000, whose total a solver still keeps track of; 1 where no finer one does. */
const roundedUnit = (candidates: readonly Sized[]): bigint => {
  let unit = FINEST_ROUNDED;
  while (unit > 1n && totalOf(candidates, unit) > MOST_EXACT) unit /= 10n;
  return unit;
};

/** In how many parts of a hundredth all option values are counted: exactly where a solver can, else rounded down. */
export const valueUnit = (candidates: readonly Sized[]): { readonly unit: bigint; readonly exact: boolean } => {
  const rounded = () => ({ unit: roundedUnit(candidates), exact: false });
  let unit = 1n;
  for (const candidate of candidates)
    for (const option of candidate.options) {
      const { d } = optionValue(candidate, option);
      // Lowest terms of d / unit leave in the numerator what the unit still lacks.
      unit *= fraction(d, unit).n;
      if (unit > MOST_EXACT) return rounded();
    }
  return totalOf(candidates, unit) > MOST_EXACT ? rounded() : { unit, exact: true };
};
