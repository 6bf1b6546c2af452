import type { Mandate } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { instant, integer, key, nullable, tenantKey, text, textList, uuid } from '../platform/database/columns';

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
    holdDays: { ...integer, name: 'hold_days' },
    state: text,
    version: integer,
    grantedBy: nullable({ ...uuid, name: 'granted_by' }),
    countersignedBy: nullable({ ...uuid, name: 'countersigned_by' }),
    grantedAt: nullable({ ...instant, name: 'granted_at' }),
    countersignedAt: nullable({ ...instant, name: 'countersigned_at' }),
  },
});
