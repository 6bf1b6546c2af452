import type { CycleState, FundingCycle } from '@clout/domain';
import { isUuid } from '../platform/access/secret';
import type { Tx } from '../platform/database/transaction';
import { FundingCycleTable } from './cycle.table';

/** Every cycle of the organisation, the newest first. */
export const fundingCycles = (tx: Tx): Promise<FundingCycle[]> =>
  tx.manager.find(FundingCycleTable, {
    where: { organizationId: tx.organizationId },
    order: { fiscalYear: 'DESC', openedAt: 'DESC', id: 'ASC' },
  });

export const cyclesOfYear = (tx: Tx, fiscalYear: number): Promise<FundingCycle[]> =>
  tx.manager.find(FundingCycleTable, {
    where: { organizationId: tx.organizationId, fiscalYear },
    order: { openedAt: 'ASC', id: 'ASC' },
  });

/** The cycle, or null when it is absent, foreign or the id is malformed. */
export const cycleById = async (tx: Tx, id: string): Promise<FundingCycle | null> =>
  isUuid(id) ? tx.manager.findOneBy(FundingCycleTable, { organizationId: tx.organizationId, id }) : null;

/** The cycle, locked until the transaction ends, so that its state holds while an act relies on it. */
export async function cycleForUpdate(tx: Tx, id: string): Promise<FundingCycle | null> {
  if (!isUuid(id)) return null;
  await tx.query('select 1 from funding_cycle where organization_id = $1 and id = $2 for no key update', [
    tx.organizationId,
    id,
  ]);
  return cycleById(tx, id);
}

export const insertCycle = (tx: Tx, cycle: FundingCycle): Promise<unknown> =>
  tx.manager.insert(FundingCycleTable, { ...cycle, exchangeRates: [...cycle.exchangeRates] });

/** Moves the cycle on; false when the version has moved on. */
export const setCycleState = async (
  tx: Tx,
  id: string,
  change: { readonly to: CycleState; readonly expectedVersion: number },
): Promise<boolean> =>
  (await tx.affect(
    'update funding_cycle set state = $3, version = version + 1 where organization_id = $1 and id = $2 and version = $4',
    [tx.organizationId, id, change.to, change.expectedVersion],
  )) === 1;

/** Notes when the scores were shown; false when they have been before. */
export const markScoresRevealed = async (tx: Tx, cycleId: string): Promise<boolean> =>
  (await tx.affect(
    `update funding_cycle set scores_revealed_at = $3, version = version + 1
     where organization_id = $1 and id = $2 and scores_revealed_at is null`,
    [tx.organizationId, cycleId, tx.now],
  )) === 1;
