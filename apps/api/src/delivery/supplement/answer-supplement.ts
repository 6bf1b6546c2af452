import { mayAnswerSupplement, ok, readReason, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { type StateChange, moveInitiative } from '../../proposal/initiative/initiative-life.store';
import { loadVersion, staleInitiative } from '../../proposal/initiative/load-initiative';
import { supplementsIn } from '../../proposal/initiative/supplement.store';

export interface AnswerSupplementArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly accept: boolean;
  readonly reason: string;
}

/** A CX executive takes a supplement into the running cycle, so that plans from released reserve may fund it, or not. */
export async function answerSupplement(tx: Tx, actor: Actor, args: AnswerSupplementArgs): Promise<Result<string>> {
  const loaded = await loadVersion(tx, args);
  if (!loaded.ok) return loaded;
  const { initiative, cycle } = loaded.value;
  const supplements = (await supplementsIn(tx, cycle.id)).some((one) => one.id === initiative.id);
  const allowed = mayAnswerSupplement(actor, initiative, supplements, cycle.state);
  if (!allowed.ok) return allowed;
  const reason = readReason(args.reason);
  if (!reason.ok) return reason;
  const to = args.accept ? 'ACCEPTED' : 'DECLINED';
  const change: StateChange = args.accept ? { to, acceptedBy: actor.memberId } : { to };
  if (!(await moveInitiative(tx, initiative, change))) return staleInitiative(initiative.version + 1);
  await appendRecord(tx, actor, {
    act: 'answerSupplement',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    before: { state: initiative.state, version: initiative.version },
    after: { state: to, version: initiative.version + 1 },
    reason: reason.value,
  });
  return ok(initiative.id);
}
