import { type CoefficientRequest, type Result, ok, readCoefficient } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { insertCoefficient } from './coefficient.store';
import { dayOf } from './evidence.store';

/** Adds a coefficient to the organisation's own part of the link library. */
export async function addLinkCoefficient(
  tx: Tx,
  actor: Actor,
  { input }: { readonly input: CoefficientRequest },
): Promise<Result<string>> {
  const read = readCoefficient(input, dayOf(tx));
  if (!read.ok) return read;
  const id = await insertCoefficient(tx, read.value, actor.memberId);
  const { link, kind, date, value, unit } = read.value;
  await appendRecord(tx, actor, {
    act: 'addLinkCoefficient',
    subjectType: 'LinkCoefficient',
    subjectId: id,
    after: { link, kind, date, value: String(value), unit },
  });
  return ok(id);
}
