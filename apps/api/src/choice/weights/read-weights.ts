import {
  ahp,
  invalid,
  openPairs,
  orNull,
  readPairJudgements,
  type FieldProblem,
  type PairJudgement,
  type Result,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { scoringModel } from '../scoring/read-scoring';
import {
  computeWeights,
  namedTriads,
  type ComputedWeights,
  type Weighed,
  type WeightsRequest,
} from './compute-weights';
import { judgementOf } from './judgement.store';

/** Weights to compute, of a cycle's criteria or of others. */
export interface CriterionWeightsArgs extends WeightsRequest {
  readonly cycleId: string | null;
  readonly criteria: readonly Weighed[] | null;
}

const MOST = 20;

const faultsIn = (criteria: readonly Weighed[]): readonly FieldProblem[] => [
  ...(criteria.length < 1 || criteria.length > MOST
    ? [{ field: 'criteria', message: `must be 1 to ${MOST}` }]
    : criteria.flatMap(({ id, name }, k) => [
        ...(criteria.findIndex((one) => one.id === id) < k
          ? [{ field: `criteria[${k}].id`, message: 'stands twice' }]
          : []),
        ...(id.length > 120 || name.length > 120
          ? [{ field: `criteria[${k}]`, message: 'id and name must be at most 120 characters' }]
          : []),
      ])),
];

/** Weights by a method, saving nothing. */
export async function readWeights(tx: Tx, asked: CriterionWeightsArgs): Promise<Result<ComputedWeights>> {
  if ((asked.cycleId === null) === (asked.criteria === null))
    return invalid([{ field: 'cycleId', message: 'either cycleId or criteria must be given, not both' }]);
  const criteria = asked.criteria ?? (await scoringModel(tx, asked.cycleId ?? '')).criteria;
  const faults = faultsIn(criteria);
  return faults.length > 0 ? invalid(faults) : computeWeights(asked, criteria);
}

/** Somebody's comparisons as they are shown, with how far they agree among themselves. */
export interface ShownJudgement extends Pick<ComputedWeights, 'consistency' | 'triads'> {
  readonly id: string;
  readonly cycleId: string;
  readonly memberId: string;
  readonly judgements: readonly PairJudgement[];
  readonly open: number;
  readonly recordedAt: Date;
}

/** Comparisons of criteria that still stand; consistency is null until they connect all of them. */
export const shownJudgement = (
  criteria: readonly Weighed[],
  given: Pick<ShownJudgement, 'cycleId' | 'memberId' | 'judgements' | 'recordedAt'>,
): ShownJudgement => {
  const ids = criteria.map(({ id }) => id);
  const judgements = given.judgements.filter((one) => ids.includes(one.criterionId) && ids.includes(one.overId));
  const read = readPairJudgements(ids, judgements);
  if (!read.ok) throw new Error(`kept judgements are judgements: ${read.refusal.message}`);
  return {
    ...given,
    id: `${given.cycleId}:${given.memberId}`,
    judgements,
    open: openPairs(read.value),
    consistency: orNull(ahp(read.value, 'SOLVE')),
    triads: namedTriads(read.value, criteria),
  };
};

/** The member's own comparisons; null before any. */
export async function myJudgement(tx: Tx, cycleId: string, memberId: string): Promise<ShownJudgement | null> {
  const { criteria } = await scoringModel(tx, cycleId);
  const own = await judgementOf(tx, cycleId, memberId);
  return own && shownJudgement(criteria, own);
}
