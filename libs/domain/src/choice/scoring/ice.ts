import { type Figure, type Maybe, flawIn, negative } from '../../method/figure';
import { addFractions, fraction, timesFractions } from './fraction';
import { decimalFraction } from './decimal-fraction';
import { quotient, scoreEach } from './product-score';
import type { ScoreTable } from './rank-scores';

export interface IceItem {
  readonly id: string;
  readonly impact: Maybe;
  readonly confidence: Maybe;
  readonly ease: Maybe;
}

/** `PRODUCT` is the published form; some tools take the mean, so that the variant is always named. */
export const ICE_VARIANTS = ['PRODUCT', 'MEAN'] as const;
export type IceVariant = (typeof ICE_VARIANTS)[number];

/** Impact x confidence x ease, in points (S. Ellis, I. Gilad); confidence 0 gives 0, a missing part is incomplete. */
export const ice = (items: readonly IceItem[], variant: IceVariant = 'PRODUCT'): Figure<ScoreTable> =>
  scoreEach(
    items,
    ({ impact, confidence, ease }) =>
      flawIn({ impact, confidence, ease }) ??
      negative({ impact: impact ?? 0, confidence: confidence ?? 0, ease: ease ?? 0 }),
    ({ impact, confidence, ease }) => {
      const parts = [impact ?? 0, confidence ?? 0, ease ?? 0];
      if (variant === 'PRODUCT') return quotient(parts);
      return timesFractions(parts.map(decimalFraction).reduce(addFractions), fraction(1n, 3n));
    },
    [`variant_${variant.toLowerCase()}`],
  );
