import { driverPriority, driverShares, fractionText, IMPACT_SHARES, roundFraction } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import type { StoredImpact } from './driver-impact.store';
import { driversOf, type DriverSet } from './driver.store';

/** Drivers as they are shown, with their shares. */
export const shownDrivers = ({ cycleId, version, drivers }: DriverSet) => {
  const shares = driverShares(drivers);
  return {
    id: cycleId,
    cycleId,
    version,
    drivers: drivers.map((driver, k) => ({
      ...driver,
      share: shares[k] ?? 0,
      position: k + 1,
      impacts: driver.impacts.map((one) => ({ ...one, share: IMPACT_SHARES[one.level] })),
    })),
  };
};
export type ShownDrivers = ReturnType<typeof shownDrivers>;

/** The drivers of a cycle; NOT_FOUND without the cycle. */
export async function strategicDrivers(tx: Tx, cycleId: string): Promise<ShownDrivers> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  return shownDrivers(await driversOf(tx, cycle.id));
}

/** An initiative's ratings in the order of the drivers. */
export const shownImpacts = ({ drivers }: ShownDrivers, impacts: readonly StoredImpact[]) =>
  drivers.flatMap((driver) => {
    const rating = impacts.find(({ driverId }) => driverId === driver.id);
    const statement = driver.impacts.find(({ level }) => level === rating?.level)?.statement;
    return rating && statement !== undefined ? [{ ...rating, driver, statement }] : [];
  });
export type ShownImpact = ReturnType<typeof shownImpacts>[number];

/** How far an initiative serves the drivers; null where the cycle has none. */
export const shownPriority = ({ drivers }: ShownDrivers, impacts: readonly StoredImpact[]) => {
  if (drivers.length === 0) return null;
  const { priority, ...counts } = driverPriority(
    drivers,
    new Map(impacts.map(({ driverId, level }) => [driverId, level])),
  );
  return {
    ...counts,
    priority: priority && Number(roundFraction(priority)),
    exact: priority && fractionText(priority),
  };
};
