import type { CostClass, CostKind } from '../../proposal/initiative';
import type { IsoDate } from '../../date';
import type { Fraction } from '../scoring/fraction';

import type { FurtherRules } from './further-rules';
import type { ShareRule } from './share-rule';

export const PLAN_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'AWAITING_SIGNATURE',
  'APPROVED',
  'PARTLY_APPROVED',
  'DECLINED',
  'WITHDRAWN',
  'REVERSED',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_LINE_STATES = [
  'PROPOSED',
  'HELD',
  'COMMITTED',
  'CONDITIONAL',
  'PARTLY',
  'DEFERRED',
  'DECLINED',
  'RELEASED',
] as const;
export type PlanLineState = (typeof PLAN_LINE_STATES)[number];

export const LINE_DECISIONS = ['APPROVE', 'APPROVE_PART', 'APPROVE_WITH_CONDITIONS', 'DEFER', 'DECLINE'] as const;
/** What the approver says of a plan line. */
export type LineDecision = (typeof LINE_DECISIONS)[number];

export const OBJECTIVES = ['SCORE', 'RISK_ADJUSTED_VALUE', 'BLEND'] as const;
/** What a plan makes the most of. */
export type Objective = (typeof OBJECTIVES)[number];

/** An initiative (or one of its options) forced in or left out by hand, and why. */
export interface PlanOverride {
  readonly initiativeId: string;
  readonly optionId: string | null;
  readonly reason: string;
  /** Last day on which it stands; absent of overrides older than this. */
  readonly expiresOn?: IsoDate | null;
  /** What the plan would have been worth more without it when it was saved, as n/d hundredths; absent where not known. */
  readonly price?: string | null;
}

/** What a plan must keep beside the headroom and the initiatives' own links. */
export interface PlanRules {
  readonly maximumItems: number | null;
  readonly forced: readonly PlanOverride[];
  readonly excluded: readonly PlanOverride[];
  /** The cycle's floors and ceilings as they were when the plan was made. */
  readonly shares: readonly ShareRule[];
  readonly further: FurtherRules;
}

/** One period's amount of a plan line, copied from its cost line when the plan was made; minor units. */
export interface PlanLineAmount {
  readonly costLineId: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly kind: CostKind;
  readonly costClass: CostClass;
  readonly costCentre: string;
  readonly account: string;
  readonly contractEnd: string | null;
  readonly absorbsOn: string | null;
  readonly alreadyBudgeted: bigint;
  readonly requested: bigint;
  readonly approved: bigint;
  readonly obligated: bigint;
  readonly accrued: bigint;
  readonly spent: bigint;
}

/** A funding option that a plan proposes to fund, with what was decided about it. */
export interface PlanLine {
  readonly id: string;
  readonly planId: string;
  readonly position: number;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly optionId: string;
  /** In hundredths of a point. */
  readonly value: Fraction;
  /** Requested OPEX of the fiscal year and run-rate, in minor units. */
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly forced: boolean;
  readonly state: PlanLineState;
  /** True while the plan is submitted or its money stands. */
  readonly live: boolean;
  readonly approvedInYear: bigint;
  readonly approvedRunRate: bigint;
  readonly decision: LineDecision | null;
  readonly reason: string | null;
  readonly conditions: string | null;
  readonly conditionCleared: boolean | null;
  readonly deferUntil: string | null;
  /** Who submitted and who owns the initiative, frozen at submission. */
  readonly submitterId: string | null;
  readonly ownerId: string | null;
  readonly amounts: readonly PlanLineAmount[];
}

/** What a plan and the ranking's funding line do differently; values in hundredths of a point. */
export interface RankingDifference {
  readonly rankingValue: Fraction;
  readonly planValue: Fraction;
  readonly onlyInPlan: readonly string[];
  readonly onlyInRanking: readonly string[];
}

export const PLAN_ORIGINS = ['SOLVED', 'HAND', 'COPY'] as const;
/** How a plan's lines came to be. */
export type PlanOrigin = (typeof PLAN_ORIGINS)[number];

/** What fairness cost a plan, as JSON keeps it: amounts as text, the price as [numerator, denominator] in hundredths. */
export interface KeptFairness {
  readonly price: readonly [string, string];
  readonly proven: boolean;
  readonly units: readonly { readonly unitId: string; readonly endowment: string; readonly left: string }[];
}

/** A proposed set of funded options with its rules, made from a cycle. */
export interface Plan {
  readonly id: string;
  readonly cycleId: string;
  readonly state: PlanState;
  readonly name: string;
  readonly objective: Objective;
  readonly rules: PlanRules;
  readonly value: Fraction;
  /** No plan under these rules is worth more. */
  readonly bound: Fraction;
  readonly proven: boolean;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly notFunded: readonly { readonly initiativeId: string; readonly reason: string }[];
  readonly difference: RankingDifference;
  readonly baseVersionId: string;
  /** The frozen text of a submitted plan with its inputs, and its SHA-256. */
  readonly input: string | null;
  readonly inputHash: string | null;
  readonly origin: PlanOrigin;
  readonly copiedFrom: string | null;
  /** The limit it was solved under. */
  readonly seconds: number;
  readonly fairness: KeptFairness | null;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly holdExpiresAt: Date | null;
  readonly version: number;
  readonly lines: readonly PlanLine[];
}
