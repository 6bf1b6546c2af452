import { type FundingCycle, type Result, ok, refuse } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { type StoredInitiative, initiativeById } from './initiative.store';

/** STALE_VERSION with the version that stands. */
export const staleInitiative = (current: number) =>
  refuse('STALE_VERSION', `The initiative has changed since it was read: it stands at version ${current}.`, {
    field: 'expectedVersion',
    current,
    remedy: 'Read it again and repeat the change on what stands.',
  });

/** The initiative of an act: NOT_FOUND when absent or hidden; its cycle is locked so that its state holds. */
export async function loadForAct(tx: Tx, id: string): Promise<{ initiative: StoredInitiative; cycle: FundingCycle }> {
  const initiative = await initiativeById(tx, id);
  const cycle = initiative && (await cycleForUpdate(tx, initiative.cycleId));
  if (!initiative || !cycle) throw notFound();
  return { initiative, cycle };
}

/** The same, refusing STALE_VERSION when it is not the version that was read. */
export async function loadVersion(
  tx: Tx,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
): Promise<Result<{ readonly initiative: StoredInitiative; readonly cycle: FundingCycle }>> {
  const loaded = await loadForAct(tx, id);
  return loaded.initiative.version === expectedVersion ? ok(loaded) : staleInitiative(loaded.initiative.version);
}

/** For a query: the initiative, or NOT_FOUND when absent, hidden or the id is malformed. */
export async function requireInitiative(tx: Tx, id: string): Promise<StoredInitiative> {
  const initiative = await initiativeById(tx, id);
  if (!initiative) throw notFound();
  return initiative;
}
