import type { Tx } from '../../platform/database/transaction';

/** How little moves a place across the funding line, as it is kept; shares of all weight exact as `n/d`. */
export interface KeptStability {
  readonly funded: boolean;
  readonly flip: {
    readonly criterionId: string;
    readonly from: string;
    readonly at: string;
    readonly atTie: boolean;
  } | null;
  /** Why it was not computed. */
  readonly reason: string | null;
}

/** Whether the gap to the place before says anything, as it is kept; hundredths of a point exact as `n/d`. */
export interface KeptTie {
  readonly tie: boolean;
  readonly gap: string;
  readonly byWeight: string;
  readonly withinPanel: boolean;
}

/** How firm a place of the ranking is. */
export interface Firmness {
  readonly initiativeId: string;
  /** Null: revealed before this was kept. */
  readonly stability: KeptStability | null;
  /** Null for the first place, and where the method has no weights. */
  readonly statisticalTie: KeptTie | null;
}

/** Keeps how firm the places of a ranking are, beside them. */
export const keepFirmness = (tx: Tx, cycleId: string, places: readonly Firmness[]): Promise<number> =>
  tx.affect(
    `update ranking_entry r set stability = p.stability, statistical_tie = p."statisticalTie"
     from json_to_recordset($3::json) as p ("initiativeId" uuid, stability jsonb, "statisticalTie" jsonb)
     where r.organization_id = $1 and r.cycle_id = $2 and r.initiative_id = p."initiativeId"`,
    [tx.organizationId, cycleId, JSON.stringify(places)],
  );

/** How firm some places are, in one statement; `beforeSeen` says whether the session sees the place before. */
export async function firmnessOf(
  tx: Tx,
  cycleId: string,
  initiativeIds: readonly string[],
): Promise<ReadonlyMap<string, Firmness & { readonly beforeSeen: boolean }>> {
  const rows = await tx.query<Firmness & { readonly beforeSeen: boolean }>(
    `select r.initiative_id as "initiativeId", r.stability, r.statistical_tie as "statisticalTie",
       exists (select from ranking_entry b where b.organization_id = $1 and b.cycle_id = $2
         and b.position = r.position - 1) as "beforeSeen"
     from ranking_entry r where r.organization_id = $1 and r.cycle_id = $2 and r.initiative_id = any ($3::uuid[])`,
    [tx.organizationId, cycleId, initiativeIds],
  );
  return new Map(rows.map((row) => [row.initiativeId, row]));
}
