import type { AreaCode, Named, UnitCode } from './shape';

/** What a proposal of the demo company is made of. Money is `bigint` cents, shares are basis points. */

export type EvidenceGrade = 'E0' | 'E1' | 'E2' | 'E3' | 'E4' | 'E5';
export type BenefitType =
  | 'REVENUE_NEW'
  | 'REVENUE_RETAINED'
  | 'REVENUE_EXPANDED'
  | 'CONTACT_COST_AVOIDED'
  | 'PROCESS_COST_AVOIDED'
  | 'RISK_REDUCED'
  | 'DISBENEFIT';
export type InitiativeTypeCode =
  | 'PROCESS_REDESIGN'
  | 'POLICY_CHANGE'
  | 'IT_DIGITAL'
  | 'INFRASTRUCTURE'
  | 'PEOPLE_TRAINING'
  | 'VENDOR_CONTRACT'
  | 'PROACTIVE'
  | 'MEASUREMENT';
export type StageCode = 'AWARE' | 'CHOOSE' | 'BUY' | 'ONBOARD' | 'USE' | 'HELP' | 'RECOVER' | 'RENEW' | 'LEAVE';
/** What a case is there to teach. */
export type Teaching =
  | 'SATISFACTION_ONLY'
  | 'VANITY_METRIC'
  | 'HANDLE_TIME_TARGET'
  | 'COST_FIRST_BOT'
  | 'CANNIBALISING_FEE'
  | 'SELL_BEFORE_SOLVE'
  | 'VENDOR_CONTRACT'
  | 'OUTCOME_CONTRACT'
  | 'BENEFIT_ABOVE_BASELINE'
  | 'NOBODY_ELSE_WILL';

export interface CostLineSeed {
  readonly period: number;
  readonly amount: bigint;
  readonly kind: 'ONE_TIME' | 'RUN_RATE';
  readonly costClass: 'OPEX';
  readonly costCentre: string;
  readonly account: string;
  /** Units take what goes on into their own base at the turn of the year; only recurring lines have a day. */
  readonly absorbsOn?: string;
}
export interface OptionSeed {
  readonly name: 'pilot' | 'core' | 'full';
  readonly proposed: boolean;
  readonly startPeriod: number;
  readonly effectShare: number;
  readonly minimumAmount: bigint;
  /** All of the fiscal year's cost lines. */
  readonly inYear: bigint;
  /** Cost of twelve months once running. */
  readonly runRate: bigint;
  readonly costs: readonly CostLineSeed[];
}
export interface ClaimSeed {
  readonly benefitType: BenefitType;
  readonly annualAmount: bigint;
}
export interface SponsorshipAnswerSeed {
  readonly unit: UnitCode;
  /** `null` is silence past the date. */
  readonly sponsor: boolean | null;
  readonly reason: string;
}
export interface InitiativeSeed {
  readonly code: string;
  readonly unit: UnitCode;
  readonly sponsorship: 'BUSINESS_UNIT' | 'CX_INFRASTRUCTURE';
  readonly sponsorshipRequests: readonly SponsorshipAnswerSeed[];
  /** Units whose customers it serves. */
  readonly serves: readonly UnitCode[];
  readonly owner: string;
  readonly editors: readonly string[];
  readonly areas: readonly AreaCode[];
  readonly touchpoints: readonly string[];
  readonly channels: readonly string[];
  readonly productLines: readonly string[];
  readonly stage: StageCode;
  readonly type: InitiativeTypeCode;
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  readonly outcome: { readonly metric: string; readonly from: string; readonly to: string; readonly by: string };
  readonly options: readonly OptionSeed[];
  readonly claims: readonly ClaimSeed[];
  /** Annual income given up, as a positive amount. */
  readonly revenueLost: bigint;
  readonly evidence: {
    readonly actionToOutcome: EvidenceGrade;
    readonly outcomeToLoyalty: EvidenceGrade;
    readonly loyaltyToResult: EvidenceGrade;
  };
  readonly requires: readonly string[];
  readonly excludes: readonly string[];
  /** Claims partly on the same contacts as these. */
  readonly overlaps: readonly string[];
  readonly teaching?: Teaching;
}
export interface CriterionSeed extends Named {
  readonly weight: number;
  readonly question: string;
  readonly anchors: readonly { readonly value: number; readonly text: string }[];
}
export interface PanelScoreSeed {
  readonly initiative: string;
  readonly criterion: string;
  readonly panellist: string;
  /** Hundredths of a point, 0..1000. */
  readonly value: number;
}
