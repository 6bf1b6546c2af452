/** The ten kinds of benefit; a disbenefit is a measurable decline and has negative amounts. */
export const BENEFIT_TYPES = [
  'REVENUE_NEW',
  'REVENUE_RETAINED',
  'REVENUE_EXPANDED',
  'PRICE_MIX',
  'CONTACT_COST_AVOIDED',
  'PROCESS_COST_AVOIDED',
  'RISK_REDUCED',
  'REGULATORY_EXPOSURE_REDUCED',
  'WORKING_CAPITAL_TIME',
  'DISBENEFIT',
] as const;
export type BenefitType = (typeof BENEFIT_TYPES)[number];

/** What a benefit does to jobs: stated, or stated as none; `null` where nobody has said. */
export interface JobsEffect {
  /** Full-time equivalents released; 0 states that there are none. */
  readonly fte: number;
  /** Have the people concerned been consulted? */
  readonly consulted: boolean;
}

/** The part of a budget that a cashable benefit gives up: which line, from when, and who answers for it. */
export interface BudgetRelease {
  readonly budgetLine: string;
  readonly fiscalYear: number;
  readonly ownerId: string;
}

/** What one period brings, in minor units: lowest, central and highest; negative for a disbenefit. */
export interface BenefitAmount {
  readonly low: bigint;
  readonly central: bigint;
  readonly high: bigint;
}

/** One benefit of a business case. */
export interface Benefit {
  readonly id: string;
  readonly type: BenefitType;
  readonly description: string;
  /** By period of the horizon, the first at time 0; a step without benefit is 0. */
  readonly amounts: readonly BenefitAmount[];
  readonly cashable: boolean;
  readonly release: BudgetRelease | null;
  readonly jobs: JobsEffect | null;
  readonly ownerId: string | null;
  /** What it is taken from: two benefits on one baseline share it. Quantity in its own unit, per period. */
  readonly baseline: { readonly id: string; readonly quantity: number; readonly claimed: number } | null;
  /** For risk: how likely the loss is and how large, before and after. */
  readonly risk: RiskReduction | null;
}

/** Loss expected before and after: probability 0..1 x impact in minor units. */
export interface RiskReduction {
  readonly before: { readonly probability: number; readonly impact: bigint };
  readonly after: { readonly probability: number; readonly impact: bigint };
}

const COST_TYPES: readonly BenefitType[] = ['CONTACT_COST_AVOIDED', 'PROCESS_COST_AVOIDED', 'WORKING_CAPITAL_TIME'];

/** A benefit goes straight to cost, or over customers' loyalty to revenue and risk. */
export const wayOf = (type: BenefitType): 'COST' | 'LOYALTY' => (COST_TYPES.includes(type) ? 'COST' : 'LOYALTY');
