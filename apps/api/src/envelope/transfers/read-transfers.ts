import { TRANSFER_STATES, transferControls, type BudgetTransfer, type TransferState } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { badInput, notFound } from '../../platform/graphql/faults';
import { cycleById } from '../cycle.store';
import { exportsOfCycle } from './export.store';
import { transfersOfCycle } from './transfer.store';

const inCycle = async (tx: Tx, cycleId: string): Promise<string> => {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  return cycle.id;
};

/** Transfers of a cycle as the member sees them, in the order in which they were proposed; NOT_FOUND without the cycle. */
export const readTransfers = async (
  tx: Tx,
  cycleId: string,
  states: readonly TransferState[] | null,
  first: number | null = null,
): Promise<BudgetTransfer[]> => {
  if (first !== null && (!Number.isInteger(first) || first < 1)) throw badInput('first must be 1 or more.');
  return transfersOfCycle(tx, await inCycle(tx, cycleId), states, first);
};

/** Exports of a cycle, the newest first; NOT_FOUND without the cycle. */
export const readExports = async (tx: Tx, cycleId: string) => exportsOfCycle(tx, await inCycle(tx, cycleId));

/** How many transfers of a cycle are in each state, and what they sum to; NOT_FOUND without the cycle. */
export async function readTransferTotals(tx: Tx, cycleId: string) {
  const transfers = await readTransfers(tx, cycleId, null);
  const proposed = transfers.filter((one) => one.state === 'PROPOSED');
  const ready = proposed.filter((one) => one.ready).length;
  const byState = TRANSFER_STATES.map((state) => {
    const { rows, total } = transferControls(transfers.filter((one) => one.state === state));
    return { state, rows, total };
  });
  const rejected = byState.find((one) => one.state === 'REJECTED')?.rows ?? 0;
  return { cycleId, ready, waiting: proposed.length - ready, rejected, byState };
}
