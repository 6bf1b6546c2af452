import { releaseJournal, type PartialRelease } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';
import { insertJournals, standingEntries } from './ledger.store';

/** Money to give back of one plan line; one part for each period and kind. */
export interface LineRelease {
  readonly planLineId: string;
  readonly parts: readonly PartialRelease[];
}

/**
 * Books RELEASE journals that return parts of what plan lines used to those it came from, in proportion to what stands;
 * one balanced journal a line. A fault when less stands. The actor must see every unit's money.
 */
export async function releaseJournals(tx: Tx, cycleId: string, releases: readonly LineRelease[]): Promise<void> {
  const wanted = releases.filter((release) => release.parts.length > 0);
  if (wanted.length === 0) return;
  const standing = await standingEntries(
    tx,
    wanted.map((release) => release.planLineId),
  );
  await insertJournals(
    tx,
    cycleId,
    wanted.map(({ planLineId, parts }) =>
      releaseJournal(
        standing.filter((entry) => entry.planLineId === planLineId),
        parts,
      ),
    ),
  );
}
