import type { Tx } from '../platform/database/transaction';
import type { BusinessUnit } from './unit.table';

/** What of a unit or a word may be changed. */
export interface DirectoryChange {
  readonly id: string;
  readonly expectedVersion: number;
}

/** What a unit is, but for its code. */
export type UnitChange = DirectoryChange & Pick<BusinessUnit, 'name' | 'legalEntity' | 'kind' | 'regionId'>;

/** Changes what a unit is; false when its version has moved on. */
export const saveUnit = async (tx: Tx, unit: UnitChange): Promise<boolean> =>
  (await tx.affect(
    `update business_unit set name = $3, legal_entity = $4, kind = $5, region_id = $6, version = version + 1
     where organization_id = $1 and id = $2 and version = $7`,
    [tx.organizationId, unit.id, unit.name, unit.legalEntity, unit.kind, unit.regionId, unit.expectedVersion],
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
