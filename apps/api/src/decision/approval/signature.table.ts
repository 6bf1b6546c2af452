import type { Role, SignedAs } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { instant, key, nullable, tenantKey, text, uuid } from '../../platform/database/columns';

/** A further signature under a decision; never changed. */
export interface PlanSignature {
  readonly organizationId: string;
  readonly decisionId: string;
  readonly memberId: string;
  readonly planId: string;
  readonly role: Role;
  readonly submittedBy: string;
  readonly decidedBy: string;
  readonly signedAt: Date;
  /** In whose name; with DELEGATE by whom and under which delegation the authority was lent. */
  readonly signedAs: SignedAs;
  readonly signedFor: string | null;
  readonly delegationId: string | null;
}

/** One line that a signature covers, with those who stand behind it. */
export interface PlanSignatureLine {
  readonly organizationId: string;
  readonly decisionId: string;
  readonly memberId: string;
  readonly lineId: string;
  readonly businessUnitId: string;
  readonly submitterId: string;
  readonly ownerId: string;
}

export const PlanSignatureTable = new EntitySchema<PlanSignature>({
  name: 'plan_signature',
  columns: {
    organizationId: tenantKey,
    decisionId: { ...key, name: 'decision_id' },
    memberId: { ...key, name: 'member_id' },
    planId: { ...uuid, name: 'plan_id' },
    role: text,
    submittedBy: { ...uuid, name: 'submitted_by' },
    decidedBy: { ...uuid, name: 'decided_by' },
    signedAt: { ...instant, name: 'signed_at' },
    signedAs: { ...text, name: 'signed_as' },
    signedFor: nullable({ ...uuid, name: 'signed_for' }),
    delegationId: nullable({ ...uuid, name: 'delegation_id' }),
  },
});

export const PlanSignatureLineTable = new EntitySchema<PlanSignatureLine>({
  name: 'plan_signature_line',
  columns: {
    organizationId: tenantKey,
    decisionId: { ...key, name: 'decision_id' },
    memberId: { ...key, name: 'member_id' },
    lineId: { ...key, name: 'line_id' },
    businessUnitId: { ...uuid, name: 'business_unit_id' },
    submitterId: { ...uuid, name: 'submitter_id' },
    ownerId: { ...uuid, name: 'owner_id' },
  },
});
