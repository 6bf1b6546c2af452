import { randomUUID } from 'node:crypto';
import type { IsoDate } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { SponsorshipRequestTable, type SponsorshipRequestRow } from './sponsorship.table';

/** The calendar day of the transaction, in UTC, by the database's clock. */
export const today = (tx: Tx): IsoDate => tx.now.toISOString().slice(0, 10);

const ORDER = { requestedAt: 'ASC', id: 'ASC' } as const;

/** Every request that the session may see: asked of its units, asked by them, or all of them. */
export const requestsInSight = (tx: Tx): Promise<SponsorshipRequestRow[]> =>
  tx.manager.find(SponsorshipRequestTable, { where: { organizationId: tx.organizationId }, order: ORDER });

/** Since when units that the session may see were asked, and until when: an answer, or silence put on record, ends it. */
export const waitingForSponsors = (
  tx: Tx,
): Promise<{ readonly initiativeId: string; readonly from: Date; readonly to: Date | null }[]> =>
  tx.query(
    `select initiative_id as "initiativeId", requested_at as "from", coalesce(answered_at, silence_recorded_at) as "to"
     from sponsorship_request where organization_id = $1 order by requested_at, id`,
    [tx.organizationId],
  );

/** The requests of one initiative. */
export const requestsOf = (tx: Tx, initiativeId: string): Promise<SponsorshipRequestRow[]> =>
  tx.manager.find(SponsorshipRequestTable, {
    where: { organizationId: tx.organizationId, initiativeId },
    order: ORDER,
  });

export const requestById = async (tx: Tx, id: string): Promise<SponsorshipRequestRow | null> =>
  isUuid(id) ? tx.manager.findOneBy(SponsorshipRequestTable, { organizationId: tx.organizationId, id }) : null;

/** Asks units; the texts are kept as they are asked with. Answers the ids. */
export async function insertRequests(
  tx: Tx,
  asked: Pick<
    SponsorshipRequestRow,
    'initiativeId' | 'initiativeTitle' | 'problem' | 'action' | 'requestedBy' | 'answerBy' | 'requestingUnitId'
  >,
  businessUnitIds: readonly string[],
): Promise<string[]> {
  const open = { sponsored: null, reason: null, answeredBy: null, answeredAt: null };
  const rows = businessUnitIds.map((businessUnitId) => ({
    ...asked,
    ...open,
    organizationId: tx.organizationId,
    id: randomUUID(),
    businessUnitId,
    requestedAt: tx.now,
  }));
  await tx.manager.insert(SponsorshipRequestTable, rows);
  return rows.map((row) => row.id);
}

/** Keeps the answer to an open request; false when it was answered meanwhile. */
export const answerRequest = async (
  tx: Tx,
  id: string,
  answer: { readonly sponsored: boolean; readonly reason: string; readonly answeredBy: string },
): Promise<boolean> =>
  (await tx.affect(
    `update sponsorship_request set sponsor = $3, reason = $4, answered_by = $5, answered_at = $6
     where organization_id = $1 and id = $2 and sponsor is null`,
    [tx.organizationId, id, answer.sponsored, answer.reason, answer.answeredBy, tx.now],
  )) === 1;
