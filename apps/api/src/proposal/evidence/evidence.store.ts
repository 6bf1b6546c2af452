import { randomUUID } from 'node:crypto';
import type { IsoDate, ItemAtLink, Link, NewEvidence } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import type { StoredInitiative } from '../initiative/initiative.store';

/** One piece of evidence as it is kept; it is never changed, only withdrawn. */
export interface StoredEvidence extends ItemAtLink, NewEvidence {
  readonly initiativeId: string;
  readonly link: Link;
  readonly attachmentId: string | null;
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly withdrawnAt: Date | null;
}

interface Row extends Omit<StoredEvidence, 'effect'> {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly effectUnit: string | null;
}

const COLUMNS = `id, initiative_id as "initiativeId", link, source, kind, date, segment, sample, estimate, low, high,
  effect_unit as "effectUnit", parallel_trends as "parallelTrends", replicated_in as "replicatedIn", url,
  attachment_id as "attachmentId", coefficient_id as "coefficientId", note, added_by as "addedBy", added_at as "addedAt",
  withdrawn_at as "withdrawnAt"`;

const itemOf = ({ estimate, low, high, effectUnit, ...row }: Row): StoredEvidence => ({
  ...row,
  effect:
    estimate === null || effectUnit === null
      ? null
      : { estimate, interval: low === null || high === null ? null : [low, high], unit: effectUnit },
});

/** The day of the transaction, by which evidence is old or not. */
export const dayOf = (tx: Tx): IsoDate => tx.now.toISOString().slice(0, 10);

/** All evidence of initiatives that the session may see, oldest first; withdrawn items too. */
export const evidenceOf = async (tx: Tx, initiativeIds: readonly string[]): Promise<StoredEvidence[]> =>
  (
    await tx.query<Row>(
      `select ${COLUMNS} from evidence_item where organization_id = $1 and initiative_id = any ($2::uuid[])
       order by added_at, id`,
      [tx.organizationId, initiativeIds],
    )
  ).map(itemOf);

/** One item, or null when the session may not see it. */
export async function evidenceById(tx: Tx, id: string): Promise<StoredEvidence | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx.query<Row>(`select ${COLUMNS} from evidence_item where organization_id = $1 and id = $2`, [
    tx.organizationId,
    id,
  ]);
  return row ? itemOf(row) : null;
}

/** Keeps evidence of an initiative; answers its id. */
export async function insertEvidence(
  tx: Tx,
  initiative: Pick<StoredInitiative, 'id' | 'businessUnitId' | 'state'>,
  item: NewEvidence & Pick<StoredEvidence, 'link' | 'attachmentId' | 'coefficientId' | 'addedBy'>,
): Promise<string> {
  const id = randomUUID();
  const [low, high] = item.effect?.interval ?? [null, null];
  await tx.query(
    `insert into evidence_item (organization_id, initiative_id, business_unit_id, initiative_state, id, link, source, kind,
       date, segment, sample, estimate, low, high, effect_unit, parallel_trends, replicated_in, url, attachment_id,
       coefficient_id, note, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    [
      tx.organizationId,
      initiative.id,
      initiative.businessUnitId,
      initiative.state,
      id,
      item.link,
      item.source,
      item.kind,
      item.date,
      item.segment,
      item.sample,
      item.effect?.estimate ?? null,
      low,
      high,
      item.effect?.unit ?? null,
      item.parallelTrends,
      item.replicatedIn,
      item.url,
      item.attachmentId,
      item.coefficientId,
      item.note,
      item.addedBy,
      tx.now,
    ],
  );
  return id;
}

/** Takes an item back; false when it has been already. */
export const takeBackEvidence = async (tx: Tx, id: string, by: string): Promise<boolean> =>
  (await tx.affect(
    `update evidence_item set withdrawn_by = $3, withdrawn_at = $4
     where organization_id = $1 and id = $2 and withdrawn_at is null`,
    [tx.organizationId, id, by, tx.now],
  )) === 1;
