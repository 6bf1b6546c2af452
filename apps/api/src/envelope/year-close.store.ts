import { ok, refuse, type CarriedMoney, type Result } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';

/** The calendar day of the transaction, in UTC, by the database's clock. */
const today = (tx: Tx): string => tx.now.toISOString().slice(0, 10);

/** True when the fiscal year was closed for good. */
export const isYearClosed = async (tx: Tx, fiscalYear: number): Promise<boolean> =>
  (
    await tx.query('select 1 from year_close where organization_id = $1 and fiscal_year = $2', [
      tx.organizationId,
      fiscalYear,
    ])
  ).length > 0;

/** The latest fiscal year that was closed for good, or null. */
export const lastClosedYear = async (tx: Tx): Promise<number | null> =>
  (
    await tx.query<{ year: number | null }>(
      'select max(fiscal_year) as year from year_close where organization_id = $1',
      [tx.organizationId],
    )
  )[0]?.year ?? null;

/** PERIOD_CLOSED once the fiscal year is closed: nothing is booked into it any more. */
export const requireOpenYear = async (tx: Tx, fiscalYear: number): Promise<Result<void>> =>
  (await isYearClosed(tx, fiscalYear))
    ? refuse('PERIOD_CLOSED', `Fiscal year ${fiscalYear} is closed.`, {
        remedy: 'Act in a later year: a closed year keeps what it says.',
      })
    : ok(undefined);

type Money = 'committed' | 'uncommitted' | 'charge';
type Stored = Omit<CarriedMoney, Money | 'expired'> & Record<Money, string> & { readonly expired: string | null };

/** What the close of the year before gave to a fiscal year; null when it gave nothing or is still open. */
export async function carriedInto(tx: Tx, fiscalYear: number): Promise<CarriedMoney | null> {
  const [row] = await tx.query<Stored>(
    `select committed, uncommitted, charge, expires_on::text as "expiresOn", expired from carried_money
     where organization_id = $1 and fiscal_year = $2`,
    [tx.organizationId, fiscalYear],
  );
  if (!row) return null;
  const { committed, uncommitted, charge, expired } = row;
  const money = { committed: BigInt(committed), uncommitted: BigInt(uncommitted), charge: BigInt(charge) };
  return { ...row, ...money, expired: expired === null ? null : BigInt(expired) };
}

export const insertCarried = (tx: Tx, fiscalYear: number, carried: Omit<CarriedMoney, 'expired'>): Promise<unknown> =>
  tx.query(
    `insert into carried_money (organization_id, fiscal_year, committed, uncommitted, charge, expires_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      tx.organizationId,
      fiscalYear,
      carried.committed.toString(),
      carried.uncommitted.toString(),
      carried.charge.toString(),
      carried.expiresOn,
    ],
  );

/** Fiscal years whose carried money has passed its last day by the database's clock, and was not taken off yet. */
export const expiredCarries = async (tx: Tx): Promise<string[]> =>
  (
    await tx.query<{ year: string }>(
      `select fiscal_year::text as year from carried_money
       where organization_id = $1 and expires_on < $2 and expired is null order by 1`,
      [tx.organizationId, today(tx)],
    )
  ).map((row) => row.year);

/** Notes what expired, once; false when it was noted before. */
export const markExpired = async (tx: Tx, fiscalYear: number, expired: bigint): Promise<boolean> =>
  (await tx.affect(
    `update carried_money set expired = $3 where organization_id = $1 and fiscal_year = $2 and expired is null
       and expires_on < $4`,
    [tx.organizationId, fiscalYear, expired.toString(), today(tx)],
  )) === 1;
