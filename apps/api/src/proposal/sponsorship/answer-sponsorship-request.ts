import { type Result, mayAnswerSponsorship, ok, readReason, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecords } from '../../platform/record/record.store';
import { answerRequest, requestById, today } from './sponsorship.store';

export interface AnswerSponsorshipArgs {
  readonly id: string;
  readonly sponsor: boolean;
  readonly reason: string;
}

/** The asked unit's own word: a leader sponsors or declines, with a reason, once. */
export async function answerSponsorshipRequest(
  tx: Tx,
  actor: Actor,
  args: AnswerSponsorshipArgs,
): Promise<Result<string>> {
  const request = await requestById(tx, args.id);
  if (!request) throw notFound();
  const allowed = mayAnswerSponsorship(actor, request, today(tx));
  if (!allowed.ok) return allowed;
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  const answer = { sponsored: args.sponsor, reason: reason.value, answeredBy: actor.memberId };
  if (!(await answerRequest(tx, request.id, answer)))
    return refuse('WRONG_STATE', 'The request was answered at the same moment.', { field: 'id' });
  await appendRecords(tx, actor, [
    {
      act: 'answerSponsorshipRequest',
      subjectType: 'Initiative',
      subjectId: request.initiativeId,
      after: {
        requestId: request.id,
        businessUnitId: request.businessUnitId,
        answer: args.sponsor ? 'SPONSORED' : 'DECLINED',
      },
      reason: reason.value,
    },
  ]);
  return ok(request.id);
}
