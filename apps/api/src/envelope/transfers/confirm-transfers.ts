import { decideConfirmation, ok, readTransferIds, transferControls, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { cycleForUpdate } from '../cycle.store';
import { markPosted, markRejected, transfersForUpdate } from './transfer.store';

export interface ConfirmTransfersArgs {
  readonly cycleId: string;
  readonly ids: readonly string[];
  readonly posted: boolean;
  readonly externalReference: string | null;
  readonly reason: string | null;
}

/**
 * FINANCE confirms exported transfers as the company's ledger answered: POSTED under its reference, or REJECTED. What is
 * rejected stays committed in Clout and can be proposed again once it is corrected. Answers the cycle's id.
 */
export async function confirmTransfers(tx: Tx, actor: Actor, args: ConfirmTransfersArgs): Promise<Result<string>> {
  if (!(await cycleForUpdate(tx, args.cycleId))) throw notFound();
  const ids = readTransferIds(args.ids);
  if (!ids.ok) return ids;
  const found = await transfersForUpdate(tx, args.cycleId, ids.value);
  const decided = decideConfirmation(ids.value, found, args);
  if (!decided.ok) return decided;
  const { posted, externalReference, reason } = decided.value;
  if (posted) await markPosted(tx, ids.value, externalReference, actor.memberId);
  else await markRejected(tx, ids.value, { externalReference, reason, by: actor.memberId });
  const { rows, total } = transferControls(found);
  await appendRecord(tx, actor, {
    act: 'confirmBudgetTransfers',
    subjectType: 'FundingCycle',
    subjectId: args.cycleId,
    before: { state: 'EXPORTED' },
    after: { state: posted ? 'POSTED' : 'REJECTED', externalReference, rows, total, transferIds: ids.value },
    reason,
  });
  return ok(args.cycleId);
}
