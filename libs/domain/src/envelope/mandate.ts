import type { Role } from '../organisation/permissions';

export const CONTRIBUTION_RULES = ['PRO_RATA_ADDRESSABLE', 'NAMED_LINES', 'BENEFICIARY_PAYS'] as const;
export type ContributionRule = (typeof CONTRIBUTION_RULES)[number];

export const MANDATE_STATES = ['PROPOSED', 'IN_FORCE', 'SUPERSEDED'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

export const CARRY_OVER_RULES = ['LAPSE', 'CARRY_COMMITTED', 'CARRY_ALL'] as const;
export type CarryOverRule = (typeof CARRY_OVER_RULES)[number];

/** Periods after which a unit takes a run-rate commitment into its own base, where the mandate says nothing else. */
export const ABSORB_AFTER_PERIODS = 12;

/** From which total commitment on how many signatures of which roles are needed; null means any type, entity or class. */
export interface ApprovalThreshold {
  /** Minor units; it applies to a total commitment greater than this. */
  readonly above: bigint;
  readonly initiativeTypeId: string | null;
  readonly legalEntity: string | null;
  /** Counts costs of this class alone; left out or null, every class. */
  readonly costClass?: 'OPEX' | 'CAPEX' | 'PREPAID' | null;
  /** Each of these roles signs. */
  readonly roles: readonly Role[];
  /** How many different members sign, at least 1. */
  readonly signatures: number;
}

/** A line that the mandate names to give, whatever legal entities its rows in the base have. */
export interface NamedLine {
  readonly businessUnitId: string;
  readonly costCentre: string;
  readonly account: string;
}

/** What the COO grants and FINANCE countersigns for one fiscal year; a cycle can only stay inside it. */
export interface Mandate {
  readonly organizationId: string;
  readonly id: string;
  readonly fiscalYear: number;
  /** Largest share of the addressable base, in basis points. */
  readonly capShare: number;
  /** Smallest share of the envelope kept in reserve, in basis points. */
  readonly reserveShare: number;
  /** Account categories outside the addressable base. */
  readonly excludedCategories: readonly string[];
  readonly contributionRule: ContributionRule;
  /** The most that one unit gives in the fiscal year, in minor units; null for no maximum. */
  readonly maximumPerUnit: bigint | null;
  /** With NAMED_LINES: the lines that give, in the order in which they do. */
  readonly contributionLines: readonly NamedLine[];
  /** True: budget may move from one legal entity to another. */
  readonly crossEntityAllowed: boolean;
  /** What becomes of money that is left at the close of the year. */
  readonly carryOverRule: CarryOverRule;
  /** The most that is carried over, in minor units; null for no limit, and with LAPSE. */
  readonly carryOverLimit: bigint | null;
  /** The last day on which carried money can be committed; null for no end, and with LAPSE. */
  readonly carryOverExpires: string | null;
  /** Days after which money held by a submitted plan lapses. */
  readonly holdDays: number;
  readonly absorbAfterPeriods: number;
  /** Who decides when the COO cannot. */
  readonly alternateApproverId: string | null;
  /** True when a plan is submitted only with initiatives whose costs FINANCE has certified. */
  readonly certificationRequired: boolean;
  /** Signatures beyond the COO's decision; none when empty. */
  readonly thresholds: readonly ApprovalThreshold[];
  readonly state: MandateState;
  readonly version: number;
  readonly grantedBy: string | null;
  readonly countersignedBy: string | null;
  readonly grantedAt: Date | null;
  readonly countersignedAt: Date | null;
}
