import { ok, proposedOption, rankInitiatives, drawFundingLine, refuse, type Costed, type Result } from '@clout/domain';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import type { StoredScore } from '../scoring/score.store';
import type { StoredModel } from '../scoring/scoring-model.store';
import type { KeptWorkings, RankingRow } from './ranking.store';
import { methodFlags, scoreInitiative, type MadeScore } from './score-initiative';

interface Scored {
  readonly initiative: StoredInitiative;
  readonly option: StoredInitiative['options'][number];
  readonly made: MadeScore;
}

/** A ranking as it is kept, with what a reader must see by the rules of its method. */
export interface MadeRanking {
  readonly ranking: readonly (RankingRow & KeptWorkings)[];
  readonly flags: readonly string[];
}

const toRankable = ({ initiative, option, made }: Scored) => ({
  initiativeId: initiative.id,
  code: initiative.code,
  inYear: option.inYear,
  runRate: option.runRate,
  submittedAt: initiative.submittedAt?.getTime() ?? 0,
  businessUnitId: initiative.businessUnitId,
  optionId: option.id,
  ...made,
});

/** Scores every accepted initiative by the model's method, orders them and draws the funding line under the headroom. */
export const makeRanking = (
  model: StoredModel,
  initiatives: readonly StoredInitiative[],
  scores: readonly StoredScore[],
  headroom: Costed,
): Result<MadeRanking> => {
  const scored: Scored[] = [];
  for (const initiative of initiatives) {
    const given = scores.filter((score) => score.initiativeId === initiative.id);
    const made = scoreInitiative(model, given);
    const option = proposedOption(initiative.options);
    if (!made.ok) return refuse(made.refusal.code, `${initiative.code}: ${made.refusal.message}`, made.refusal);
    if (!option) return refuse('INCOMPLETE', `${initiative.code} has no funding option.`);
    scored.push({ initiative, option, made: made.value });
  }
  const lined = drawFundingLine(rankInitiatives(scored.map(toRankable)), headroom);
  const ranking = lined.map(({ fit, decidedBy, code: _, submittedAt: __, ...entry }) => ({
    ...entry,
    reason:
      decidedBy === 'score' ? `It ${fit}.` : `Equal score with the one before, placed by ${decidedBy}; it ${fit}.`,
  }));
  return ok({
    ranking,
    flags: methodFlags(
      model,
      scored.map(({ made }) => made),
    ),
  });
};
