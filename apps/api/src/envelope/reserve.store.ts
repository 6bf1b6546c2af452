import type { EnvelopeRow, FundingCycle, ReleasedReserve, ReserveAmounts } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';
import { envelopeRows, SHARED, type MovingCycle } from './envelope.store';

/** Reserve that the COO released for a cycle; amounts in minor units. */
export interface ReserveRelease extends ReleasedReserve {
  readonly id: string;
  readonly cycleId: string;
  /** True when only items between cycles may draw on it. */
  readonly betweenCycles: boolean;
  readonly releasedBy: string;
  readonly releasedAt: Date;
  readonly reason: string;
}

type Stored = Omit<ReserveRelease, keyof ReserveAmounts> & Record<keyof ReserveAmounts, string>;

const FIELDS = `id, cycle_id as "cycleId", initiative_id as "initiativeId", in_year as "inYear", run_rate as "runRate",
  between_cycles as "betweenCycles", released_by as "releasedBy", released_at as "releasedAt", reason`;

/** What was released in a fiscal year, or of one of its cycles, in order; to those who oversee money. */
export async function reserveReleases(tx: Tx, fiscalYear: number, cycleId?: string): Promise<ReserveRelease[]> {
  const rows = await tx.query<Stored>(
    `select ${FIELDS} from reserve_release
     where organization_id = $1 and fiscal_year = $2 and ($3::uuid is null or cycle_id = $3) order by released_at, id`,
    [tx.organizationId, fiscalYear, cycleId ?? null],
  );
  return rows.map((row) => ({ ...row, inYear: BigInt(row.inYear), runRate: BigInt(row.runRate) }));
}

export const insertReserveRelease = (
  tx: Tx,
  { fiscalYear }: Pick<FundingCycle, 'fiscalYear'>,
  release: Omit<ReserveRelease, 'releasedAt'>,
): Promise<unknown> =>
  tx.query(
    `insert into reserve_release (organization_id, id, cycle_id, fiscal_year, initiative_id, in_year, run_rate,
       between_cycles, released_by, released_at, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      tx.organizationId,
      release.id,
      release.cycleId,
      fiscalYear,
      release.initiativeId,
      release.inYear.toString(),
      release.runRate.toString(),
      release.betweenCycles,
      release.releasedBy,
      tx.now,
      release.reason,
    ],
  );

/** Every row that binds the cycle, locked in key order until the transaction ends. */
export async function lockEnvelope(tx: Tx, cycle: MovingCycle): Promise<EnvelopeRow[]> {
  await tx.query(
    `select 1 from envelope_row where organization_id = $1 and fiscal_year = $2 and scope in ('${SHARED}', $3)
     order by scope collate "C", measure, period for update`,
    [tx.organizationId, cycle.fiscalYear, cycle.id],
  );
  return envelopeRows(tx, cycle.fiscalYear, cycle.id);
}

/** Writes the reserve of locked rows; an excess shrinks by what is released. */
export async function writeReserves(tx: Tx, fiscalYear: number, rows: readonly EnvelopeRow[]): Promise<void> {
  const touched = await tx.affect(
    `update envelope_row r set reserve = w.reserve,
       excess = greatest(0, r.committed + r.held + w.reserve - r.limit_amount)
     from unnest($3::text[], $4::text[], $5::text[], $6::bigint[]) as w (scope, measure, period, reserve)
     where r.organization_id = $1 and r.fiscal_year = $2 and r.scope = w.scope and r.measure = w.measure
       and r.period = w.period and w.reserve <= r.reserve`,
    [
      tx.organizationId,
      fiscalYear,
      rows.map((row) => row.scope),
      rows.map((row) => row.measure),
      rows.map((row) => row.period),
      rows.map((row) => row.reserve.toString()),
    ],
  );
  if (touched !== rows.length) throw new Error(`${touched} of ${rows.length} envelope rows were lowered`);
}
