import type { OpeningMapping, RowProblem } from '@clout/domain';
import { EntitySchema } from 'typeorm';
import { instant, integer, json, key, money, nullable, tenantKey, text, uuid } from '../../platform/database/columns';

export const OPENING_IMPORT_STATES = ['STANDING', 'WITHDRAWN'] as const;
export type OpeningImportState = (typeof OPENING_IMPORT_STATES)[number];

/** A row of the file that was refused, with its line. */
export type RefusedOpening = { readonly line: number } & RowProblem;

/** One import of opening commitments; amounts in minor units. */
export interface OpeningImport {
  readonly organizationId: string;
  readonly id: string;
  readonly fiscalYear: number;
  /** Counts from 1 in its fiscal year. */
  readonly number: number;
  readonly sourceSystem: string;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fileHash: string;
  readonly mapping: OpeningMapping;
  readonly state: OpeningImportState;
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  /** The first of the refused rows. */
  readonly refusals: readonly RefusedOpening[];
  readonly inYearTotal: bigint;
  readonly runRateTotal: bigint;
  readonly controlTotal: bigint | null;
  readonly runRateControlTotal: bigint | null;
  readonly importedBy: string;
  readonly importedAt: Date;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Date | null;
}

export const OpeningImportTable = new EntitySchema<OpeningImport>({
  name: 'opening_import',
  columns: {
    organizationId: tenantKey,
    id: key,
    fiscalYear: { ...integer, name: 'fiscal_year' },
    number: integer,
    sourceSystem: { ...text, name: 'source_system' },
    fileName: { ...text, name: 'file_name' },
    fileHash: { ...text, name: 'file_hash' },
    mapping: json,
    state: text,
    fileRows: { ...integer, name: 'file_rows' },
    acceptedRows: { ...integer, name: 'accepted_rows' },
    leftOutRows: { ...integer, name: 'left_out_rows' },
    refusedRows: { ...integer, name: 'refused_rows' },
    refusals: json,
    inYearTotal: { ...money, name: 'in_year_total' },
    runRateTotal: { ...money, name: 'run_rate_total' },
    controlTotal: nullable({ ...money, name: 'control_total' }),
    runRateControlTotal: nullable({ ...money, name: 'run_rate_control_total' }),
    importedBy: { ...uuid, name: 'imported_by' },
    importedAt: { ...instant, name: 'imported_at' },
    withdrawnBy: nullable({ ...uuid, name: 'withdrawn_by' }),
    withdrawnAt: nullable({ ...instant, name: 'withdrawn_at' }),
  },
});
