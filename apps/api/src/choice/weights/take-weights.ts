import { invalid, ok, refuse, type MissingPairs, type Result, type WeightMethod } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { keepVersion } from '../scoring/model-version.store';
import { modelOf, type StoredModel } from '../scoring/scoring-model.store';
import { computeWeights, type ComputedWeights } from './compute-weights';
import { openJudgements, type StoredJudgement } from './judgement.store';
import { mayWeigh } from './may-weigh';
import { saveWeights } from './weighting.store';

export interface TakeWeightsArgs {
  readonly cycleId: string;
  readonly input: {
    readonly method: WeightMethod;
    readonly figures: readonly number[] | null;
    readonly missingPairs: MissingPairs;
    readonly requireConsistent: boolean;
  };
}

/** What was judged of the criteria that still stand; who judged none of them is left out. */
const standing = (judged: readonly StoredJudgement[], { criteria }: StoredModel) => {
  const known = (id: string): boolean => criteria.some((criterion) => criterion.id === id);
  return judged
    .map((one) => ({ ...one, judgements: one.judgements.filter((j) => known(j.criterionId) && known(j.overId)) }))
    .filter(({ judgements }) => judgements.length > 0);
};

/** What stands against taking weights, whoever made them. */
const weightFault = ({ weights, consistency }: ComputedWeights, requireConsistent: boolean): Result<void> => {
  const idle = weights.find(({ weight }) => weight === 0);
  if (idle)
    return invalid([
      { field: 'input', message: `would give ${idle.name} no weight: leave it out of the model instead` },
    ]);
  if (requireConsistent && consistency && !consistency.acceptable)
    return refuse(
      'INCOMPLETE',
      'The comparisons contradict each other: their consistency ratio is 0.10 or more, or unknown.',
      {
        field: 'input.requireConsistent',
        remedy: 'Let the panel revisit its worst triads, or take the weights as they are.',
      },
    );
  return ok(undefined);
};

/** Makes the weights of a cycle's model: of what everybody judged, or of figures. A new version of the model. */
export async function takeWeights(tx: Tx, actor: Actor, { cycleId, input }: TakeWeightsArgs): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  const allowed = mayWeigh(cycle, await modelOf(tx, cycle.id));
  if (!allowed.ok) return allowed;
  const model = allowed.value;
  const judged = input.method === 'PAIRWISE' ? standing(await openJudgements(tx, cycle.id), model) : [];
  if (input.method === 'PAIRWISE' && judged.length === 0)
    return refuse('INCOMPLETE', 'Nobody has compared the criteria yet.', { remedy: 'Let the panel judge them first.' });
  const { method, missingPairs, figures } = input;
  const made = computeWeights({ method, figures, missingPairs, matrices: judged }, model.criteria);
  if (!made.ok) return made;
  const fault = weightFault(made.value, input.requireConsistent);
  if (!fault.ok) return fault;
  const { weights, consistency, triads, flags } = made.value;
  await saveWeights(tx, cycle.id, made.value, {
    method,
    figures: method === 'PAIRWISE' ? [] : (figures ?? []),
    judgements: judged.map(({ memberId, judgements, recordedAt }) => ({
      memberId,
      judgements,
      recordedAt: recordedAt.getTime(),
    })),
    consistency,
    triads,
    flags,
    takenBy: actor.memberId,
    takenAt: tx.now.getTime(),
  });
  if (!model.draft) await keepVersion(tx, cycle.id, actor.memberId);
  await appendRecord(tx, actor, {
    act: 'takeWeights',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { version: model.version, weights: model.criteria.map(({ weight }) => weight) },
    after: {
      version: model.version + 1,
      method,
      weights: weights.map(({ weight }) => weight),
      judges: judged.map(({ memberId, salt }) => ({ memberId, salt })),
      consistencyRatio: consistency?.consistencyRatio.saaty1980?.toFixed(4) ?? null,
    },
  });
  return ok(cycle.id);
}
