import type { Entry } from './operations';

/** The last place above the funding line; the line is drawn after it. -1 when nothing fits. */
export const lastAbove = (entries: readonly Pick<Entry, 'funding'>[]): number =>
  entries.findLastIndex((entry) => entry.funding === 'ABOVE');

/** What the places above the line take, in minor units. */
export const takenAbove = (
  entries: readonly Pick<Entry, 'funding' | 'inYear' | 'runRate'>[],
): { readonly inYear: bigint; readonly runRate: bigint } =>
  entries
    .filter((entry) => entry.funding === 'ABOVE')
    .reduce(
      (sum, entry) => ({ inYear: sum.inYear + BigInt(entry.inYear), runRate: sum.runRate + BigInt(entry.runRate) }),
      { inYear: 0n, runRate: 0n },
    );
