import { randomUUID } from 'node:crypto';
import { type FieldProblem, type RateCard, type Result, invalid, ok, readRateCard, refuse } from '@clout/domain';
import { organization, terms } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { insertRateCard, newestVersion, queueRateCards } from './rate-card.store';

/** A rate card as it is asked for; `currency` null for the reporting currency. */
export interface RateCardRequest extends Omit<RateCard, 'version' | 'perContact'> {
  readonly asOf: string;
  readonly currency: string | null;
  /** The newest version when it was written, 0 before the first; absent: whatever is the newest. */
  readonly expectedVersion?: number | null;
  readonly perContact: readonly { readonly channelId: string; readonly full: bigint; readonly avoidable: bigint }[];
}

/** A member of FINANCE writes a new version; it counts once a second one has certified it. */
export async function setRateCard(tx: Tx, actor: Actor, request: RateCardRequest): Promise<Result<string>> {
  await queueRateCards(tx);
  const newest = await newestVersion(tx);
  if (typeof request.expectedVersion === 'number' && request.expectedVersion !== newest)
    return refuse('STALE_VERSION', `The newest rate card is version ${newest}.`, {
      field: 'expectedVersion',
      current: newest,
      remedy: 'Read it again and repeat the change on what stands.',
    });
  const { currency } = await organization(tx);
  const channels = new Set((await terms(tx)).filter((term) => term.kind === 'CHANNEL').map((term) => term.id));
  const { asOf, currency: stated, perContact, expectedVersion: _seen, ...rates } = request;
  const problems: FieldProblem[] = perContact.flatMap(({ channelId }, k) => {
    const at = (message: string) => [{ field: `perContact[${k}].channelId`, message }];
    if (!channels.has(channelId)) return at('is not a channel of this organisation');
    return perContact.findIndex((one) => one.channelId === channelId) === k ? [] : at('has a rate already');
  });
  if (stated !== null && stated !== currency)
    problems.push({
      field: 'currency',
      message: `must be ${currency}, the reporting currency: convert the rates first`,
    });
  if (asOf > tx.now.toISOString().slice(0, 10)) problems.push({ field: 'asOf', message: 'must not lie in the future' });
  const read = readRateCard({
    ...rates,
    version: 0,
    perContact: new Map(perContact.map(({ channelId, full, avoidable }) => [channelId, { full, avoidable }])),
  });
  if (!read.ok || problems.length > 0) return invalid([...problems, ...(read.ok ? [] : read.refusal.problems)]);
  const id = randomUUID();
  const { version: _, ...card } = read.value;
  const version = await insertRateCard(tx, newest + 1, { ...card, id, asOf, preparedBy: actor.memberId });
  const { hurdleRate, horizon, margin, optimismUplift, fteCost, clv } = card;
  await appendRecord(tx, actor, {
    act: 'setRateCard',
    subjectType: 'RateCard',
    subjectId: id,
    after: { version, asOf, hurdleRate, horizon, margin, optimismUplift, fteCost, clv, channels: card.perContact.size },
  });
  return ok(id);
}
