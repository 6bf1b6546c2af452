import { allocate, sum } from '../../money/money';
import { type Figure, faulty, known } from '../../method/figure';

export interface PoolAllocation {
  /** Minor units by unit; they add up to the pool exactly. */
  readonly charges: ReadonlyMap<string, bigint>;
  /** The whole pool when no driver is above 0, else 0. */
  readonly unallocated: bigint;
  /** What the service is credited: the same as all charges. */
  readonly credit: bigint;
}

/** Shares a pool to the cent by largest remainder on exact drivers, ties alphabetical (Hamilton). */
export const allocatePool = (
  pool: bigint,
  drivers: readonly { readonly key: string; readonly weight: bigint }[],
): Figure<PoolAllocation> => {
  if (pool < 0n) return faulty('negative_input', 'a pool must not be negative');
  if (drivers.some((one) => one.weight < 0n)) return faulty('negative_input', 'drivers must not be negative');
  if (new Set(drivers.map((one) => one.key)).size < drivers.length)
    return faulty('duplicate_id', 'two drivers have the same name');
  const charges = allocate(pool, drivers);
  if (charges === null)
    return known({ charges: new Map(drivers.map((one) => [one.key, 0n])), unallocated: pool, credit: 0n }, [
      'unallocated',
    ]);
  return known({ charges, unallocated: 0n, credit: sum(charges.values()) });
};
