import { type Figure, type Maybe, faulty, flawIn, known } from '../../method/figure';

/** A claim on a shared baseline: the share 0..1 of it that the initiative takes away. */
export interface ReductionClaim {
  readonly id: string;
  readonly reduction: Maybe;
}

export interface JointSaving {
  readonly remaining: number;
  readonly saved: number;
  /** Sum of the claims, as if each had the whole baseline. */
  readonly naive: number;
  readonly naiveExceedsBaseline: boolean;
  /** What each adds after those before it, in the order given; they add up to `saved`. */
  readonly parts: Readonly<Record<string, number>>;
}

/**
 * Baseline x (1 - prod(1 - q_k)): two initiatives never save the same contact twice. Flags `naive_blocked` when the plain
 * sum would pass the baseline.
 */
export const jointSaving = (baseline: Maybe, claims: readonly ReductionClaim[]): Figure<JointSaving> => {
  const flaw = flawIn({ baseline, ...Object.fromEntries(claims.map((one) => [one.id, one.reduction])) });
  if (flaw) return flaw;
  const whole = Number(baseline);
  if (whole < 0) return faulty('negative_input', 'the baseline must not be negative');
  const wrong = claims.find((one) => Number(one.reduction) < 0 || Number(one.reduction) > 1);
  if (wrong) return faulty('larger_than_baseline', `${wrong.id} claims a share of the baseline outside 0 to 1`);
  let remaining = whole;
  const parts = claims.map((one) => {
    const part = remaining * Number(one.reduction);
    remaining -= part;
    return [one.id, part] as const;
  });
  const naive = claims.reduce((s, one) => s + whole * Number(one.reduction), 0);
  const exceeds = naive > whole;
  return known(
    { remaining, saved: whole - remaining, naive, naiveExceedsBaseline: exceeds, parts: Object.fromEntries(parts) },
    exceeds ? ['naive_blocked'] : [],
  );
};

/** Value lost by waiting: days / 7 x cost of delay a week. */
export const costOfWaiting = (days: Maybe, perWeek: Maybe): Figure => {
  const flaw = flawIn({ days, perWeek });
  if (flaw) return flaw;
  return Number(days) < 0
    ? faulty('negative_input', 'days of waiting must not be negative')
    : known((Number(days) / 7) * Number(perWeek));
};
