import {
  fraction,
  fractionText,
  rankStabilitySteps,
  scoreVariance,
  statisticalTies,
  type Costed,
  type Judged,
  type RankStability,
} from '@clout/domain';
import { breathe } from '../../platform/breathe';
import type { Task } from '../../platform/tasks/task';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import type { StoredScore } from '../scoring/score.store';
import type { StoredModel } from '../scoring/scoring-model.store';
import type { Firmness, KeptStability } from './firmness.store';
import type { RankingRow } from './ranking.store';

/** What a ranking was made of. */
export interface RankingGround {
  readonly model: StoredModel;
  readonly initiatives: readonly StoredInitiative[];
  readonly scores: readonly StoredScore[];
  readonly headroom: Costed;
}

const keptStability = ({ funded, flip }: RankStability): KeptStability => ({
  funded,
  flip: flip && {
    criterionId: flip.criterionId,
    from: fractionText(flip.from),
    at: fractionText(flip.at),
    atTie: flip.atTie,
  },
  reason: null,
});

/** Why no weight can be turned; null where every initiative has a mean on every weighted criterion. */
const whyNot = ({ model, scores }: RankingGround, ranking: readonly RankingRow[]): string | null => {
  if (model.tree !== null) return `${model.method} has no weights to change.`;
  const given = new Set(scores.map((score) => `${score.initiativeId} ${score.criterionId}`));
  const whole = ranking.every((row) => model.criteria.every(({ id }) => given.has(`${row.initiativeId} ${id}`)));
  return whole ? null : 'Some scores are missing, so that the weights differ from place to place.';
};

/** The places with exact means and the variance of their score through the panel, in the order of the ranking. */
const judged = ({ model, initiatives, scores }: RankingGround, ranking: readonly RankingRow[]): Judged[] => {
  const known = new Map(initiatives.map((one) => [one.id, one]));
  return ranking.map((row) => {
    const own = scores.filter((score) => score.initiativeId === row.initiativeId);
    const initiative = known.get(row.initiativeId);
    return {
      initiativeId: row.initiativeId,
      code: initiative?.code ?? '',
      submittedAt: initiative?.submittedAt?.getTime() ?? 0,
      score: row.score,
      inYear: row.inYear,
      runRate: row.runRate,
      means: model.criteria.map(({ id }) => {
        const values = own.filter((score) => score.criterionId === id).map((score) => BigInt(score.value));
        const sum = values.reduce((total, value) => total + value, 0n);
        return fraction(sum, BigInt(values.length));
      }),
      variance: scoreVariance(model.criteria, own),
    };
  });
};

/** How firm each place of a ranking is: by the smallest change of a weight, and towards the place before it. */
export async function measureFirmness(
  ground: RankingGround,
  ranking: readonly RankingRow[],
  task: Pick<Task, 'step'>,
): Promise<Firmness[]> {
  const reason = whyNot(ground, ranking);
  if (reason !== null)
    return ranking.map(({ initiativeId, funding }) => ({
      initiativeId,
      stability: { funded: funding === 'ABOVE', flip: null, reason },
      statisticalTie: null,
    }));
  const { criteria } = ground.model;
  const places = judged(ground, ranking);
  const ties = new Map(statisticalTies(criteria, places).map((one) => [one.below, one]));
  const steps = rankStabilitySteps(criteria, places, ground.headroom);
  let step = steps.next();
  while (!step.done) {
    task.step(step.value);
    await breathe();
    step = steps.next();
  }
  return step.value.map((stability) => {
    const tie = ties.get(stability.initiativeId);
    return {
      initiativeId: stability.initiativeId,
      stability: keptStability(stability),
      statisticalTie: tie
        ? {
            tie: tie.tie,
            gap: fractionText(tie.gap),
            byWeight: fractionText(tie.byWeight),
            withinPanel: tie.withinPanel,
          }
        : null,
    };
  });
}
