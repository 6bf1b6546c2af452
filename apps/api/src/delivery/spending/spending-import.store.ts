import type { SpendingKind, SpendingMapping } from '@clout/domain';
import type { RefusedRow } from '../../envelope/base/base-row.store';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { SpendingImportTable, type SpendingImport } from './spending-import.table';

export type { SpendingImport };

/** Imports of a fiscal year or of all, the newest first. */
export const spendingImports = (tx: Tx, fiscalYear: number | null): Promise<SpendingImport[]> =>
  tx.manager.find(SpendingImportTable, {
    where: { organizationId: tx.organizationId, ...(fiscalYear === null ? {} : { fiscalYear }) },
    order: { number: 'DESC' },
  });

/** The import, or null when it is absent, foreign or the id is malformed. */
export const spendingImportById = async (tx: Tx, id: string): Promise<SpendingImport | null> =>
  isUuid(id) ? tx.manager.findOneBy(SpendingImportTable, { organizationId: tx.organizationId, id }) : null;

/** An earlier import of the same bytes in the same kind and year, or null. */
export const sameSpendingFile = (
  tx: Tx,
  file: Pick<SpendingImport, 'kind' | 'fiscalYear' | 'fileHash'>,
): Promise<SpendingImport | null> =>
  tx.manager.findOneBy(SpendingImportTable, {
    organizationId: tx.organizationId,
    kind: file.kind,
    fiscalYear: file.fiscalYear,
    fileHash: file.fileHash,
  });

/** The mapping with which a source was last read, or null. */
export async function lastSpendingMapping(
  tx: Tx,
  sourceSystem: string,
  kind: SpendingKind,
): Promise<SpendingMapping | null> {
  const [latest] = await tx.manager.find(SpendingImportTable, {
    where: { organizationId: tx.organizationId, sourceSystem, kind },
    order: { number: 'DESC' },
    take: 1,
  });
  return latest?.mapping ?? null;
}

export async function nextSpendingNumber(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0) + 1 as number from spending_import where organization_id = $1',
    [tx.organizationId],
  );
  return row?.number ?? 1;
}

export const insertSpendingImport = (tx: Tx, made: SpendingImport): Promise<unknown> =>
  tx.manager.insert(SpendingImportTable, { ...made, mapping: { ...made.mapping } });

export const insertSpendingRefusals = (tx: Tx, importId: string, rows: readonly RefusedRow[]): Promise<unknown> =>
  tx.query(
    `insert into spending_refusal (organization_id, import_id, line, field, value, reason)
     select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[])`,
    [
      tx.organizationId,
      importId,
      rows.map((row) => row.line),
      rows.map((row) => row.field),
      rows.map((row) => row.value.replaceAll('\u0000', '\u2400')),
      rows.map((row) => row.reason),
    ],
  );

/** The first refused rows of an import, by line. */
export const spendingRefusals = (tx: Tx, importId: string, first: number): Promise<RefusedRow[]> =>
  tx.query<RefusedRow>(
    `select line, field, value, reason from spending_refusal where organization_id = $1 and import_id = $2
     order by line limit $3`,
    [tx.organizationId, importId, first],
  );
