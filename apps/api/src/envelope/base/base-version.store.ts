import type { FileFormat, OpexBaseVersion, OpexMapping } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { BaseVersionTable } from './base-version.table';

/** Versions of a fiscal year or of all, the newest first. */
export const baseVersions = (tx: Tx, fiscalYear: number | null): Promise<OpexBaseVersion[]> =>
  tx.manager.find(BaseVersionTable, {
    where: { organizationId: tx.organizationId, ...(fiscalYear === null ? {} : { fiscalYear }) },
    order: { fiscalYear: 'DESC', number: 'DESC' },
  });

/** The version, or null when it is absent, foreign or the id is malformed. */
export const baseById = async (tx: Tx, id: string): Promise<OpexBaseVersion | null> =>
  isUuid(id) ? tx.manager.findOneBy(BaseVersionTable, { organizationId: tx.organizationId, id }) : null;

/** The version that a fiscal year's envelope stands on, or null. */
export const currentBase = (tx: Tx, fiscalYear: number): Promise<OpexBaseVersion | null> =>
  tx.manager.findOneBy(BaseVersionTable, { organizationId: tx.organizationId, fiscalYear, current: true });

/** A version that still stands with the same bytes read by the same mapping, or null. */
export async function sameImport(
  tx: Tx,
  fiscalYear: number,
  fileHash: string,
  mapping: OpexMapping,
): Promise<{ readonly number: number } | null> {
  const [row] = await tx.query<{ number: number }>(
    `select number from opex_base_version
     where organization_id = $1 and fiscal_year = $2 and file_hash = $3 and mapping = $4::jsonb and state <> 'WITHDRAWN' limit 1`,
    [tx.organizationId, fiscalYear, fileHash, JSON.stringify(mapping)],
  );
  return row ?? null;
}

/** Lets imports, withdrawals and openings of the organisation pass one at a time. */
export const queueBases = (tx: Tx): Promise<unknown> =>
  tx.query('select 1 from organization where organization_id = $1 for no key update', [tx.organizationId]);

export async function nextNumber(tx: Tx, fiscalYear: number): Promise<number> {
  const [row] = await tx.query<{ number: number }>(
    'select coalesce(max(number), 0) + 1 as number from opex_base_version where organization_id = $1 and fiscal_year = $2',
    [tx.organizationId, fiscalYear],
  );
  return row?.number ?? 1;
}

export const insertBase = (tx: Tx, version: OpexBaseVersion): Promise<unknown> =>
  tx.manager.insert(BaseVersionTable, { ...version, mapping: { ...version.mapping } });

/** Makes one version of the fiscal year current, or none. */
export async function makeCurrent(tx: Tx, fiscalYear: number, id: string | null): Promise<void> {
  await tx.query(
    'update opex_base_version set current = false where organization_id = $1 and fiscal_year = $2 and current and id is distinct from $3',
    [tx.organizationId, fiscalYear, id],
  );
  if (id === null) return;
  const made = await tx.affect(
    `update opex_base_version set current = true where organization_id = $1 and id = $2 and state <> 'WITHDRAWN'`,
    [tx.organizationId, id],
  );
  if (made !== 1) throw new Error('the version cannot become current');
}

/** Withdraws an uncertified version; false when it is certified or withdrawn already. */
export const withdraw = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.affect(
    `update opex_base_version set state = 'WITHDRAWN', current = false where organization_id = $1 and id = $2 and state = 'IMPORTED'`,
    [tx.organizationId, id],
  )) === 1;

/** Certifies an imported version; false when it has moved on. */
export const certify = async (tx: Tx, id: string, by: string): Promise<boolean> =>
  (await tx.affect(
    `update opex_base_version set state = 'CERTIFIED', certified_by = $3, certified_at = $4
     where organization_id = $1 and id = $2 and state = 'IMPORTED' and imported_by <> $3`,
    [tx.organizationId, id, by, tx.now],
  )) === 1;

/** The mapping kept for a source, or null. */
export async function keptMapping<Mapping extends FileFormat = OpexMapping>(
  tx: Tx,
  sourceSystem: string,
): Promise<Mapping | null> {
  const [row] = await tx.query<{ mapping: Mapping }>(
    'select mapping from import_mapping where organization_id = $1 and source_system = $2',
    [tx.organizationId, sourceSystem],
  );
  return row?.mapping ?? null;
}

/** Keeps a mapping for the next import from its source. */
export const keepMapping = (tx: Tx, sourceSystem: string, mapping: FileFormat): Promise<unknown> =>
  tx.query(
    `insert into import_mapping (organization_id, source_system, mapping, updated_at) values ($1, $2, $3, $4)
     on conflict (organization_id, source_system) do update set mapping = excluded.mapping, updated_at = excluded.updated_at`,
    [tx.organizationId, sourceSystem, JSON.stringify(mapping), tx.now],
  );
