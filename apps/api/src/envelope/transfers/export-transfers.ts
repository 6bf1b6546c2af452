import { randomUUID } from 'node:crypto';
import { csvText, ok, refuse, transferControls, transferTable, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord, sha256Hex } from '../../platform/record/record.store';
import { cycleForUpdate } from '../cycle.store';
import { insertExport, nextExportNumber, type TransferExport } from './export.store';
import { transferNames } from './name-transfers';
import { markExported, readyTransfers } from './transfer.store';

/**
 * Puts every proposed transfer of a cycle that waits for nothing into one file for the company's ledger. Exports of a
 * cycle pass one at a time, so that no transfer is in two files. WRONG_STATE when nothing is ready. Answers the export's id.
 */
export async function exportTransfers(
  tx: Tx,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
): Promise<Result<string>> {
  if (!(await cycleForUpdate(tx, cycleId))) throw notFound();
  const ready = await readyTransfers(tx, cycleId);
  if (ready.length === 0)
    return refuse('WRONG_STATE', 'No transfer of the cycle is ready to be exported.', {
      field: 'cycleId',
      remedy: 'Transfers are proposed when a plan is approved; what was exported waits for its confirmation.',
    });
  const file = csvText(
    transferTable(
      ready.map((transfer) => ({ ...transfer, state: 'EXPORTED' as const })),
      await transferNames(tx),
    ),
  );
  const made: TransferExport = {
    ...transferControls(ready),
    id: randomUUID(),
    cycleId,
    number: await nextExportNumber(tx, cycleId),
    hash: sha256Hex(file),
    exportedBy: actor.memberId,
    exportedAt: tx.now,
  };
  await insertExport(tx, made, file);
  await markExported(
    tx,
    ready.map((transfer) => transfer.id),
    made.id,
  );
  const { id: exportId, number, rows, total, netZero, hash } = made;
  await appendRecord(tx, actor, {
    act: 'exportBudgetTransfers',
    subjectType: 'FundingCycle',
    subjectId: cycleId,
    after: { exportId, number, rows, total, netZero, hash },
  });
  return ok(exportId);
}
