import { type Figure, faulty, flawIn, known } from '../../method/figure';
import { mean } from '../../statistics/ranks';

export interface SpikeAlert {
  readonly mean: number;
  /** Counts above it are a spike. */
  readonly upperLimit: number;
  readonly lowerLimit: number;
  readonly spike: boolean;
  /** P(count or more) of the exact Poisson; null where the chart decides. */
  readonly exactP: number | null;
}

/** P(X >= k) of a Poisson with this mean. */
const atLeast = (k: number, lambda: number): number => {
  let [term, below] = [Math.exp(-lambda), 0];
  for (let j = 0; j < k; j += 1) {
    below += term;
    term *= lambda / (j + 1);
  }
  return Math.max(0, 1 - below);
};

/** One-sided tail beyond three standard deviations of the normal. */
const ALARM = 0.00135;

/**
 * Is a count out of the ordinary? c-chart, mean + 3 sqrt(mean) of the counts before (Shewhart); under a mean of 5 the
 * exact Poisson tail decides at 0.00135. Flags `exact_poisson` then. Without earlier counts: incomplete.
 */
export const spikeAlert = (before: readonly number[], now: number): Figure<SpikeAlert> => {
  const flaw = flawIn({ now, 'earlier counts': before.length === 0 ? [null] : before });
  if (flaw) return flaw;
  if ([...before, now].some((count) => count < 0)) return faulty('negative_input', 'counts must not be negative');
  const centre = mean(before);
  const upperLimit = centre + 3 * Math.sqrt(centre);
  const lowerLimit = Math.max(0, centre - 3 * Math.sqrt(centre));
  if (centre >= 5) return known({ mean: centre, upperLimit, lowerLimit, spike: now > upperLimit, exactP: null });
  const exactP = atLeast(now, centre);
  return known({ mean: centre, upperLimit, lowerLimit, spike: now > centre && exactP < ALARM, exactP }, [
    'exact_poisson',
  ]);
};
