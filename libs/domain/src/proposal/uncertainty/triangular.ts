import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { randomStream } from '../../statistics/random';
import { type ThreePoint, readThreePoint } from './pert';

export interface Quantiles {
  readonly mean: number;
  readonly sd: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

type Points = readonly [number, number, number];

/** The value below which a share u of the triangle lies; a = b is constant. */
export const triangularQuantile = ([a, m, b]: Points, u: number): number => {
  if (a === b) return a;
  const turn = (m - a) / (b - a);
  return u <= turn ? a + Math.sqrt(u * (b - a) * (m - a)) : b - Math.sqrt((1 - u) * (b - a) * (b - m));
};

/** Mean (a + m + b)/3 and quantiles in closed form. */
export const triangular = (points: ThreePoint): Figure<Quantiles> => {
  const read = readThreePoint(points);
  if (!read.known) return read;
  const [a, m, b] = read.value;
  const at = (u: number) => triangularQuantile(read.value, u);
  const variance = (a * a + m * m + b * b - a * m - a * b - m * b) / 18;
  const sd = Math.sqrt(Math.max(0, variance));
  return known({ mean: (a + m + b) / 3, sd, p10: at(0.1), p50: at(0.5), p90: at(0.9) }, a === b ? ['constant'] : []);
};

export interface Simulation extends Quantiles {
  readonly seed: number;
  readonly draws: number;
  /** Standard error of the mean: how far another seed may lie. */
  readonly standardError: number;
  /** Share of draws above 0. */
  readonly positive: number;
}

const MOST_DRAWS = 1_000_000;

/** Quantile of a sorted list, linear between neighbours. */
const sortedQuantile = (sorted: Float64Array, p: number): number => {
  const at = p * (sorted.length - 1);
  const [low, rest] = [Math.floor(at), at - Math.floor(at)];
  return (sorted[low] ?? 0) + rest * ((sorted[low + 1] ?? sorted[low] ?? 0) - (sorted[low] ?? 0));
};

/**
 * Monte Carlo of a function of independent triangular inputs, drawn by inverse from a seeded stream: the same seed and
 * draws give the same figures on every machine. Flags `few_draws` under 1,000; the standard error of the mean says how far it has converged.
 */
export const monteCarlo = (
  inputs: readonly ThreePoint[],
  outcome: (draw: readonly number[]) => number,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Figure<Simulation> => {
  if (inputs.length === 0) return incomplete('the inputs');
  if (!Number.isInteger(draws) || draws < 100 || draws > MOST_DRAWS)
    return faulty('draws_out_of_range', `draws must be a whole number from 100 to ${MOST_DRAWS}`);
  if (!Number.isInteger(seed)) return faulty('seed_not_whole', 'the seed must be a whole number');
  const points: Points[] = [];
  for (const input of inputs) {
    const read = readThreePoint(input);
    if (!read.known) return read;
    points.push(read.value);
  }
  const next = randomStream(seed);
  const results = new Float64Array(draws);
  for (let k = 0; k < draws; k += 1) results[k] = outcome(points.map((one) => triangularQuantile(one, next())));
  if (results.some((value) => !Number.isFinite(value)))
    return faulty('beyond_numbers', 'some draws give no number: the outcome divides by 0 or overflows');
  const mean = results.reduce((s, v) => s + v, 0) / draws;
  const sd = Math.sqrt(results.reduce((s, v) => s + (v - mean) ** 2, 0) / (draws - 1));
  const positive = results.reduce((s, v) => s + (v > 0 ? 1 : 0), 0) / draws;
  results.sort();
  const at = (p: number) => sortedQuantile(results, p);
  return known(
    { mean, sd, p10: at(0.1), p50: at(0.5), p90: at(0.9), seed, draws, standardError: sd / Math.sqrt(draws), positive },
    draws < 1000 ? ['few_draws'] : [],
  );
};
