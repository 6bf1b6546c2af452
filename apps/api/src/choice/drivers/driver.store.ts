import { randomUUID } from 'node:crypto';
import type { DriverDraft, StrategicDriver } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** The strategic drivers of a cycle; version 0 before any are set. */
export interface DriverSet {
  readonly cycleId: string;
  readonly version: number;
  readonly drivers: readonly StrategicDriver[];
}

/** A cycle's drivers in their order, in one statement. */
export async function driversOf(tx: Tx, cycleId: string): Promise<DriverSet> {
  const [row] = await tx.query<DriverSet>(
    `select s.cycle_id as "cycleId", s.version,
       (select coalesce(json_agg(json_build_object('id', d.id, 'name', d.name, 'description', d.description,
           'weight', d.weight, 'impacts', d.impacts) order by d.position), '[]')
         from strategic_driver d where d.organization_id = $1 and d.cycle_id = $2) as drivers
     from driver_set s where s.organization_id = $1 and s.cycle_id = $2`,
    [tx.organizationId, cycleId],
  );
  return row ?? { cycleId, version: 0, drivers: [] };
}

/** Which of a cycle's drivers have been rated, as far as the session sees initiatives. */
export const ratedDrivers = async (tx: Tx, cycleId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx.query<{ id: string }>(
        `select d.id from strategic_driver d where d.organization_id = $1 and d.cycle_id = $2
           and exists (select from driver_impact r where r.organization_id = $1 and r.driver_id = d.id)`,
        [tx.organizationId, cycleId],
      )
    ).map(({ id }) => id),
  );

/** Writes the drivers of a cycle anew; those with an id are kept, those that are not named go. The cycle must be locked. */
export async function replaceDrivers(
  tx: Tx,
  cycleId: string,
  drivers: readonly (DriverDraft & { readonly id: string | null })[],
): Promise<void> {
  await tx.query(
    `insert into driver_set (organization_id, cycle_id, version) values ($1, $2, 1)
     on conflict (organization_id, cycle_id) do update set version = driver_set.version + 1`,
    [tx.organizationId, cycleId],
  );
  const rows = drivers.map((driver, position) => ({ ...driver, id: driver.id ?? randomUUID(), position }));
  await tx.query(
    'delete from strategic_driver where organization_id = $1 and cycle_id = $2 and id <> all ($3::uuid[])',
    [tx.organizationId, cycleId, rows.map(({ id }) => id)],
  );
  await tx.query(
    `insert into strategic_driver (organization_id, cycle_id, id, position, name, description, weight, impacts)
     select $1, $2, d.id, d.position, d.name, d.description, d.weight, d.impacts
     from json_to_recordset($3::json) as d (id uuid, position int, name text, description text, weight int, impacts jsonb)
     on conflict (organization_id, id) do update set position = excluded.position, name = excluded.name,
       description = excluded.description, weight = excluded.weight, impacts = excluded.impacts`,
    [tx.organizationId, cycleId, JSON.stringify(rows)],
  );
}
