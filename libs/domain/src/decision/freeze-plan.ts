import type { CostLine, FundingOption } from '../proposal/initiative';
import { type Canonical, canonicalJson } from '../record/canonical-json';

/** How a frozen plan's text is made; part of the text. */
export const FROZEN_PLAN_FORMAT = 'clout-plan-1';

/** A line as it is proposed: which option of which initiative, at what value and cost. */
export interface FrozenLine {
  readonly initiativeId: string;
  readonly position: number;
  /** Exact decimal or fraction, as the plan shows it. */
  readonly value: string;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly forced: boolean;
  readonly option: Pick<FundingOption, 'id' | 'name' | 'minimumAmount' | 'startPeriod' | 'effectShare' | 'costs'>;
}

/** An initiative's place in the ranking that the plan was made from. */
export interface FrozenRank {
  readonly initiativeId: string;
  readonly rank: number;
  /** Exact score as `n/d`. */
  readonly score: string;
}

/** An initiative forced in or left out, and why. */
export interface FrozenOverride {
  readonly initiativeId: string;
  readonly optionId: string | null;
  readonly reason: string;
}

/** All that a plan was made from and says; two plans with the same text are the same proposal. */
export interface FrozenPlan {
  readonly planId: string;
  readonly cycleId: string;
  readonly fiscalYear: number;
  readonly baseVersionId: string;
  readonly objective: string;
  readonly constraints: Canonical;
  readonly forced: readonly {
    readonly initiativeId: string;
    readonly optionId: string | null;
    readonly reason: string;
  }[];
  readonly excluded: readonly {
    readonly initiativeId: string;
    readonly optionId: string | null;
    readonly reason: string;
  }[];
  readonly lines: readonly FrozenLine[];
  readonly ranking: readonly FrozenRank[];
}

const by =
  <T>(key: (one: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

const cost = (line: CostLine): Canonical => ({
  id: line.id,
  fiscalYear: line.fiscalYear,
  period: line.period,
  amount: line.amount,
  kind: line.kind,
  costClass: line.costClass,
  costCentre: line.costCentre,
  account: line.account,
  alreadyBudgeted: line.alreadyBudgeted,
  contractEnd: line.contractEnd,
  absorbsOn: line.absorbsOn,
});

const option = ({ id, name, minimumAmount, startPeriod, effectShare, costs }: FrozenLine['option']): Canonical => ({
  id,
  name,
  minimumAmount,
  startPeriod,
  effectShare,
  costs: [...costs].sort(by((line) => line.id)).map(cost),
});

const lineText = (line: FrozenLine): Canonical => ({
  initiativeId: line.initiativeId,
  position: line.position,
  value: line.value,
  inYear: line.inYear,
  runRate: line.runRate,
  forced: line.forced,
  option: option(line.option),
});

const overrides = (list: readonly FrozenOverride[]): Canonical =>
  [...list]
    .sort(by((one) => `${one.initiativeId} ${one.optionId ?? ''}`))
    .map(({ initiativeId, optionId, reason }) => ({ initiativeId, optionId, reason }));

/**
 * The canonical text of a submitted plan with its inputs; its hash is the plan's `inputHash`. It depends on what is
 * proposed only, never on the order in which rows were read: lines, ranks and overrides go by initiative, costs by id.
 */
export const frozenPlanText = (plan: FrozenPlan): string =>
  canonicalJson({
    format: FROZEN_PLAN_FORMAT,
    planId: plan.planId,
    cycleId: plan.cycleId,
    fiscalYear: plan.fiscalYear,
    baseVersionId: plan.baseVersionId,
    objective: plan.objective,
    constraints: plan.constraints,
    forced: overrides(plan.forced),
    excluded: overrides(plan.excluded),
    lines: [...plan.lines].sort(by((line) => line.initiativeId)).map(lineText),
    ranking: [...plan.ranking]
      .sort(by((one) => one.initiativeId))
      .map(({ initiativeId, rank, score }) => ({ initiativeId, rank, score })),
  });
