import type { ActingAs, DecisionKind, DecisionMode, LineDecision } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { day, instant, json, key, money, nullable, tenantKey, text, uuid } from '../../platform/database/columns';
import type { KeptRequest, KeptRequirement } from './kept-decision';

/** One decision about a plan, as it was taken; never changed. `total` is what it approved or released, in minor units. */
export interface Decision {
  readonly organizationId: string;
  readonly id: string;
  readonly planId: string;
  readonly kind: DecisionKind;
  readonly mode: DecisionMode;
  readonly decidedBy: string;
  readonly submittedBy: string;
  readonly decidedAt: Date;
  readonly total: bigint;
  readonly reason: string;
  /** With DECIDED: what was decided, and the signatures that the mandate asked for it. */
  readonly request?: KeptRequest | null;
  readonly requirements?: readonly KeptRequirement[];
  /** In whose name it was taken; with DELEGATE by whom and under which delegation the authority was lent. */
  readonly decidedAs: ActingAs;
  readonly decidedFor: string | null;
  readonly delegationId: string | null;
  /** With DECIDED: what it promised in all, in minor units. */
  readonly commitment?: bigint | null;
}

/** What a decision says about one line; amounts in minor units. */
export interface DecisionLine {
  readonly organizationId: string;
  readonly decisionId: string;
  readonly lineId: string;
  readonly businessUnitId: string;
  readonly decidedBy: string;
  readonly submitterId: string;
  readonly ownerId: string;
  readonly decision: LineDecision | 'REVERSE';
  readonly approvedInYear: bigint;
  readonly approvedRunRate: bigint;
  readonly reason: string | null;
  readonly conditions: string | null;
  readonly deferUntil: string | null;
}

export const DecisionTable = new EntitySchema<Decision>({
  name: 'decision',
  columns: {
    organizationId: tenantKey,
    id: key,
    planId: { ...uuid, name: 'plan_id' },
    kind: text,
    mode: text,
    decidedBy: { ...uuid, name: 'decided_by' },
    submittedBy: { ...uuid, name: 'submitted_by' },
    decidedAt: { ...instant, name: 'decided_at' },
    total: money,
    reason: text,
    request: nullable(json),
    requirements: json,
    decidedAs: { ...text, name: 'decided_as' },
    decidedFor: nullable({ ...uuid, name: 'decided_for' }),
    delegationId: nullable({ ...uuid, name: 'delegation_id' }),
    commitment: nullable(money),
  },
});

export const DecisionLineTable = new EntitySchema<DecisionLine>({
  name: 'decision_line',
  columns: {
    organizationId: tenantKey,
    decisionId: { ...key, name: 'decision_id' },
    lineId: { ...key, name: 'line_id' },
    businessUnitId: { ...uuid, name: 'business_unit_id' },
    decidedBy: { ...uuid, name: 'decided_by' },
    submitterId: { ...uuid, name: 'submitter_id' },
    ownerId: { ...uuid, name: 'owner_id' },
    decision: text,
    approvedInYear: { ...money, name: 'approved_in_year' },
    approvedRunRate: { ...money, name: 'approved_run_rate' },
    reason: nullable(text),
    conditions: nullable(text),
    deferUntil: nullable({ ...day, name: 'defer_until' }),
  },
});
