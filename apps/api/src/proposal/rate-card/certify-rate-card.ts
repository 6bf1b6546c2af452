import { type Result, mayCertifyRateCard, ok } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { markCertified, queueRateCards, rateCardById } from './rate-card.store';

/** A second member of FINANCE certifies a draft: cycles that open from now on pin it. */
export async function certifyRateCard(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
  await queueRateCards(tx);
  const card = await rateCardById(tx, id);
  if (!card) throw notFound();
  const allowed = mayCertifyRateCard(card, actor.memberId);
  if (!allowed.ok) return allowed;
  if (!(await markCertified(tx, id, actor.memberId))) throw new Error('the rate card moved under its queue');
  await appendRecord(tx, actor, {
    act: 'certifyRateCard',
    subjectType: 'RateCard',
    subjectId: id,
    before: { state: card.state },
    after: { state: 'CERTIFIED', version: card.version },
  });
  return ok(id);
}
