import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { averageRanks } from '../../statistics/ranks';

/** The weight of place k of n: (1/n) sum of 1/j for j = k..n. */
const atPlace = (k: number, n: number): number => {
  let sum = 0;
  for (let j = n; j >= k; j -= 1) sum += 1 / j;
  return sum / n;
};

/**
 * Rank-order centroid weights (SMARTER; Edwards and Barron 1994), in the order given. `ranks`: 1 is most important;
 * equal ones share the mean of the weights of the places they take.
 */
export const rankOrderWeights = (ranks: readonly number[]): Figure<readonly number[]> => {
  const n = ranks.length;
  if (n === 0) return incomplete('the ranks');
  if (ranks.some((rank) => !(rank > 0) || !Number.isFinite(rank)))
    return faulty('rank_must_be_positive', 'ranks start at 1');
  const places = averageRanks(ranks);
  const weights = ranks.map((rank, i) => {
    const size = ranks.filter((other) => other === rank).length;
    const first = (places[i] ?? 0) - (size - 1) / 2;
    const all = Array.from({ length: size }, (_, s) => atPlace(first + s, n));
    return all.reduce((s, w) => s + w, 0) / size;
  });
  return known(weights);
};
