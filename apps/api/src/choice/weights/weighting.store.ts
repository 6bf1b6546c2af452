import type { PairJudgement, WeightMethod } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import type { ComputedWeights } from './compute-weights';

/** How the weights of a model were made, as it is kept beside it. */
export interface Weighting extends Pick<ComputedWeights, 'consistency' | 'triads' | 'flags'> {
  readonly method: WeightMethod;
  readonly figures: readonly number[];
  readonly judgements: readonly {
    readonly memberId: string;
    readonly judgements: readonly PairJudgement[];
    /** Milliseconds since the epoch, here and below. */
    readonly recordedAt: number;
  }[];
  readonly takenBy: string;
  readonly takenAt: number;
}

/** How a model's weights were made, null where they were entered with it; and how many have compared its criteria. */
export const weightingOf = async (
  tx: Tx,
  cycleId: string,
): Promise<{ readonly weighting: Weighting | null; readonly judges: number } | null> =>
  (
    await tx.query<{ weighting: Weighting | null; judges: number }>(
      'select weighting, judges from scoring_model where organization_id = $1 and cycle_id = $2',
      [tx.organizationId, cycleId],
    )
  )[0] ?? null;

/** Writes new weights into a model as its next version, published at once unless it is a draft. */
export async function saveWeights(
  tx: Tx,
  cycleId: string,
  { weights }: Pick<ComputedWeights, 'weights'>,
  weighting: Weighting,
): Promise<void> {
  await tx.query(
    `update scoring_model set version = version + 1, weighting = $3,
       published_at = case when draft then published_at else $4 end
     where organization_id = $1 and cycle_id = $2`,
    [tx.organizationId, cycleId, JSON.stringify(weighting), tx.now],
  );
  await tx.query(
    `update criterion c set weight = w.weight from unnest($3::uuid[], $4::int[]) as w (id, weight)
     where c.organization_id = $1 and c.cycle_id = $2 and c.id = w.id`,
    [tx.organizationId, cycleId, weights.map((one) => one.criterionId), weights.map((one) => one.weight)],
  );
}
