import { randomUUID } from 'node:crypto';
import { ok, readPairJudgements, refuse, type PairJudgement, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { modelOf } from '../scoring/scoring-model.store';
import { mayWeigh } from './may-weigh';
import { judgementDigest } from './judgement-digest';
import { recordJudgement } from './judgement.store';

export interface JudgeCriteriaArgs {
  readonly cycleId: string;
  readonly judgements: readonly PairJudgement[];
}

/** Gives, or changes, one's own pairwise comparisons; the record holds a salted digest of them only. */
export async function judgeCriteria(
  tx: Tx,
  actor: Actor,
  { cycleId, judgements }: JudgeCriteriaArgs,
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  const model = await modelOf(tx, cycle.id);
  const allowed = mayWeigh(cycle, model);
  if (!allowed.ok) return allowed;
  const read = readPairJudgements(
    allowed.value.criteria.map(({ id }) => id),
    judgements,
  );
  if (!read.ok) return read;
  if (judgements.length === 0)
    return refuse('INCOMPLETE', 'No pair is compared.', { field: 'judgements', remedy: 'Compare at least one pair.' });
  const given = { cycleId: cycle.id, memberId: actor.memberId, judgements, salt: randomUUID() };
  const fresh = await recordJudgement(tx, given);
  await appendRecord(tx, actor, {
    act: 'judgeCriteria',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    after: { changed: !fresh, digest: judgementDigest(given) },
  });
  return ok(cycle.id);
}
