/** A criterion's share of the weight and what the score would be with it lower and higher; hundredths of a point. */
export interface WeightSwing {
  readonly criterionId: string;
  readonly name: string;
  /** Shares of the whole, 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly atLow: number;
  readonly atHigh: number;
}

/** How far each weight is moved: five points of a hundred, as the sensitivity of a gap is measured. */
const STEP = 0.05;

/** What a criterion adds to a score: its weight, of whatever sum, and the mean in hundredths. */
interface Part {
  readonly weight: number;
  readonly mean: number;
  readonly criterion: { readonly id: string; readonly name: string };
}

/**
 * How a score hangs on each weight: it is moved by the step while the others keep their proportions. Widest first; none
 * where a single criterion was answered, because its weight changes nothing.
 */
export const weightSwings = (parts: readonly Part[], step = STEP): readonly WeightSwing[] => {
  const whole = parts.reduce((sum, part) => sum + part.weight, 0);
  return parts
    .filter((part) => part.weight < whole)
    .map((part): WeightSwing => {
      const rest =
        parts.reduce((sum, other) => (other === part ? sum : sum + other.weight * other.mean), 0) /
        (whole - part.weight);
      const share = part.weight / whole;
      const low = Math.max(0, share - step);
      const high = Math.min(1, share + step);
      const at = (own: number) => own * part.mean + (1 - own) * rest;
      const { id, name } = part.criterion;
      return { criterionId: id, name, share, low, high, atLow: at(low), atHigh: at(high) };
    })
    .sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
};
