/** The shape of the demo company. Money is `bigint` minor units (US cents), shares are basis points, dates ISO text. */

export type UnitCode = 'EB' | 'CD' | 'HL' | 'AP' | 'WM' | 'IN' | 'CX' | 'CORP';
export type LegalEntity = 'Harborline Bank' | 'Harborline Insurance' | 'Harborline Securities';
export type AreaCode =
  | 'CONTACT_CENTRE'
  | 'BRANCH'
  | 'DIGITAL_IT'
  | 'OPERATIONS'
  | 'PRODUCT'
  | 'MARKETING'
  | 'SALES'
  | 'RISK'
  | 'LEGAL'
  | 'FINANCE'
  | 'HR'
  | 'LOGISTICS'
  | 'RND';
export type RoleCode = 'PNL_LEADER' | 'CX_EXECUTIVE' | 'PANELLIST' | 'COO' | 'FINANCE' | 'AUDITOR' | 'ADMIN';
export type CycleState = 'INTAKE' | 'SCORING' | 'SELECTION' | 'APPROVAL' | 'EXECUTION' | 'CLOSED';
export interface Named<Code extends string = string> {
  readonly code: Code;
  readonly name: string;
}
export interface UnitSeed extends Named<UnitCode> {
  readonly kind: 'P_AND_L' | 'CX_OFFICE' | 'CORPORATE';
  readonly legalEntity: LegalEntity;
  /** Customer relationships; a person with two products counts twice. */
  readonly customers: number;
  readonly annualNetRevenue: bigint;
}
export interface MemberSeed {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly roles: readonly RoleCode[];
  readonly units: readonly UnitCode[];
  /** The partner function a panellist scores for, and the criteria they score. */
  readonly partner?: { readonly area: AreaCode; readonly criteria: readonly string[] };
}
export interface PeriodSeed {
  readonly period: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly open: boolean;
}
export interface FiscalYearSeed {
  readonly fiscalYear: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly standing: 'CLOSED' | 'RUNNING' | 'NEXT';
  readonly periods: readonly PeriodSeed[];
}
/** One row of the OpEx base; negative amounts are credits. */
export interface OpexRow {
  readonly unit: UnitCode;
  readonly legalEntity: LegalEntity;
  readonly costCentre: string;
  readonly area: AreaCode;
  readonly account: string;
  readonly category: string;
  readonly period: number;
  readonly amount: bigint;
  readonly allocation: 'direct' | 'allocated';
  readonly flow: 'expense' | 'revenue';
}
export interface OpexBaseSeed {
  readonly fiscalYear: number;
  readonly kind: 'BUDGET' | 'ACTUAL';
  readonly label: string;
  readonly asOf: string;
  readonly sourceSystem: string;
  /** Sum of the expense rows, as the ledger states it. */
  readonly controlTotal: bigint;
  readonly rows: readonly OpexRow[];
}
export interface OpeningCommitmentSeed {
  readonly code: string;
  readonly unit: UnitCode;
  readonly costCentre: string;
  readonly account: string;
  readonly title: string;
  readonly inYear: bigint;
  readonly runRate: bigint;
  /** Twelve amounts that add up to `inYear`. */
  readonly byPeriod: readonly bigint[];
  readonly contractEnd: string;
  /** First day the unit carries the run-rate in its own base. */
  readonly absorbsOn: string;
}
export interface MandateSeed {
  readonly fiscalYear: number;
  readonly capShare: number;
  readonly reserveShare: number;
  readonly excludedCategories: readonly string[];
  readonly contributionRule: 'PRO_RATA_ADDRESSABLE';
  readonly carryOverRule: 'LAPSE';
  readonly absorbAfterPeriods: number;
  readonly approvalThresholds: readonly { readonly above: bigint; readonly role: RoleCode; readonly count: number }[];
  readonly grantedBy: string;
  readonly countersignedBy: string;
  readonly alternateApprover: string;
}
/** An initiative that the CX executive puts into a plan or leaves out of it, and why. */
export interface OverrideSeed {
  readonly initiative: string;
  /** The funding option meant; without it the initiative as a whole. */
  readonly option?: 'pilot' | 'core' | 'full';
  readonly reason: string;
}
export interface CycleSeed {
  readonly name: string;
  readonly fiscalYear: number;
  /** The state it is to be found in. */
  readonly state: CycleState;
  readonly capShare: number;
  /** Initiatives of this round; the main round of the next year has all sixty. */
  readonly initiatives: readonly string[];
  readonly leftOut: readonly OverrideSeed[];
  readonly putIn: readonly OverrideSeed[];
}
