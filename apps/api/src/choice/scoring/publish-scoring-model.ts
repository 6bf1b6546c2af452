import { ok, refuse, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { keepVersion, publishDraft } from './model-version.store';
import { modelOf } from './scoring-model.store';
import { mayPrepareScoring, staleModel } from './set-scoring-model';

/** Publishes a draft: it may be scored from now on, and the version is kept. */
export async function publishScoringModel(
  tx: Tx,
  actor: Actor,
  { cycleId, expectedVersion }: { readonly cycleId: string; readonly expectedVersion: number },
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  const model = await modelOf(tx, cycle.id);
  if (!model)
    return refuse('WRONG_STATE', 'The cycle has no scoring model yet.', { remedy: 'Set the scoring model first.' });
  const allowed = mayPrepareScoring(cycle, model.done);
  if (!allowed.ok) return allowed;
  if (!model.draft)
    return refuse('WRONG_STATE', `Version ${model.version} is published.`, {
      remedy: 'Set the model as a draft to prepare another version.',
    });
  if (!(await publishDraft(tx, cycle.id, expectedVersion))) return staleModel(model.version);
  await keepVersion(tx, cycle.id, actor.memberId);
  await appendRecord(tx, actor, {
    act: 'publishScoringModel',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    after: { version: model.version, method: model.method },
  });
  return ok(cycle.id);
}
