import { type Result, mayAct, mayAskSponsorship, ok } from '@clout/domain';
import { businessUnits } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { loadForAct } from '../initiative/load-initiative';
import { insertRequests, requestsOf, today } from './sponsorship.store';

export interface RequestSponsorshipArgs {
  readonly initiativeId: string;
  readonly businessUnitIds: readonly string[];
  readonly answerBy: string;
}

/** Asks units whether they would sponsor what is to become CX infrastructure; each is asked once. */
export async function requestSponsorship(tx: Tx, actor: Actor, args: RequestSponsorshipArgs): Promise<Result<string>> {
  const { initiative, cycle } = await loadForAct(tx, args.initiativeId);
  const writes = mayAct('edit', actor, initiative, cycle.state);
  if (!writes.ok && writes.refusal.code === 'NOT_PERMITTED') return writes;
  const units = await businessUnits(tx);
  const asked = await requestsOf(tx, initiative.id);
  const allowed = mayAskSponsorship({
    initiative,
    businessUnitIds: args.businessUnitIds,
    answerBy: args.answerBy,
    today: today(tx),
    kinds: new Map(units.map((unit) => [unit.id, unit.kind])),
    asked: new Set(asked.map((request) => request.businessUnitId)),
  });
  if (!allowed.ok) return allowed;
  if (!writes.ok) return writes;
  const { id: initiativeId, title: initiativeTitle, problem, action, businessUnitId: requestingUnitId } = initiative;
  const request = { initiativeId, initiativeTitle, problem, action, requestingUnitId };
  await insertRequests(tx, { ...request, requestedBy: actor.memberId, answerBy: args.answerBy }, args.businessUnitIds);
  await appendRecords(tx, actor, [
    {
      act: 'requestSponsorship',
      subjectType: 'Initiative',
      subjectId: initiativeId,
      after: { businessUnitIds: [...args.businessUnitIds], answerBy: args.answerBy },
    },
  ]);
  return ok(initiativeId);
}
