import type { Sponsorship } from '@clout/domain';
import { ChangedMeanwhile, type Tx } from '../../platform/database/transaction';

/** A unit that is about to get an initiative, and who sponsors it. */
export interface UnitClaim {
  readonly businessUnitId: string;
  readonly sponsorship: Sponsorship;
}

/** Keeps units in use and of the kind that was read until the transaction ends; where one has changed, it begins again. */
export async function holdUnits(tx: Tx, claims: readonly UnitClaim[]): Promise<void> {
  const distinct = [...new Map(claims.map((one) => [`${one.businessUnitId} ${one.sponsorship}`, one])).values()];
  const held = await tx.query(
    `select u.id from unnest($2::uuid[], $3::text[]) as c (id, sponsorship)
     join business_unit u on u.organization_id = $1 and u.id = c.id and u.retired_at is null
       and (u.kind = 'CX_OFFICE') = (c.sponsorship = 'CX_INFRASTRUCTURE')
     for key share of u`,
    [
      tx.organizationId,
      distinct.map(({ businessUnitId }) => businessUnitId),
      distinct.map(({ sponsorship }) => sponsorship),
    ],
  );
  if (held.length !== distinct.length) throw new ChangedMeanwhile('a business unit');
}
