import { WHOLE } from '../../money/money';
import type { FundingOption } from '../../proposal/initiative';
import { fraction, timesFractions, type Fraction } from '../scoring/fraction';

/** What says an initiative's worth: its score, and where the plan goes by credited value what each option is worth. */
export interface Valued {
  readonly score: Fraction;
  readonly values?: ReadonlyMap<string, Fraction>;
}
/** An option as far as its value needs it. */
export type SizedOption = Pick<FundingOption, 'effectShare'> & { readonly id?: string };

/**
 * The value of an option: the initiative's score x the option's share of its effect, in hundredths of a point; by credited
 * value what its case is worth under it, in hundredths of the currency's unit, negative where it loses.
 */
export const optionValue = (candidate: Valued, option: SizedOption): Fraction =>
  candidate.values
    ? (candidate.values.get(option.id ?? '') ?? fraction(0n))
    : timesFractions(candidate.score, fraction(BigInt(option.effectShare), BigInt(WHOLE)));

/** Nothing is taken that loses, and by credited value nothing that is worth nothing, unless it is forced in. */
export const isOffered = (candidate: Valued, option: SizedOption): boolean =>
  candidate.values === undefined ? candidate.score.n >= 0n : optionValue(candidate, option).n > 0n;
