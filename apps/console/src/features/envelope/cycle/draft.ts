import { type EnvelopeFigures, envelopeLimit, envelopeReserve } from '@clout/domain';
import { type DecimalMark, parseDecimal } from '../../../shared/format/money';
import type { BaseOfYear, OpenCycleInput } from './operations';

export interface RateDraft {
  key: string;
  currency: string;
  rate: string;
  asOf: string;
  source: string;
}

/** What the form holds; shares in percent. */
export interface CycleDraft {
  name: string;
  capPercent: number | '';
  reservePercent: number | '';
  excludedCategories: string[];
  periodLimits: boolean;
  exchangeRates: RateDraft[];
}

export const blankRate = (): RateDraft => ({ key: crypto.randomUUID(), currency: '', rate: '', asOf: '', source: '' });

const points = (percent: number | ''): number => Math.round(Number(percent) * 100);

/** The cap share as typed, in basis points. */
export const capShareOf = (draft: CycleDraft): number => points(draft.capPercent);

/** The fields that must be filled before the server is asked, by path. */
export const missingFrom = (draft: CycleDraft): readonly string[] => [
  ...(['name', 'capPercent', 'reservePercent'] as const).filter((field) => String(draft[field]).trim() === ''),
  ...draft.exchangeRates.flatMap((rate, index) =>
    (['currency', 'rate', 'asOf', 'source'] as const)
      .filter((field) => rate[field].trim() === '')
      .map((field) => `exchangeRates.${index}.${field}`),
  ),
];

/** The rates that are no numbers as the reader types them, by path. */
export const unreadIn = ({ exchangeRates }: CycleDraft, mark: DecimalMark): readonly string[] =>
  exchangeRates.flatMap(({ rate }, index) =>
    rate.trim() !== '' && parseDecimal(rate, mark) === null ? [`exchangeRates.${index}.rate`] : [],
  );

/** The operation's input; only for a draft from which nothing is missing and whose rates are read. */
export const inputOf = (draft: CycleDraft, fiscalYear: number, mark: DecimalMark): OpenCycleInput => ({
  name: draft.name.trim(),
  fiscalYear,
  capShare: points(draft.capPercent),
  reserveShare: points(draft.reservePercent),
  excludedCategories: draft.excludedCategories,
  periodLimits: draft.periodLimits,
  exchangeRates: draft.exchangeRates.map(({ currency, rate, asOf, source }) => ({
    currency: currency.trim().toUpperCase(),
    rate: parseDecimal(rate, mark) ?? rate.trim(),
    asOf,
    source: source.trim(),
  })),
});

/** The way from the base to the cycle's envelope, as it would be. */
export const figuresOf = (draft: CycleDraft, base: BaseOfYear): EnvelopeFigures => ({
  total: BigInt(base.total),
  outside: base.outside.map(({ reason, amount }) => ({ reason, amount: BigInt(amount) })),
  ...previewOf(draft, base),
  committed: 0n,
  held: 0n,
});

/** What the cycle's own limit and reserve would come to on the current base, in minor units. */
export const previewOf = (draft: CycleDraft, base: BaseOfYear) => {
  const outside = base.totals
    .filter((total) => draft.excludedCategories.includes(total.name))
    .reduce((sum, total) => sum + BigInt(total.addressable), 0n);
  const addressable = BigInt(base.addressable) - outside;
  const limit = envelopeLimit(addressable, points(draft.capPercent));
  return { addressable, limit, reserve: envelopeReserve(limit, points(draft.reservePercent)) };
};
