export const CONTRIBUTION_RULES = ['PRO_RATA_ADDRESSABLE', 'NAMED_LINES', 'BENEFICIARY_PAYS'] as const;
export type ContributionRule = (typeof CONTRIBUTION_RULES)[number];

export const MANDATE_STATES = ['PROPOSED', 'IN_FORCE'] as const;
export type MandateState = (typeof MANDATE_STATES)[number];

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
  /** Days after which money held by a submitted plan lapses. */
  readonly holdDays: number;
  readonly state: MandateState;
  readonly version: number;
  readonly grantedBy: string | null;
  readonly countersignedBy: string | null;
  readonly grantedAt: Date | null;
  readonly countersignedAt: Date | null;
}
