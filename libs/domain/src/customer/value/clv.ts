import { type Figure, type Maybe, type Unknown, faulty, flawIn, known, then } from '../../method/figure';

/** Margin m, retention r and discount i of the same period; growth g of the margin a period. */
export interface ClvInput {
  /** Money a period; may be negative: a customer that costs. */
  readonly margin: Maybe;
  /** 0..1. */
  readonly retention: Maybe;
  readonly discount: Maybe;
  readonly growth?: Maybe;
  /** Periods counted; null or absent for no end. */
  readonly periods?: Maybe;
  /** Money to win a new customer. */
  readonly acquisition?: Maybe;
  /** The period that each is stated for, where stated: they must agree. */
  readonly per?: { readonly margin: string; readonly retention: string; readonly discount: string };
}

/**
 * `END_OF_PERIOD`: first margin after one period (Gupta and Lehmann 2003). `IMMEDIATE`: first margin now. `GROWTH`: margins
 * grow by g. `FINITE`: the first n periods only. They differ by whole margins: never mix them, always show the name.
 */
export const CLV_VARIANTS = ['END_OF_PERIOD', 'IMMEDIATE', 'GROWTH', 'FINITE'] as const;
export type ClvVariant = (typeof CLV_VARIANTS)[number];

const flawOf = ({ margin, retention, discount, per }: ClvInput): Unknown | null => {
  const flaw = flawIn({ margin, retention, discount });
  if (flaw) return flaw;
  if (Number(retention) < 0 || Number(retention) > 1)
    return faulty('retention_outside_0_1', 'retention must lie between 0 and 1');
  if (Number(discount) <= -1) return faulty('discount_below_minus_1', 'the discount must be above -100 %');
  if (per && new Set([per.margin, per.retention, per.discount]).size > 1)
    return faulty('mixed_periods', 'margin, retention and discount must be stated for the same period');
  return null;
};

/** r / (1 + i - r): how many margins an existing customer is worth. r >= 1 + i never ends and is an error. */
export const marginMultiple = (retention: Maybe, discount: Maybe): Figure => {
  const flaw = flawOf({ margin: 1, retention, discount });
  if (flaw) return flaw;
  const [r, i] = [Number(retention), Number(discount)];
  if (r >= 1 + i) return faulty('diverges', 'retention is not below 1 + discount: the value has no end');
  return known(r / (1 + i - r));
};

const finite = (m: number, r: number, i: number, g: number, n: number): number => {
  let [sum, term] = [0, m];
  for (let t = 1; t <= n; t += 1) {
    term *= (r / (1 + i)) * (t === 1 ? 1 : 1 + g);
    sum += term;
  }
  return sum;
};

/**
 * Customer lifetime value of the named variant, in the money of the margin; minus the acquisition cost where one is given.
 * Flags `value_destroying` for a negative margin.
 */
export const clv = (input: ClvInput, variant: ClvVariant = 'END_OF_PERIOD'): Figure => {
  const flaw = flawOf(input);
  if (flaw) return flaw;
  const [m, r, i] = [Number(input.margin), Number(input.retention), Number(input.discount)];
  const growth = flawIn({ growth: input.growth ?? 0, acquisition: input.acquisition ?? 0 });
  if (growth) return growth;
  const g = variant === 'GROWTH' || variant === 'FINITE' ? (input.growth ?? 0) : 0;
  const flags = [`variant_${variant.toLowerCase()}`, ...(m < 0 ? ['value_destroying'] : [])];
  const net = (value: number): Figure => known(value - (input.acquisition ?? 0), flags);
  if (variant === 'FINITE') {
    const n = input.periods;
    const missing = flawIn({ periods: n });
    if (missing) return missing;
    if (!Number.isInteger(n) || Number(n) < 1 || Number(n) > 1000)
      return faulty('periods_not_whole', 'periods must be a whole number from 1 to 1000');
    return net(finite(m, r, i, g, Number(n)));
  }
  if (r * (1 + g) >= 1 + i)
    return faulty('diverges', 'retention with growth is not below 1 + discount: the value has no end');
  const under = 1 + i - r * (1 + g);
  return net(variant === 'IMMEDIATE' ? (m * (1 + i)) / under : (m * r) / under);
};

/** (1 + i) / (1 + i - r): percent of value gained by one percent more retention (Gupta, Lehmann and Stuart 2004). */
export const retentionElasticity = (retention: Maybe, discount: Maybe): Figure =>
  then(marginMultiple(retention, discount), () =>
    known((1 + Number(discount)) / (1 + Number(discount) - Number(retention))),
  );

export interface RetentionRevenue {
  /** Customers kept who would have left. */
  readonly customersKept: number;
  readonly revenue: number;
  readonly margin: number;
}

/**
 * Customers x change of retention x revenue per customer x timing; and that x margin share. `timing` is the part of the
 * period that a kept customer still pays in (0.5 when they are kept evenly over it) and is always shown.
 */
export const retentionRevenue = (input: {
  readonly customers: Maybe;
  readonly retentionChange: Maybe;
  readonly revenuePerCustomer: Maybe;
  readonly timing: Maybe;
  readonly marginShare: Maybe;
}): Figure<RetentionRevenue> => {
  const flaw = flawIn({ ...input });
  if (flaw) return flaw;
  const [timing, share] = [Number(input.timing), Number(input.marginShare)];
  if (timing < 0 || timing > 1 || share < -1 || share > 1)
    return faulty('share_outside_0_1', 'timing and margin share must be shares between 0 and 1');
  if (Math.abs(Number(input.retentionChange)) > 1)
    return faulty('retention_outside_0_1', 'retention cannot change by more than 1');
  const customersKept = Number(input.customers) * Number(input.retentionChange);
  const revenue = customersKept * Number(input.revenuePerCustomer) * timing;
  return known({ customersKept, revenue, margin: revenue * share });
};
