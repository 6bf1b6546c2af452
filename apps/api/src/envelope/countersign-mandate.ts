import { decideCountersign, ok, type Result } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { notFound } from '../platform/graphql/faults';
import { appendRecord } from '../platform/record/record.store';
import { queueBases } from './base/base-version.store';
import { computeEnvelope } from './compute-envelope';
import { mandateFacts } from './grant-mandate';
import { mandateById, mandateInForce, putInForce, supersedeMandates } from './mandate.store';
import { openYear } from './opening/later-openings';
import { requireOpenYear } from './year-close.store';

export interface CountersignArgs {
  readonly id: string;
  readonly expectedVersion: number;
}

/**
 * FINANCE countersigns a proposed mandate: it comes into force in place of the year's earlier one, what approved lines
 * of earlier years promise in the year stands from now on, and the envelope is computed anew. What stands may exceed
 * it; nothing new passes until that is cured.
 */
export async function countersignMandate(tx: Tx, actor: Actor, args: CountersignArgs): Promise<Result<string>> {
  await queueBases(tx);
  const mandate = await mandateById(tx, args.id);
  if (!mandate) throw notFound();
  const decided = decideCountersign(mandate, { memberId: actor.memberId, expectedVersion: args.expectedVersion });
  if (!decided.ok) return decided;
  const open = await requireOpenYear(tx, mandate.fiscalYear);
  if (!open.ok) return open;
  const earlier = await mandateInForce(tx, mandate.fiscalYear);
  await supersedeMandates(tx, mandate.fiscalYear, 'IN_FORCE');
  if (!(await putInForce(tx, mandate, actor.memberId))) throw new Error('the mandate moved under its queue');
  const laterCommitments = await openYear(tx, mandate.fiscalYear);
  await computeEnvelope(tx, mandate.fiscalYear);
  await appendRecord(tx, actor, {
    act: 'countersignMandate',
    subjectType: 'Mandate',
    subjectId: mandate.id,
    before: earlier ? { id: earlier.id, terms: mandateFacts(earlier) } : null,
    after: { state: 'IN_FORCE', terms: mandateFacts(mandate), laterCommitments },
  });
  return ok(mandate.id);
}
