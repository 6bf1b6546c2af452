import { ok, refuse, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { importJobById, requestCancel } from './import-job.store';

/** FINANCE asks a running import to end; it stores nothing then. WRONG_STATE when it has ended. */
export async function cancelImport(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
  const job = await importJobById(tx, id);
  if (!job) throw notFound();
  if (!(await requestCancel(tx, id)))
    return refuse('WRONG_STATE', 'The import has ended.', {
      remedy: 'Withdraw what it stored, if you do not want it.',
    });
  const { operation, fileName } = job;
  const after = { operation, fileName, cancelRequested: true };
  await appendRecord(tx, actor, { act: 'cancelImport', subjectType: 'Import', subjectId: id, after });
  return ok(id);
}
