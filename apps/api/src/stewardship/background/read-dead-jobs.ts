import { clock } from '../../platform/clock';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { cursorsOf, type Page, pageOf, pageSize } from '../../platform/graphql/connection';
import { badInput } from '../../platform/graphql/faults';
import { type DeadJob, backgroundWork, deadJobs } from './background.store';

/** One page of the jobs that were given up, the latest first. */
export async function readDeadJobs(
  tx: Tx,
  { first, after }: { readonly first: number; readonly after: string | null | undefined },
): Promise<Page<DeadJob>> {
  const size = pageSize(first, 50);
  const cursors = cursorsOf(tx.organizationId, 'deadJobs');
  const from = cursors.read(after, 2);
  const [at, id] = from ?? [];
  if (from && !(Number.isSafeInteger(at) && isUuid(String(id)))) throw badInput('after is not a cursor of this list.');
  const place = from ? { at: clock.at(Number(at)), id: String(id) } : null;
  const rows = await deadJobs(tx, { after: place, limit: size + 1 });
  const { dead } = await backgroundWork(tx);
  return pageOf(rows, size, dead, from !== null, (job) => cursors.write([job.diedAt.getTime(), job.id]));
}
