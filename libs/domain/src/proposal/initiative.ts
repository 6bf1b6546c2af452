import type { IsoDate } from '../date';
import type { InitiativeState } from '../organisation/sight';

export const SPONSORSHIPS = ['BUSINESS_UNIT', 'CX_INFRASTRUCTURE'] as const;
export type Sponsorship = (typeof SPONSORSHIPS)[number];

export const COST_KINDS = ['ONE_TIME', 'RUN_RATE'] as const;
export type CostKind = (typeof COST_KINDS)[number];

export const COST_CLASSES = ['OPEX', 'CAPEX', 'PREPAID'] as const;
export type CostClass = (typeof COST_CLASSES)[number];

/** What one period of one option costs, on one line of the books. Amounts are minor units, never negative. */
export interface CostLine {
  readonly id: string;
  readonly fiscalYear: number;
  /** 1..periodsPerYear. */
  readonly period: number;
  readonly amount: bigint;
  /** `ONE_TIME` ends with its period; `RUN_RATE` goes on at this level until another line or the contract's end. */
  readonly kind: CostKind;
  readonly costClass: CostClass;
  /** `unknown` where the proposer cannot say. */
  readonly costCentre: string;
  readonly account: string;
  /** The part that the same line's budget holds already; never above the amount. */
  readonly alreadyBudgeted: bigint;
  readonly contractEnd: IsoDate | null;
  /** From this date on the unit carries a run-rate cost in its own base. */
  readonly absorbsOn: IsoDate | null;
}

/** One size of an initiative (pilot, core, full) with its own cost; at most one is funded. */
export interface FundingOption {
  readonly id: string;
  readonly name: string;
  /** 1 for the first. */
  readonly position: number;
  /** A part below this is worth nothing: no part-approval goes under it. */
  readonly minimumAmount: bigint;
  /** The first period of the cycle's fiscal year it is at work in. */
  readonly startPeriod: number;
  /** Basis points of the initiative's full effect. */
  readonly effectShare: number;
  /** The one option the sponsor puts forward for the ranking's funding line. */
  readonly proposed: boolean;
  readonly costs: readonly CostLine[];
}

/** What an option costs, in minor units. */
export interface OptionMeasures {
  /** OPEX of the cycle's fiscal year: what IN_YEAR counts against the envelope. */
  readonly inYear: bigint;
  /** OPEX a year at the level reached within the cycle's fiscal year: what RUN_RATE counts. */
  readonly runRate: bigint;
  /** CAPEX of the cycle's fiscal year, shown beside the cap. */
  readonly capex: bigint;
  /** The part of `inYear` that the units' budgets hold already. */
  readonly alreadyBudgeted: bigint;
  /** Everything promised by saying yes, of every class and year: one-time and run-rate to the contracts' ends. */
  readonly totalCommitment: bigint;
}

/** A funding option with what it costs. */
export interface MeasuredOption extends FundingOption, OptionMeasures {}

/** What shall change for customers: a metric from where to where, by when. Texts keep the proposer's own notation. */
export interface ExpectedOutcome {
  readonly metric: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly byWhen: IsoDate | null;
  readonly customersAffected: number | null;
}

/** What the company gets from it, in words and, where known, in minor units per year. */
export interface ExpectedBenefit {
  readonly description: string;
  readonly perYear: bigint | null;
}

/** What a proposer writes: everything of an initiative but its identity and its life. */
export interface InitiativeContent {
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  readonly sponsorship: Sponsorship;
  readonly ownerId: string | null;
  readonly editorIds: readonly string[];
  readonly functionalAreaIds: readonly string[];
  readonly touchpointIds: readonly string[];
  readonly channelIds: readonly string[];
  readonly productLineIds: readonly string[];
  readonly typeId: string | null;
  readonly outcome: ExpectedOutcome | null;
  readonly benefit: ExpectedBenefit | null;
  /** Initiatives without which this one cannot be funded. */
  readonly requiresIds: readonly string[];
  /** Initiatives that cannot be funded together with this one. */
  readonly excludesIds: readonly string[];
}

/** A proposal of a business unit in a funding cycle. */
export interface Initiative extends InitiativeContent {
  readonly organizationId: string;
  readonly id: string;
  /** Short and unique within the organisation, such as `I-0042`. */
  readonly code: string;
  readonly cycleId: string;
  readonly businessUnitId: string;
  readonly ownerId: string;
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly acceptedBy: string | null;
  readonly state: InitiativeState;
  readonly version: number;
  readonly returnReason: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  readonly updatedAt: Date;
  readonly options: readonly MeasuredOption[];
}

/** A file that supports an initiative; the bytes are kept apart. */
export interface Attachment {
  readonly id: string;
  readonly initiativeId: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly uploadedBy: string;
  readonly uploadedAt: Date;
}
