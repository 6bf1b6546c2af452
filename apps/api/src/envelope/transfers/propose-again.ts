import { decideProposingAgain, ok, readTransferIds, transferControls, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { cycleForUpdate } from '../cycle.store';
import { markProposedAgain, transfersForUpdate } from './transfer.store';

export interface ProposeAgainArgs {
  readonly cycleId: string;
  readonly ids: readonly string[];
  readonly correction: string;
}

/** Lets transfers that the ledger rejected go into the next export, saying what was corrected. Answers the cycle's id. */
export async function proposeTransfersAgain(tx: Tx, actor: Actor, args: ProposeAgainArgs): Promise<Result<string>> {
  if (!(await cycleForUpdate(tx, args.cycleId))) throw notFound();
  const ids = readTransferIds(args.ids);
  if (!ids.ok) return ids;
  const found = await transfersForUpdate(tx, args.cycleId, ids.value);
  const decided = decideProposingAgain(ids.value, found, args.correction);
  if (!decided.ok) return decided;
  await markProposedAgain(tx, ids.value);
  const { rows, total } = transferControls(found);
  await appendRecord(tx, actor, {
    act: 'proposeBudgetTransfersAgain',
    subjectType: 'FundingCycle',
    subjectId: args.cycleId,
    before: { state: 'REJECTED' },
    after: { state: 'PROPOSED', rows, total, transferIds: ids.value },
    reason: decided.value,
  });
  return ok(args.cycleId);
}
