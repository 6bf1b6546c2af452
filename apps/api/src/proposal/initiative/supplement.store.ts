import type { InitiativeState } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** An initiative that asks more money for another; `asked` is its in-year OPEX, in minor units. */
export interface Supplement {
  readonly id: string;
  readonly originalId: string;
  readonly state: InitiativeState;
  readonly asked: bigint;
}

/** Notes which funded initiative a new one supplements. */
export const markSupplement = (tx: Tx, id: string, originalId: string): Promise<number> =>
  tx.affect('update initiative set supplements_id = $3 where organization_id = $1 and id = $2', [
    tx.organizationId,
    id,
    originalId,
  ]);

/** Supplements that stand in a cycle or are of initiatives of it, as far as they may be seen, by code. */
export async function supplementsIn(tx: Tx, cycleId: string): Promise<Supplement[]> {
  const rows = await tx.query<Omit<Supplement, 'asked'> & { readonly asked: string }>(
    `select i.id, i.supplements_id as "originalId", i.initiative_state as state, coalesce(o.in_year, 0)::text as asked
     from initiative i
     left join funding_option o on o.organization_id = $1 and o.initiative_id = i.id and o.proposed
     where i.organization_id = $1 and i.supplements_id is not null
       and (i.cycle_id = $2 or i.supplements_id in
         (select id from initiative where organization_id = $1 and cycle_id = $2))
     order by i.code, i.id`,
    [tx.organizationId, cycleId],
  );
  return rows.map((row) => ({ ...row, asked: BigInt(row.asked) }));
}
