/** Ranks 1..n of the values, largest first; equal values share the smallest (1, 1, 3). */
export const competitionRanks = <T>(values: readonly T[], compare: (a: T, b: T) => number): readonly number[] =>
  values.map((one) => 1 + values.filter((other) => compare(other, one) > 0).length);

/** Ranks 1..n of numbers, smallest first; equal values share the mean of their places. */
export const averageRanks = (values: readonly number[]): readonly number[] =>
  values.map((one) => {
    const below = values.filter((other) => other < one).length;
    const same = values.filter((other) => other === one).length;
    return below + (same + 1) / 2;
  });

/** Sizes of the groups of equal values that hold more than one. */
export const tieSizes = (values: readonly number[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].filter((count) => count > 1);
};

export const mean = (values: readonly number[]): number => values.reduce((s, v) => s + v, 0) / values.length;
