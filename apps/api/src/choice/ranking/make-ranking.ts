import {
  drawFundingLine,
  fractionText,
  ok,
  proposedOption,
  rankInitiatives,
  refuse,
  roundFraction,
  weightedScore,
  type Costed,
  type Result,
  type WeightedScore,
} from '@clout/domain';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import type { StoredScore } from '../scoring/score.store';
import type { StoredModel } from '../scoring/scoring-model.store';
import type { RankingRow } from './ranking.store';

interface Scored {
  readonly initiative: StoredInitiative;
  readonly option: StoredInitiative['options'][number];
  readonly result: WeightedScore;
}

const toRankable = ({ initiative, option, result }: Scored) => ({
  initiativeId: initiative.id,
  code: initiative.code,
  score: result.score,
  inYear: option.inYear,
  runRate: option.runRate,
  submittedAt: initiative.submittedAt?.getTime() ?? 0,
  businessUnitId: initiative.businessUnitId,
  optionId: option.id,
  result,
});

/** Scores every accepted initiative, orders them and draws the funding line under the headroom. */
export const makeRanking = (
  model: StoredModel,
  initiatives: readonly StoredInitiative[],
  scores: readonly StoredScore[],
  headroom: Costed,
): Result<readonly RankingRow[]> => {
  const scored: Scored[] = [];
  for (const initiative of initiatives) {
    const given = scores.filter((score) => score.initiativeId === initiative.id);
    const result = weightedScore(model.criteria, given, model.missingScores);
    const option = proposedOption(initiative.options);
    if (!result.ok) return refuse(result.refusal.code, `${initiative.code}: ${result.refusal.message}`, result.refusal);
    if (!option) return refuse('INCOMPLETE', `${initiative.code} has no funding option.`);
    scored.push({ initiative, option, result: result.value });
  }
  const lined = drawFundingLine(rankInitiatives(scored.map(toRankable)), headroom);
  return ok(
    lined.map(({ result, fit, decidedBy, code: _, submittedAt: __, ...entry }) => ({
      ...entry,
      coverage: result.coverage,
      contributions: result.parts.map((part) => ({
        criterionId: part.criterionId,
        weight: part.weight,
        mean: Number(roundFraction(part.mean)),
        points: part.points,
        exact: fractionText(part.contribution),
      })),
      reason:
        decidedBy === 'score' ? `It ${fit}.` : `Equal score with the one before, placed by ${decidedBy}; it ${fit}.`,
    })),
  );
};
