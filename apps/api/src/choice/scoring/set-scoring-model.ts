import { invalid, ok, readScoringModel, refuse, type FundingCycle, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { keepVersion } from './model-version.store';
import { readMethod, type ModelInput } from './read-method';
import { modelOf, replaceModel } from './scoring-model.store';

export interface SetScoringModelArgs {
  readonly cycleId: string;
  readonly input: ModelInput;
  /** The version it was written over, 0 before the first; absent: whatever stands. */
  readonly expectedVersion?: number | null;
}

/** STALE_VERSION with the version that stands. */
export const staleModel = (current: number) =>
  refuse('STALE_VERSION', `The model stands at version ${current}.`, {
    field: 'expectedVersion',
    remedy: 'Read it again.',
    current,
  });

/** Model and panel may change until the first score is given. */
export const mayPrepareScoring = (cycle: FundingCycle, scoresGiven: number): Result<void> => {
  if (cycle.state !== 'INTAKE' && cycle.state !== 'SCORING')
    return refuse('WRONG_STATE', `The cycle is in ${cycle.state}.`, {
      remedy: 'The model is set in INTAKE or SCORING.',
    });
  if (scoresGiven > 0)
    return refuse('WRONG_STATE', 'Scores have been given under this model: it is frozen.', {
      remedy: 'Change the model in the next cycle.',
    });
  return ok(undefined);
};

/** Sets the scoring model of a cycle; unless it is a draft it may be scored at once, and its version is kept. */
export async function setScoringModel(
  tx: Tx,
  actor: Actor,
  { cycleId, input, expectedVersion }: SetScoringModelArgs,
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  const before = await modelOf(tx, cycle.id);
  const allowed = mayPrepareScoring(cycle, before?.done ?? 0);
  if (!allowed.ok) return allowed;
  const standing = before?.version ?? 0;
  if (typeof expectedVersion === 'number' && expectedVersion !== standing) return staleModel(standing);
  const read = readScoringModel(input.criteria, input.method);
  if (!read.ok) return read;
  const method = readMethod(input, read.value);
  if (!method.ok) return method;
  const known = new Set(before?.criteria.map((criterion) => criterion.id));
  const ids = input.criteria.map((criterion) => criterion.id);
  const wrong = ids.findIndex((id, k) => id !== null && (!known.has(id) || ids.indexOf(id) < k));
  if (wrong >= 0)
    return invalid([{ field: `criteria[${wrong}].id`, message: 'is no criterion of this cycle, or stands twice' }]);
  const criteria = read.value.map((criterion, k) => ({ ...criterion, id: ids[k] ?? null }));
  const { missingScores, draft = false } = input;
  await replaceModel(tx, cycle.id, { missingScores, draft, ...method.value, criteria });
  if (!draft) await keepVersion(tx, cycle.id, actor.memberId);
  await appendRecord(tx, actor, {
    act: 'setScoringModel',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: before && { version: before.version, weights: before.criteria.map((criterion) => criterion.weight) },
    after: {
      missingScores,
      method: method.value.method,
      formula: method.value.formula,
      draft,
      criteria: criteria.map(({ name, weight, kind }) => ({ name, weight, kind })),
    },
  });
  return ok(cycle.id);
}
