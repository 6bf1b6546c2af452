import { ok, refuse, type Result } from '../result';
import type { BaseDimension, BaseTotal, OpexBaseVersion } from './base';

/** One value of a dimension in two versions, in minor units; a version without it counts 0. */
export interface BaseDifference {
  readonly key: string;
  readonly before: bigint;
  readonly after: bigint;
  /** after - before. */
  readonly difference: bigint;
  readonly addressableBefore: bigint;
  readonly addressableAfter: bigint;
  readonly addressableDifference: bigint;
}

/** Two versions side by side, every value of either, in order of key. */
export const compareBases = (before: readonly BaseTotal[], after: readonly BaseTotal[]): readonly BaseDifference[] => {
  const was = new Map(before.map((total) => [total.key, total]));
  const is = new Map(after.map((total) => [total.key, total]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().map((key) => {
    const [a, b] = [was.get(key), is.get(key)];
    const [amountBefore, amountAfter] = [a?.amount ?? 0n, b?.amount ?? 0n];
    const [addressableBefore, addressableAfter] = [a?.addressable ?? 0n, b?.addressable ?? 0n];
    return {
      key,
      before: amountBefore,
      after: amountAfter,
      difference: amountAfter - amountBefore,
      addressableBefore,
      addressableAfter,
      addressableDifference: addressableAfter - addressableBefore,
    };
  });
};

/** The dimension's values in reading order: periods by number, the rest by key. */
export const inReadingOrder = (by: BaseDimension, rows: readonly BaseDifference[]): readonly BaseDifference[] =>
  by === 'PERIOD' ? [...rows].sort((a, b) => periodRank(a.key) - periodRank(b.key)) : rows;

const periodRank = (key: string): number => (/^\d+$/.test(key) ? Number(key) : Number.MAX_SAFE_INTEGER);

/**
 * Whether a member of FINANCE may certify a version: WRONG_STATE unless it is imported, CONFLICT_OF_INTEREST for the one
 * who imported it.
 */
export const decideCertifyBase = (
  version: Pick<OpexBaseVersion, 'state' | 'importedBy'>,
  memberId: string,
): Result<void> => {
  if (version.state !== 'IMPORTED')
    return refuse('WRONG_STATE', `The version is ${version.state}; only an imported one can be certified.`);
  if (version.importedBy === memberId)
    return refuse('CONFLICT_OF_INTEREST', 'Whoever imported a base does not certify it.', {
      remedy: 'A second member of FINANCE certifies it.',
    });
  return ok(undefined);
};
