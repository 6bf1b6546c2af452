import { EntitySchema } from 'typeorm';
import { key, nullable, tenantKey, text, uuid } from '../platform/database/columns';

export interface BusinessUnit {
  readonly organizationId: string;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'P_AND_L' | 'CX_OFFICE' | 'CORPORATE';
  readonly legalEntity: string;
  readonly regionId: string | null;
  /** Nothing new is proposed for it; its past stays. Read, never written with the rest. */
  readonly retired: boolean;
  readonly version: number;
}

export const BusinessUnitTable = new EntitySchema<BusinessUnit>({
  name: 'business_unit',
  columns: {
    organizationId: tenantKey,
    id: key,
    code: text,
    name: text,
    kind: text,
    legalEntity: { ...text, name: 'legal_entity' },
    regionId: nullable({ ...uuid, name: 'region_id' }),
  },
});
