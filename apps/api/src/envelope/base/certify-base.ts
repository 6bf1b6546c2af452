import { decideCertifyBase, ok, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { baseById, certify, queueBases } from './base-version.store';

/** A second member of FINANCE certifies an imported version; it can no longer be withdrawn. */
export async function certifyBase(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
  await queueBases(tx);
  const version = await baseById(tx, id);
  if (!version) throw notFound();
  const decided = decideCertifyBase(version, actor.memberId);
  if (!decided.ok) return decided;
  if (!(await certify(tx, id, actor.memberId))) throw new Error('the version moved under its queue');
  const { fiscalYear, number, fileHash, total, controlTotal } = version;
  await appendRecord(tx, actor, {
    act: 'certifyOpexBase',
    subjectType: 'OpexBaseVersion',
    subjectId: id,
    before: { state: version.state },
    after: { state: 'CERTIFIED', fiscalYear, number, fileHash, total, controlTotal },
  });
  return ok(id);
}
