import type { RateCard } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { type RateCardRow, type RateCardState, RateCardTable } from './rate-card.table';

export { RATE_CARD_STATES } from './rate-card.table';
export type { RateCardState } from './rate-card.table';

/** A version of the rate card with who prepared and who certified it; rates by the id of their channel. */
export interface StoredRateCard extends RateCard, Omit<RateCardRow, 'perContact' | 'organizationId'> {
  readonly state: RateCardState;
}

const cardOf = ({ perContact, ...row }: RateCardRow): StoredRateCard => ({
  ...row,
  perContact: new Map(
    perContact.map(({ channelId, full, avoidable }) => [
      channelId,
      { full: BigInt(full), avoidable: BigInt(avoidable) },
    ]),
  ),
});

/** Every version, the newest first. */
export const rateCards = async (tx: Tx): Promise<StoredRateCard[]> =>
  (
    await tx.manager.find(RateCardTable, {
      where: { organizationId: tx.organizationId },
      order: { version: 'DESC' },
    })
  ).map(cardOf);

/** The version, or null when it is absent, foreign or the id is malformed. */
export async function rateCardById(tx: Tx, id: string): Promise<StoredRateCard | null> {
  const row = isUuid(id) ? await tx.manager.findOneBy(RateCardTable, { organizationId: tx.organizationId, id }) : null;
  return row && cardOf(row);
}

/** Lets versions of the organisation be made and certified one at a time. */
export const queueRateCards = (tx: Tx): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`rate card ${tx.organizationId}`]);

/** The newest version's number, 0 before the first; it holds while versions are queued. */
export async function newestVersion(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from rate_card where organization_id = $1',
    [tx.organizationId],
  );
  return row?.version ?? 0;
}

/** Writes a draft as the next version; versions must be queued before. */
export async function insertRateCard(
  tx: Tx,
  version: number,
  { perContact, ...card }: Omit<RateCard, 'version'> & Pick<RateCardRow, 'id' | 'asOf' | 'preparedBy'>,
): Promise<number> {
  await tx.manager.insert(RateCardTable, {
    ...card,
    organizationId: tx.organizationId,
    version,
    state: 'DRAFT',
    perContact: [...perContact].map(([channelId, { full, avoidable }]) => ({
      channelId,
      full: full.toString(),
      avoidable: avoidable.toString(),
    })),
    preparedAt: tx.now,
    certifiedBy: null,
    certifiedAt: null,
  });
  return version;
}

/** Certifies a draft; false when it has moved on. */
export const markCertified = async (tx: Tx, id: string, by: string): Promise<boolean> =>
  (await tx.affect(
    `update rate_card set state = 'CERTIFIED', certified_by = $3, certified_at = $4
     where organization_id = $1 and id = $2 and state = 'DRAFT' and prepared_by <> $3`,
    [tx.organizationId, id, by, tx.now],
  )) === 1;
