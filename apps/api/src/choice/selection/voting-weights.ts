import type { FairnessWeights, FundingCycle } from '@clout/domain';
import { baseTotals } from '../../envelope/base/base-row.store';
import { exclusionsOf } from '../../envelope/envelope-view';
import type { Tx } from '../../platform/database/transaction';

/** The vote of each unit that has a candidate: the same for all, or the addressable part of its base, 0 where it has none. */
export async function votingWeights(
  tx: Tx,
  cycle: FundingCycle,
  baseVersionId: string,
  by: FairnessWeights | null,
  units: readonly string[],
): Promise<Readonly<Record<string, bigint>>> {
  if (by === null) return {};
  if (by === 'EQUAL') return Object.fromEntries(units.map((id) => [id, 1n]));
  const outside = await exclusionsOf(tx, cycle.fiscalYear, cycle);
  const totals = await baseTotals(tx, baseVersionId, 'BUSINESS_UNIT', outside);
  const weights = new Map(totals.map(({ key, addressable }) => [key, addressable]));
  return Object.fromEntries(
    units.map((id) => {
      const weight = weights.get(id) ?? 0n;
      return [id, weight > 0n ? weight : 0n];
    }),
  );
}
