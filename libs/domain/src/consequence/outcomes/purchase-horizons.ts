import { type IsoDate, addMonths } from '../../date';
import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';
import { type ShareDifference, differenceOfShares } from '../../statistics/intervals';
import { twoSidedP } from '../../statistics/normal';

/** Customers who bought again within some months of the action, in both groups; null while the window is open. */
export interface Horizon {
  readonly months: number;
  readonly treated: number | null;
  readonly control: number | null;
}

export interface HorizonEffect extends ShareDifference {
  readonly months: number;
  readonly p: number | null;
  /** By the level that several looks leave each one. */
  readonly significant: boolean;
}

export interface PurchaseEffect {
  readonly horizons: readonly HorizonEffect[];
  /** Months whose window has not closed: not measurable yet, never 0. */
  readonly notMeasurableYet: readonly number[];
  /** 0.05 / looks (Bonferroni). */
  readonly alpha: number;
}

/**
 * p_T - p_C at each horizon (1, 6, 18 months) of all who were meant to get the action, with Wald and Newcombe intervals and
 * pooled z. Looks are counted as planned, open ones included. Without any closed window: undefined.
 */
export const purchaseHorizons = (
  nTreated: number,
  nControl: number,
  horizons: readonly Horizon[],
): Figure<PurchaseEffect> => {
  const flaw = flawIn({ nTreated, nControl });
  if (flaw) return flaw;
  if (horizons.length === 0) return faulty('no_horizons', 'name at least one horizon');
  const alpha = 0.05 / horizons.length;
  const effects: HorizonEffect[] = [];
  for (const { months, treated, control } of horizons) {
    if (treated === null || control === null) continue;
    const one = differenceOfShares([treated, nTreated], [control, nControl]);
    if (!one.known) return one;
    const p = one.value.z === null ? null : twoSidedP(one.value.z);
    effects.push({ ...one.value, months, p, significant: p !== null && p < alpha });
  }
  const notMeasurableYet = horizons
    .filter((one) => one.treated === null || one.control === null)
    .map((one) => one.months);
  if (effects.length === 0) return undefinedFigure('window_not_closed', 'no window has closed: not measurable yet');
  return known(
    { horizons: effects, notMeasurableYet, alpha },
    notMeasurableYet.length > 0 ? ['not_measurable_yet'] : [],
  );
};

/** A customer's days of purchase, any order. */
export interface Purchases {
  readonly customer: string;
  readonly dates: readonly IsoDate[];
}

export interface RepurchaseRate {
  readonly cohort: number;
  readonly repurchased: number;
  readonly share: number;
  /** Customers whose window is still open on the last day: left out. */
  readonly open: number;
}

/**
 * Second purchase on a later day within m calendar months / cohort with closed window. A second purchase on the first day
 * does not count; a month's end is clamped (31 January + 1 month = 28 or 29 February).
 */
export const repurchaseRate = (
  customers: readonly Purchases[],
  months: number,
  lastDay: IsoDate,
): Figure<RepurchaseRate> => {
  if (!Number.isInteger(months) || months < 1)
    return faulty('months_not_whole', 'months must be a whole number above 0');
  let [cohort, repurchased, open] = [0, 0, 0];
  for (const { dates } of customers) {
    const sorted = [...dates].sort();
    const [first] = sorted;
    if (first === undefined) continue;
    const end = addMonths(first, months);
    if (end === null) return faulty('not_a_date', `${first} is not a date of the calendar`);
    if (end > lastDay) {
      open += 1;
      continue;
    }
    cohort += 1;
    if (sorted.some((date) => date > first && date <= end)) repurchased += 1;
  }
  if (cohort === 0) return undefinedFigure('window_not_closed', 'no window has closed: not measurable yet');
  return known({ cohort, repurchased, share: repurchased / cohort, open });
};
