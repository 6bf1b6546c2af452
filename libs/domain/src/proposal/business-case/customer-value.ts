import { type ClvVariant, clv, marginMultiple, retentionElasticity } from '../../customer/value/clv';
import { howComputed } from '../../method/how-computed';
import type { Figure } from '../../method/figure';
import { type FigureUnit, type ShownFigure, type ShownFigureName, publishedMethod, shownFigure } from './case-figures';

/** What a customer's value is asked from. Money in minor units; rates and shares in basis points of the same period. */
export interface CustomerValueAsked {
  readonly variant: ClvVariant;
  readonly margin: bigint;
  readonly retention: number;
  readonly discount: number;
  /** Of the margin, a period: `GROWTH` and `FINITE` only. */
  readonly growth: number | null;
  /** `FINITE` only. */
  readonly periods: number | null;
  /** Cost to win a new customer; null values an existing one. */
  readonly acquisition: bigint | null;
  /** Length of the period that each is stated for. */
  readonly per: { readonly margin: string; readonly retention: string; readonly discount: string };
}

/** What one customer is worth, each number with how it was computed or the reason why there is none. */
export interface CustomerValue {
  readonly variant: ClvVariant;
  readonly value: ShownFigure;
  readonly marginMultiple: ShownFigure;
  readonly retentionElasticity: ShownFigure;
}

const share = (basisPoints: number): number => basisPoints / 10_000;

/** Values one customer by the named variant; the multiple and the elasticity are of the end-of-period variant. */
export const customerValue = (asked: CustomerValueAsked): CustomerValue => {
  const { variant, per } = asked;
  const grows = variant === 'GROWTH' || variant === 'FINITE';
  const growth = grows ? (asked.growth ?? 0) : null;
  const periods = variant === 'FINITE' ? asked.periods : null;
  const [retention, discount] = [share(asked.retention), share(asked.discount)];
  const perPeriod = `a ${per.margin.toLowerCase()}`;
  const rates = [
    { name: 'retention r', value: String(retention), unit: `share ${perPeriod}` },
    { name: 'discount i', value: String(discount), unit: `share ${perPeriod}` },
  ];
  const inputs = [
    { name: 'variant', value: variant, unit: '' },
    { name: 'margin m', value: String(asked.margin), unit: 'minor units' },
    ...rates,
    ...(growth === null ? [] : [{ name: 'growth g', value: String(share(growth)), unit: `share ${perPeriod}` }]),
    ...(periods === null ? [] : [{ name: 'periods n', value: String(periods), unit: per.margin.toLowerCase() }]),
    ...(asked.acquisition === null
      ? []
      : [{ name: 'acquisition cost', value: String(asked.acquisition), unit: 'minor units' }]),
  ];
  const worth = clv(
    {
      margin: Number(asked.margin),
      retention,
      discount,
      growth: growth === null ? 0 : share(growth),
      periods,
      acquisition: asked.acquisition === null ? 0 : Number(asked.acquisition),
      per,
    },
    variant,
  );
  const shown = (name: ShownFigureName, unit: FigureUnit, method: string, figure: Figure, used = rates): ShownFigure =>
    shownFigure(name, unit, figure, howComputed(publishedMethod(method), figure, used));
  return {
    variant,
    value: shown('CUSTOMER_LIFETIME_VALUE', 'MONEY', 'clv_variants', worth, inputs),
    marginMultiple: shown('MARGIN_MULTIPLE', 'RATIO', 'clv_margin_multiple', marginMultiple(retention, discount)),
    retentionElasticity: shown(
      'RETENTION_ELASTICITY',
      'RATIO',
      'retention_elasticity',
      retentionElasticity(retention, discount),
    ),
  };
};
