import type { ApprovalThreshold, Mandate } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import {
  day,
  flag,
  instant,
  integer,
  json,
  key,
  money,
  nullable,
  tenantKey,
  text,
  textList,
  uuid,
} from '../platform/database/columns';

type StoredThreshold = Omit<ApprovalThreshold, 'above'> & { readonly above: string };

/** Thresholds as they lie in jsonb: amounts as text, so that no cent is lost. */
const thresholds = {
  ...json,
  transformer: {
    from: (stored: readonly StoredThreshold[]): ApprovalThreshold[] =>
      stored.map((threshold) => ({ ...threshold, above: BigInt(threshold.above) })),
    to: (given: readonly ApprovalThreshold[]): StoredThreshold[] =>
      given.map((threshold) => ({ ...threshold, above: threshold.above.toString() })),
  },
};

export const MandateTable = new EntitySchema<Mandate>({
  name: 'mandate',
  columns: {
    organizationId: tenantKey,
    id: key,
    fiscalYear: { ...integer, name: 'fiscal_year' },
    capShare: { ...integer, name: 'cap_share' },
    reserveShare: { ...integer, name: 'reserve_share' },
    excludedCategories: { ...textList, name: 'excluded_categories' },
    contributionRule: { ...text, name: 'contribution_rule' },
    maximumPerUnit: nullable({ ...money, name: 'maximum_per_unit' }),
    contributionLines: { ...json, name: 'contribution_lines' },
    crossEntityAllowed: { ...flag, name: 'cross_entity_allowed' },
    carryOverRule: { ...text, name: 'carry_over_rule' },
    carryOverLimit: nullable({ ...money, name: 'carry_over_limit' }),
    carryOverExpires: nullable({ ...day, name: 'carry_over_expires' }),
    holdDays: { ...integer, name: 'hold_days' },
    absorbAfterPeriods: { ...integer, name: 'absorb_after_periods' },
    certificationRequired: { ...flag, name: 'certification_required' },
    alternateApproverId: nullable({ ...uuid, name: 'alternate_approver_id' }),
    thresholds,
    state: text,
    version: integer,
    grantedBy: nullable({ ...uuid, name: 'granted_by' }),
    countersignedBy: nullable({ ...uuid, name: 'countersigned_by' }),
    grantedAt: nullable({ ...instant, name: 'granted_at' }),
    countersignedAt: nullable({ ...instant, name: 'countersigned_at' }),
  },
});
