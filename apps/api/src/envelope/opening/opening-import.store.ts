import type { OpeningMapping } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { OpeningImportTable, type OpeningImport } from './opening-import.table';

export { OPENING_IMPORT_STATES } from './opening-import.table';
export type { OpeningImport, OpeningImportState, RefusedOpening } from './opening-import.table';

/** Imports of a fiscal year, or of all, the newest first. */
export const openingImports = (tx: Tx, fiscalYear: number | null): Promise<OpeningImport[]> =>
  tx.manager.find(OpeningImportTable, {
    where: { organizationId: tx.organizationId, ...(fiscalYear === null ? {} : { fiscalYear }) },
    order: { fiscalYear: 'DESC', number: 'DESC' },
  });

/** The import, or null when it is absent, foreign or the id is malformed. */
export const openingImportById = async (tx: Tx, id: string): Promise<OpeningImport | null> =>
  isUuid(id) ? tx.manager.findOneBy(OpeningImportTable, { organizationId: tx.organizationId, id }) : null;

/** Writes an import; answers it with the next number of its year. Imports of an organisation must be queued before. */
export async function insertOpeningImport(tx: Tx, made: Omit<OpeningImport, 'number'>): Promise<OpeningImport> {
  const [row] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0) + 1 as number from opening_import where organization_id = $1 and fiscal_year = $2',
    [tx.organizationId, made.fiscalYear],
  );
  const kept = { ...made, number: row?.number ?? 1 };
  await tx.manager.insert(OpeningImportTable, { ...kept, mapping: { ...kept.mapping }, refusals: [...kept.refusals] });
  return kept;
}

/** An import that stands with the same bytes read by the same mapping, or null. */
export async function sameOpeningImport(
  tx: Tx,
  fiscalYear: number,
  fileHash: string,
  mapping: OpeningMapping,
): Promise<{ readonly number: number } | null> {
  const [row] = await tx.query<{ number: number }>(
    `select number from opening_import
     where organization_id = $1 and fiscal_year = $2 and file_hash = $3 and mapping = $4::jsonb and state = 'STANDING' limit 1`,
    [tx.organizationId, fiscalYear, fileHash, JSON.stringify(mapping)],
  );
  return row ?? null;
}

/** Withdraws a standing import; false when it is withdrawn already. */
export const markWithdrawn = async (tx: Tx, id: string, by: string): Promise<boolean> =>
  (await tx.affect(
    `update opening_import set state = 'WITHDRAWN', withdrawn_by = $3, withdrawn_at = $4
     where organization_id = $1 and id = $2 and state = 'STANDING'`,
    [tx.organizationId, id, by, tx.now],
  )) === 1;
