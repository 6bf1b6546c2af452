import type { FundingCycle } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import {
  flag,
  instant,
  integer,
  json,
  key,
  nullable,
  tenantKey,
  text,
  textList,
  uuid,
} from '../platform/database/columns';

export const FundingCycleTable = new EntitySchema<FundingCycle>({
  name: 'funding_cycle',
  columns: {
    organizationId: tenantKey,
    id: key,
    name: text,
    fiscalYear: { ...integer, name: 'fiscal_year' },
    state: text,
    capShare: { ...integer, name: 'cap_share' },
    reserveShare: { ...integer, name: 'reserve_share' },
    excludedCategories: { ...textList, name: 'excluded_categories' },
    periodLimits: { ...flag, name: 'period_limits' },
    exchangeRates: { ...json, name: 'exchange_rates' },
    baseVersionId: { ...uuid, name: 'base_version_id' },
    openedBy: { ...uuid, name: 'opened_by' },
    openedAt: { ...instant, name: 'opened_at' },
    scoresRevealedAt: nullable({ ...instant, name: 'scores_revealed_at' }),
    version: integer,
  },
});
