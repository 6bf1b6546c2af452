import type { InitiativeState, Sponsorship } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { instant, integer, json, key, nullable, tenantKey, text, uuid } from '../../platform/database/columns';

/** The expected outcome and benefit as they are kept in one column each; amounts as decimal texts. */
export type StoredOutcome = Readonly<Record<string, string | number | null>>;

export interface InitiativeRow {
  readonly organizationId: string;
  readonly id: string;
  readonly cycleId: string;
  readonly businessUnitId: string;
  readonly state: InitiativeState;
  readonly code: string;
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  readonly ownerId: string;
  readonly createdBy: string;
  readonly submittedBy: string | null;
  readonly acceptedBy: string | null;
  readonly typeId: string | null;
  readonly sponsorship: Sponsorship;
  readonly outcome: StoredOutcome | null;
  readonly benefit: StoredOutcome | null;
  readonly caseData: StoredOutcome | null;
  readonly returnReason: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly acceptedAt: Date | null;
  /** Who of FINANCE certified its costs, and when; null while nobody has. */
  readonly certifiedBy: string | null;
  readonly certifiedAt: Date | null;
}

export const InitiativeTable = new EntitySchema<InitiativeRow>({
  name: 'initiative',
  columns: {
    organizationId: tenantKey,
    id: key,
    cycleId: { ...uuid, name: 'cycle_id' },
    businessUnitId: { ...uuid, name: 'business_unit_id' },
    state: { ...text, name: 'initiative_state' },
    code: text,
    title: text,
    problem: text,
    action: text,
    ownerId: { ...uuid, name: 'owner_id' },
    createdBy: { ...uuid, name: 'created_by' },
    submittedBy: nullable({ ...uuid, name: 'submitted_by' }),
    acceptedBy: nullable({ ...uuid, name: 'accepted_by' }),
    typeId: nullable({ ...uuid, name: 'type_id' }),
    sponsorship: text,
    outcome: nullable(json),
    benefit: nullable(json),
    caseData: nullable({ ...json, name: 'case_data' }),
    returnReason: nullable({ ...text, name: 'return_reason' }),
    version: integer,
    createdAt: { ...instant, name: 'created_at' },
    updatedAt: { ...instant, name: 'updated_at' },
    submittedAt: nullable({ ...instant, name: 'submitted_at' }),
    acceptedAt: nullable({ ...instant, name: 'accepted_at' }),
    certifiedBy: nullable({ ...uuid, name: 'certified_by' }),
    certifiedAt: nullable({ ...instant, name: 'certified_at' }),
  },
});
