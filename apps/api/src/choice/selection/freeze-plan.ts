import {
  fractionText,
  keepFurther,
  NO_FURTHER,
  type Canonical,
  type FrozenLine,
  type FrozenPlan,
  type FundingCycle,
  type FurtherRules,
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

/** Further rules as the frozen text states them; a plan without any says nothing of them. */
const furtherOf = (further: FurtherRules): Record<string, Canonical> => {
  const kept = JSON.stringify(keepFurther(further));
  return kept === JSON.stringify(keepFurther(NO_FURTHER)) ? {} : { further: JSON.parse(kept) as Canonical };
};

/** What is hashed when a plan is submitted: what it proposes and what it was made from. */
export const freezePlan = (
  plan: Plan,
  cycle: FundingCycle,
  initiatives: ReadonlyMap<string, StoredInitiative>,
  ranking: readonly RankingRow[],
  inputsHash: string | null,
): FrozenPlan => ({
  planId: plan.id,
  cycleId: cycle.id,
  fiscalYear: cycle.fiscalYear,
  baseVersionId: plan.baseVersionId,
  objective: plan.objective,
  constraints: {
    maximumItems: plan.rules.maximumItems,
    ...(plan.rules.shares.length > 0 ? { shares: plan.rules.shares.map((rule) => ({ ...rule })) } : {}),
    ...furtherOf(plan.rules.further),
    ...(inputsHash === null ? {} : { inputsHash }),
  },
  forced: plan.rules.forced,
  excluded: plan.rules.excluded,
  lines: plan.lines.map((line) => frozenLine(line, initiatives)),
  ranking: ranking.map(({ initiativeId, rank, score }) => ({ initiativeId, rank, score: fractionText(score) })),
});
