import type { SpendingImportSums, SpendingKind, SpendingMapping } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { instant, integer, json, key, money, nullable, tenantKey, text, uuid } from '../../platform/database/columns';

/** One file of the books as it was imported; amounts in minor units. */
export interface SpendingImport extends SpendingImportSums {
  readonly organizationId: string;
  readonly id: string;
  /** Counts from 1 in the organisation. */
  readonly number: number;
  readonly kind: SpendingKind;
  readonly fiscalYear: number;
  readonly cycleId: string | null;
  readonly sourceSystem: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly mapping: SpendingMapping;
  readonly controlTotal: bigint;
  readonly importedBy: string;
  readonly importedAt: Date;
}

export const SpendingImportTable = new EntitySchema<SpendingImport>({
  name: 'spending_import',
  columns: {
    organizationId: tenantKey,
    id: key,
    number: integer,
    kind: text,
    fiscalYear: { ...integer, name: 'fiscal_year' },
    cycleId: nullable({ ...uuid, name: 'cycle_id' }),
    sourceSystem: { ...text, name: 'source_system' },
    fileName: { ...text, name: 'file_name' },
    fileHash: { ...text, name: 'file_hash' },
    mapping: json,
    fileRows: { ...integer, name: 'file_rows' },
    acceptedRows: { ...integer, name: 'accepted_rows' },
    refusedRows: { ...integer, name: 'refused_rows' },
    total: money,
    refusedTotal: { ...money, name: 'refused_total' },
    controlTotal: { ...money, name: 'control_total' },
    importedBy: { ...uuid, name: 'imported_by' },
    importedAt: { ...instant, name: 'imported_at' },
  },
});
