import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/transaction';

/** What somebody expects a plan line to have cost at its end, in minor units. */
export interface Forecast {
  readonly planLineId: string;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly atEnd: bigint;
  readonly givenBy: string;
}

/** Keeps a forecast; the latest of a line is the one that counts. */
export const insertForecast = (tx: Tx, given: Forecast): Promise<unknown> =>
  tx.query(
    `insert into spending_forecast (organization_id, id, plan_line_id, initiative_id, business_unit_id, at_end, given_by, given_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.organizationId,
      randomUUID(),
      given.planLineId,
      given.initiativeId,
      given.businessUnitId,
      given.atEnd.toString(),
      given.givenBy,
      tx.now,
    ],
  );
