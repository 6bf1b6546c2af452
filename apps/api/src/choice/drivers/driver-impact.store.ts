import type { ImpactLevel, Initiative } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** How far an initiative serves a driver, as it was last rated. */
export interface StoredImpact {
  readonly initiativeId: string;
  readonly driverId: string;
  readonly level: ImpactLevel;
  readonly reason: string | null;
  readonly ratedBy: string;
  readonly ratedAt: Date;
}

/** The ratings of some initiatives that the session may see, in one statement. */
export const impactsOf = (tx: Tx, initiativeIds: readonly string[]): Promise<StoredImpact[]> =>
  tx.query<StoredImpact>(
    `select initiative_id as "initiativeId", driver_id as "driverId", level, reason, rated_by as "ratedBy",
       rated_at as "ratedAt" from driver_impact
     where organization_id = $1 and initiative_id = any ($2::uuid[]) order by initiative_id, driver_id`,
    [tx.organizationId, initiativeIds],
  );

/** Gives or changes a rating. The cycle must be locked. */
export const saveImpact = (
  tx: Tx,
  initiative: Pick<Initiative, 'id' | 'businessUnitId' | 'state'>,
  { driverId, level, reason, ratedBy }: Omit<StoredImpact, 'initiativeId' | 'ratedAt'>,
): Promise<unknown> =>
  tx.query(
    `insert into driver_impact (organization_id, initiative_id, business_unit_id, initiative_state, driver_id, level,
       reason, rated_by, rated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (organization_id, initiative_id, driver_id) do update
       set level = excluded.level, reason = excluded.reason, rated_by = excluded.rated_by, rated_at = excluded.rated_at`,
    [
      tx.organizationId,
      initiative.id,
      initiative.businessUnitId,
      initiative.state,
      driverId,
      level,
      reason,
      ratedBy,
      tx.now,
    ],
  );

/** Gives ratings where there are none, in one statement. The cycle must be locked. */
export const addImpacts = (tx: Tx, impacts: readonly Omit<StoredImpact, 'ratedAt'>[]): Promise<unknown> =>
  tx.query(
    `insert into driver_impact (organization_id, initiative_id, business_unit_id, initiative_state, driver_id, level,
       reason, rated_by, rated_at)
     select $1, i.id, i.business_unit_id, i.initiative_state, r."driverId", r.level, r.reason, r."ratedBy", $3
     from json_to_recordset($2::json) as r ("initiativeId" uuid, "driverId" uuid, level text, reason text, "ratedBy" uuid)
     join initiative i on i.organization_id = $1 and i.id = r."initiativeId"
     on conflict do nothing`,
    [tx.organizationId, JSON.stringify(impacts), tx.now],
  );
