import type { Tx } from '../platform/database/transaction';

/** What of a unit or a word may be changed. */
export interface DirectoryChange {
  readonly id: string;
  readonly expectedVersion: number;
}

/** Renames a unit; false when its version has moved on. */
export const saveUnit = async (
  tx: Tx,
  { id, expectedVersion, name, legalEntity }: DirectoryChange & { readonly name: string; readonly legalEntity: string },
): Promise<boolean> =>
  (await tx.affect(
    `update business_unit set name = $3, legal_entity = $4, version = version + 1
     where organization_id = $1 and id = $2 and version = $5`,
    [tx.organizationId, id, name, legalEntity, expectedVersion],
  )) === 1;

/** Renames a word; false when its version has moved on. */
export const saveTerm = async (
  tx: Tx,
  { id, expectedVersion, name }: DirectoryChange & { readonly name: string },
): Promise<boolean> =>
  (await tx.affect(
    `update taxonomy_term set name = $3, version = version + 1
     where organization_id = $1 and id = $2 and version = $4`,
    [tx.organizationId, id, name, expectedVersion],
  )) === 1;

/** Retires a unit or a word, or takes it back into use; false when its version has moved on. */
export const saveRetired = async (
  tx: Tx,
  table: 'business_unit' | 'taxonomy_term',
  { id, expectedVersion, retired }: DirectoryChange & { readonly retired: boolean },
): Promise<boolean> =>
  (await tx.affect(
    `update ${table} set retired_at = case when $3 then $4::timestamptz end, version = version + 1
     where organization_id = $1 and id = $2 and version = $5`,
    [tx.organizationId, id, retired, tx.now, expectedVersion],
  )) === 1;
