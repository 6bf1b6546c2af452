import { expiringNow, headroom, WHOLE_YEAR } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';
import { appendRecord, SYSTEM } from '../platform/record/record.store';
import { queueBases } from './base/base-version.store';
import { computeEnvelope } from './compute-envelope';
import { envelopeRows, SHARED } from './envelope.store';
import { carriedInto, markExpired } from './year-close.store';

/** Takes off a year's limit what was carried into it and was not promised until its last day; false when done before. */
export async function expireCarry(tx: Tx, year: string): Promise<boolean> {
  const fiscalYear = Number(year);
  await queueBases(tx);
  const carried = await carriedInto(tx, fiscalYear);
  if (!carried || carried.expired !== null) return false;
  await tx.query(
    `select 1 from envelope_row where organization_id = $1 and fiscal_year = $2
     order by scope collate "C", measure, period for update`,
    [tx.organizationId, fiscalYear],
  );
  const row = (await envelopeRows(tx, fiscalYear)).find(
    (one) => one.scope === SHARED && one.measure === 'IN_YEAR' && one.period === WHOLE_YEAR,
  );
  const expired = row
    ? expiringNow(carried, {
        held: row.held,
        committed: row.committed - row.openingCommitments,
        headroom: headroom(row),
      })
    : carried.uncommitted;
  if (!(await markExpired(tx, fiscalYear, expired))) return false;
  await computeEnvelope(tx, fiscalYear);
  await appendRecord(tx, SYSTEM, {
    act: 'expireCarriedMoney',
    subjectType: 'Organization',
    subjectId: tx.organizationId,
    after: { fiscalYear, expiresOn: carried.expiresOn, uncommitted: carried.uncommitted, expired },
  });
  return true;
}
