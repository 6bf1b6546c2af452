import type { LineDecision } from '../choice/selection/plan';
import type { EnvelopeDemand } from '../envelope/capacity';
import type { IsoDate } from '../date';
import type { InitiativeState } from '../organisation/sight';
import type { Role } from '../organisation/permissions';
import type { CostLine } from '../proposal/initiative';

export const DECISION_MODES = ['ALL', 'BY_LINE'] as const;
export type DecisionMode = (typeof DECISION_MODES)[number];

export const DECISION_KINDS = ['DECIDED', 'RETURNED', 'REVERSED'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a plan and its lines become by a decision. */
export type DecidedPlanState = 'APPROVED' | 'PARTLY_APPROVED' | 'DECLINED' | 'RETURNED';
export type DecidedLineState = 'COMMITTED' | 'CONDITIONAL' | 'PARTLY' | 'DEFERRED' | 'DECLINED';

/** Who decides, as the session knows them. */
export interface Decider {
  readonly memberId: string;
  readonly roles: readonly Role[];
}

/** Who stands behind a plan line: none of them may decide it. */
export interface LineParties {
  readonly submittedBy: string | null;
  readonly ownerId: string | null;
  /** Who owns it now, where that is another since it was submitted. */
  readonly heirId?: string | null;
  /** Members who sponsor the item: for CX infrastructure whoever put it forward. */
  readonly sponsorIds: readonly string[];
}

/** A frozen line of a submitted plan, with all that a decision about it must know. Amounts are minor units. */
export interface DecidableLine extends LineParties {
  readonly id: string;
  readonly initiativeId: string;
  /** The initiative's short code, for messages. */
  readonly code: string;
  readonly optionId: string;
  /** The unit that receives the money. */
  readonly businessUnitId: string;
  readonly minimumAmount: bigint;
  /** What is held in the RUN_RATE measure for the line. */
  readonly runRate: bigint;
  readonly costs: readonly CostLine[];
  /** Initiatives without which this one cannot be funded. */
  readonly requiresIds: readonly string[];
}

/** A plan as it is decided. */
export interface DecidablePlan {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly fiscalYear: number;
  readonly submittedBy: string | null;
  readonly lines: readonly DecidableLine[];
}

/** Minor units granted for one period's OPEX; `fiscalYear` is the plan's when it is left out. */
export interface PeriodAmount {
  readonly period: number;
  readonly fiscalYear?: number | null;
  readonly amount: bigint;
}

/** What the approver says about one line. */
export interface LineRequest {
  readonly initiativeId: string;
  readonly fundingOptionId?: string | null;
  readonly decision: LineDecision;
  readonly amounts?: readonly PeriodAmount[] | null;
  readonly conditions?: string | null;
  readonly deferUntil?: IsoDate | null;
  readonly reason?: string | null;
}

/** What the approver says about a plan. `confirmTotal` repeats the approved OPEX of the fiscal year, in minor units. */
export interface DecisionRequest {
  readonly expectedVersion: number;
  readonly mode: DecisionMode;
  readonly confirmTotal: bigint;
  readonly reason: string;
  readonly lines: readonly LineRequest[];
}

/** What was asked and what is approved of one cost line; 0 <= approved <= requested. */
export interface ApprovedAmount {
  readonly costLineId: string;
  readonly requested: bigint;
  readonly approved: bigint;
}

/** What a decision makes of one line. `committed` plus `released` is what was held, per measure and period. */
export interface LineOutcome {
  readonly lineId: string;
  readonly initiativeId: string;
  readonly decision: LineDecision;
  readonly state: DecidedLineState;
  readonly initiativeState: InitiativeState;
  readonly amounts: readonly ApprovedAmount[];
  /** Approved OPEX of the plan's fiscal year. */
  readonly approvedInYear: bigint;
  readonly committed: EnvelopeDemand;
  readonly released: EnvelopeDemand;
  readonly conditions: string | null;
  readonly deferUntil: IsoDate | null;
  /** The line's own reason, else the decision's. */
  readonly reason: string;
}

/** What a decision makes of a plan. */
export interface PlanOutcome {
  readonly state: DecidedPlanState;
  readonly mode: DecisionMode;
  readonly reason: string;
  /** Approved OPEX of the plan's fiscal year: what `confirmTotal` must repeat. */
  readonly total: bigint;
  readonly lines: readonly LineOutcome[];
}

/** What the ledger books for one approved line: its OPEX uses of the fiscal year, minor units above 0. */
export interface ApprovedLine {
  readonly planLineId: string;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly uses: readonly (Pick<CostLine, 'costCentre' | 'account' | 'fiscalYear' | 'period' | 'costClass'> & {
    readonly costKind: CostLine['kind'];
    readonly amount: bigint;
    /** The part that the line's own budget holds already; at most the amount. */
    readonly alreadyBudgeted: bigint;
  })[];
}
