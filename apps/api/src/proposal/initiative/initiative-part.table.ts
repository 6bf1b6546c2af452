import type { CostLine, MeasuredOption } from '@clout/domain';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { day, flag, integer, key, money, nullable, tenantKey, text, uuid } from '../../platform/database/columns';
import type { PartKey } from './initiative-part.key';

const primary = (options: EntitySchemaColumnOptions): EntitySchemaColumnOptions => ({ ...options, primary: true });
const partKey = {
  organizationId: tenantKey,
  initiativeId: { ...uuid, name: 'initiative_id' },
  businessUnitId: { ...uuid, name: 'business_unit_id' },
  state: { ...text, name: 'initiative_state' },
};

export const InitiativeEditorTable = new EntitySchema<PartKey & { readonly memberId: string }>({
  name: 'initiative_editor',
  columns: {
    ...partKey,
    initiativeId: primary(partKey.initiativeId),
    memberId: primary({ ...uuid, name: 'member_id' }),
  },
});

export type InitiativeTermKind = 'FUNCTIONAL_AREA' | 'TOUCHPOINT' | 'CHANNEL' | 'PRODUCT_LINE';
export const InitiativeTermTable = new EntitySchema<
  PartKey & { readonly termId: string; readonly kind: InitiativeTermKind }
>({
  name: 'initiative_term',
  columns: {
    ...partKey,
    initiativeId: primary(partKey.initiativeId),
    termId: primary({ ...uuid, name: 'term_id' }),
    kind: text,
  },
});

export type InitiativeLinkKind = 'REQUIRES' | 'EXCLUDES';
export const InitiativeLinkTable = new EntitySchema<
  PartKey & { readonly kind: InitiativeLinkKind; readonly otherId: string; readonly otherCode: string }
>({
  name: 'initiative_link',
  columns: {
    ...partKey,
    initiativeId: primary(partKey.initiativeId),
    kind: primary(text),
    otherId: primary({ ...uuid, name: 'other_id' }),
    otherCode: { ...text, name: 'other_code' },
  },
});

export const FundingOptionTable = new EntitySchema<PartKey & Omit<MeasuredOption, 'costs'>>({
  name: 'funding_option',
  columns: {
    ...partKey,
    id: key,
    position: integer,
    name: text,
    minimumAmount: { ...money, name: 'minimum_amount' },
    startPeriod: { type: 'smallint', name: 'start_period' },
    effectShare: { ...integer, name: 'effect_share' },
    proposed: flag,
    inYear: { ...money, name: 'in_year' },
    runRate: { ...money, name: 'run_rate' },
    capex: money,
    alreadyBudgeted: { ...money, name: 'already_budgeted' },
    totalCommitment: { ...money, name: 'total_commitment' },
  },
});

export const CostLineTable = new EntitySchema<
  PartKey & CostLine & { readonly optionId: string; readonly position: number }
>({
  name: 'cost_line',
  columns: {
    ...partKey,
    optionId: { ...uuid, name: 'option_id' },
    id: key,
    position: integer,
    fiscalYear: { ...integer, name: 'fiscal_year' },
    period: { type: 'smallint' },
    amount: money,
    kind: text,
    costClass: { ...text, name: 'cost_class' },
    costCentre: { ...text, name: 'cost_centre' },
    account: text,
    alreadyBudgeted: { ...money, name: 'already_budgeted' },
    contractEnd: nullable({ ...day, name: 'contract_end' }),
    absorbsOn: nullable({ ...day, name: 'absorbs_on' }),
  },
});
