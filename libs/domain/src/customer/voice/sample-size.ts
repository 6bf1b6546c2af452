import { type Figure, type Maybe, faulty, flawIn, known } from '../../method/figure';
import { Z95 } from '../../statistics/normal';

export interface SampleSize {
  /** For an endless population, not rounded. */
  readonly endless: number;
  /** Answers needed, rounded up. */
  readonly answers: number;
  /** Invitations needed at the response rate; the same as `answers` without one. */
  readonly invitations: number;
}

/** n0 = z^2 p(1 - p)/e^2; n = n0 / (1 + (n0 - 1)/N) (Cochran). Error and shares as decimals, p = 0.5 where unknown. */
export const sampleSize = (input: {
  readonly error: Maybe;
  readonly share?: number;
  readonly population?: number | null;
  readonly responseRate?: number | null;
  readonly z?: number;
}): Figure<SampleSize> => {
  const { error, share = 0.5, population = null, responseRate = null, z = Z95 } = input;
  const flaw = flawIn({ error, share, population: population ?? 1, responseRate: responseRate ?? 1, z });
  if (flaw) return flaw;
  if (!(Number(error) > 0) || Number(error) >= 1)
    return faulty('error_outside_0_1', 'the error must lie between 0 and 1');
  if (share < 0 || share > 1) return faulty('probability_outside_0_1', 'the share must lie between 0 and 1');
  if (population !== null && population < 1) return faulty('no_population', 'the population must be at least 1');
  if (responseRate !== null && !(responseRate > 0 && responseRate <= 1))
    return faulty('response_rate_outside_0_1', 'the response rate must be above 0 and at most 1');
  const endless = (z * z * share * (1 - share)) / Number(error) ** 2;
  const answers = Math.ceil((population === null ? endless : endless / (1 + (endless - 1) / population)) - 1e-9);
  return known({ endless, answers, invitations: Math.ceil(answers / (responseRate ?? 1) - 1e-9) });
};
