import { envelopeLimits, lowerReserve, raisedBy, sum } from '@clout/domain';
import { organization } from '../organisation/organisation.store';
import type { Tx } from '../platform/database/transaction';
import { addressableOf, type Addressable } from './base/base-row.store';
import { baseVersions, currentBase } from './base/base-version.store';
import { cyclesOfYear } from './cycle.store';
import { writeLimits, type ScopedLimit } from './envelope-limit.store';
import { SHARED } from './envelope.store';
import { mandateInForce } from './mandate.store';
import { reserveReleases } from './reserve.store';
import { lockOpenings, openingSums } from './opening/opening-sums.store';
import { carriedInto, isYearClosed } from './year-close.store';

const NOTHING: Addressable = { total: 0n, byPeriod: null };

/**
 * Writes every envelope row of a fiscal year anew from its current base, its mandate in force and its open cycles: the
 * rows that all cycles share, and each cycle's own. What is held and committed stays, and may become an excess; reserve
 * that was released stays released, and money carried over raises the limit. A closed year is left as it is. Call it
 * when a base or mandate becomes current or a cycle opens; the actor must see every unit's money.
 */
export async function computeEnvelope(tx: Tx, fiscalYear: number): Promise<void> {
  await lockOpenings(tx, fiscalYear);
  const mandate = await mandateInForce(tx, fiscalYear);
  const base = await currentBase(tx, fiscalYear);
  const version = base ?? (await baseVersions(tx, fiscalYear))[0];
  if (!mandate || !version || (await isYearClosed(tx, fiscalYear))) return;
  const { periodsPerYear } = await organization(tx);
  const cycles = (await cyclesOfYear(tx, fiscalYear)).filter((cycle) => cycle.state !== 'CLOSED');
  const opening = await openingSums(tx, fiscalYear);
  const released = await reserveReleases(tx, fiscalYear);
  const carried = await carriedInto(tx, fiscalYear);
  const under = (cycle: readonly string[]): Promise<Addressable> =>
    base ? addressableOf(tx, base.id, { mandate: mandate.excludedCategories, cycle }) : Promise.resolve(NOTHING);
  const scoped = (
    scope: string,
    { total: addressable, byPeriod }: Addressable,
    terms: { readonly capShare: number; readonly reserveShare: number },
    limited: boolean,
  ): readonly ScopedLimit[] => {
    const own = released.filter((one) => scope === SHARED || one.cycleId === scope);
    const limits = envelopeLimits({ ...terms, addressable, byPeriod, limitedPeriods: limited ? periodsPerYear : 0 });
    const lowered = { inYear: sum(own.map((one) => one.inYear)), runRate: sum(own.map((one) => one.runRate)) };
    return lowerReserve(carried ? raisedBy(limits, carried, byPeriod) : limits, lowered).map((limit) => ({
      ...limit,
      scope,
      openingCommitments: opening.of(limit.measure, limit.period),
    }));
  };
  const year = await under([]);
  const limits = [
    ...scoped(
      SHARED,
      year,
      mandate,
      cycles.some((cycle) => cycle.periodLimits),
    ),
  ];
  for (const cycle of cycles) {
    const { excludedCategories } = cycle;
    const own = excludedCategories.length === 0 ? year : await under(excludedCategories);
    limits.push(...scoped(cycle.id, own, cycle, cycle.periodLimits));
  }
  await writeLimits(tx, fiscalYear, version.id, limits);
}
