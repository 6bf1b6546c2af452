import {
  fractionText,
  type FrozenLine,
  type FrozenPlan,
  type FundingCycle,
  type Plan,
  type PlanLine,
} from '@clout/domain';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import type { RankingRow } from '../ranking/ranking.store';

const frozenLine = (line: PlanLine, initiatives: ReadonlyMap<string, StoredInitiative>): FrozenLine => {
  const option = initiatives.get(line.initiativeId)?.options.find((one) => one.id === line.optionId);
  if (!option) throw new Error('a plan line without its option');
  const { initiativeId, position, inYear, runRate, forced } = line;
  const costs = line.amounts.map(({ costLineId, requested, ...amount }) => ({
    ...amount,
    id: costLineId,
    amount: requested,
  }));
  return {
    initiativeId,
    position,
    value: fractionText(line.value),
    inYear,
    runRate,
    forced,
    option: { ...option, costs },
  };
};

/** What is hashed when a plan is submitted: what it proposes and what it was made from. */
export const freezePlan = (
  plan: Plan,
  cycle: FundingCycle,
  initiatives: ReadonlyMap<string, StoredInitiative>,
  ranking: readonly RankingRow[],
): FrozenPlan => ({
  planId: plan.id,
  cycleId: cycle.id,
  fiscalYear: cycle.fiscalYear,
  baseVersionId: plan.baseVersionId,
  objective: plan.objective,
  constraints: {
    maximumItems: plan.rules.maximumItems,
    ...(plan.rules.shares.length > 0 ? { shares: plan.rules.shares.map((rule) => ({ ...rule })) } : {}),
  },
  forced: plan.rules.forced,
  excluded: plan.rules.excluded,
  lines: plan.lines.map((line) => frozenLine(line, initiatives)),
  ranking: ranking.map(({ initiativeId, rank, score }) => ({ initiativeId, rank, score: fractionText(score) })),
});
