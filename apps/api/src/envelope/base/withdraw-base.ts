import { ok, refuse, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { computeEnvelope } from '../compute-envelope';
import { cyclesOfYear } from '../cycle.store';
import { baseById, baseVersions, makeCurrent, queueBases, withdraw } from './base-version.store';

/** FINANCE withdraws an uncertified version; the newest one that still stands becomes current. */
export async function withdrawBase(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
  await queueBases(tx);
  const version = await baseById(tx, id);
  if (!version) throw notFound();
  const { fiscalYear, number } = version;
  if (version.state !== 'IMPORTED')
    return refuse(
      'WRONG_STATE',
      `The version is ${version.state}; only an imported, uncertified one can be withdrawn.`,
    );
  const others = (await baseVersions(tx, fiscalYear)).filter((v) => v.id !== id && v.state !== 'WITHDRAWN');
  const next = version.current ? others[0] : others.find((v) => v.current);
  if (!next && (await cyclesOfYear(tx, fiscalYear)).length > 0)
    return refuse('WRONG_STATE', 'It is the only base of a fiscal year that has a funding cycle.', {
      remedy: 'Import the right base first; it becomes current, and this one can go.',
    });
  if (!(await withdraw(tx, id))) throw new Error('the version moved under its queue');
  await makeCurrent(tx, fiscalYear, next?.id ?? null);
  await computeEnvelope(tx, fiscalYear);
  await appendRecord(tx, actor, {
    act: 'withdrawOpexBase',
    subjectType: 'OpexBaseVersion',
    subjectId: id,
    before: { fiscalYear, number, state: 'IMPORTED', current: version.current },
    after: { state: 'WITHDRAWN', currentVersion: next?.id ?? null },
  });
  return ok(id);
}
