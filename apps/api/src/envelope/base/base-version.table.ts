import type { OpexBaseVersion } from '@clout/domain';
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
  uuid,
} from '../../platform/database/columns';

export const BaseVersionTable = new EntitySchema<OpexBaseVersion>({
  name: 'opex_base_version',
  columns: {
    organizationId: tenantKey,
    id: key,
    fiscalYear: { ...integer, name: 'fiscal_year' },
    number: integer,
    kind: text,
    label: text,
    asOf: { ...day, name: 'as_of' },
    currency: { type: 'char', length: 3 },
    sourceSystem: { ...text, name: 'source_system' },
    fileName: { ...text, name: 'file_name' },
    fileHash: { ...text, name: 'file_hash' },
    mapping: json,
    state: text,
    current: flag,
    fileRows: { ...integer, name: 'file_rows' },
    acceptedRows: { ...integer, name: 'accepted_rows' },
    leftOutRows: { ...integer, name: 'left_out_rows' },
    refusedRows: { ...integer, name: 'refused_rows' },
    total: money,
    controlTotal: nullable({ ...money, name: 'control_total' }),
    importedBy: { ...uuid, name: 'imported_by' },
    importedAt: { ...instant, name: 'imported_at' },
  },
});
