import { WHOLE_YEAR, type Measure, type MoneyMove } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Lets whoever changes or adds up a fiscal year's opening commitments pass one at a time, until the transaction ends. */
export const lockOpenings = (tx: Tx, fiscalYear: number): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`openings ${tx.organizationId} ${fiscalYear}`]);

/** What was promised before, by measure and, for IN_YEAR, by known period; minor units. */
export interface OpeningSums {
  readonly of: (measure: Measure, period: string) => bigint;
}

/** Standing opening commitments of a fiscal year, absorbed run-rate left out; the actor must see every unit's money. */
export async function openingSums(tx: Tx, fiscalYear: number): Promise<OpeningSums> {
  const rows = await tx.query<{ period: number | null; in_year: string; run_rate: string }>(
    `select period, sum(in_year_amount)::text as in_year,
       coalesce(sum(run_rate_amount) filter (where absorbed_on is null), 0)::text as run_rate
     from opening_commitment where organization_id = $1 and fiscal_year = $2 and state = 'STANDING' group by 1`,
    [tx.organizationId, fiscalYear],
  );
  const sums = new Map<string, bigint>();
  const add = (key: string, amount: string): void => void sums.set(key, (sums.get(key) ?? 0n) + BigInt(amount));
  for (const row of rows) {
    add('IN_YEAR YEAR', row.in_year);
    add('RUN_RATE YEAR', row.run_rate);
    if (row.period !== null) add(`IN_YEAR ${row.period}`, row.in_year);
  }
  return { of: (measure, period) => sums.get(`${measure} ${period}`) ?? 0n };
}

/** What one opening commitment counts. */
export interface CountedOpening {
  readonly period: number | null;
  readonly inYear: bigint;
  readonly runRate: bigint;
}

/** The envelope rows that opening commitments count in, one move a row. */
export const openingMoves = (commitments: readonly CountedOpening[]): readonly MoneyMove[] => {
  const sums = new Map<string, MoneyMove>();
  const add = (measure: Measure, period: string, amount: bigint): void => {
    const key = `${measure} ${period}`;
    if (amount !== 0n) sums.set(key, { measure, period, amount: amount + (sums.get(key)?.amount ?? 0n) });
  };
  for (const { period, inYear, runRate } of commitments) {
    add('IN_YEAR', WHOLE_YEAR, inYear);
    add('RUN_RATE', WHOLE_YEAR, runRate);
    if (period !== null) add('IN_YEAR', String(period), inYear);
  }
  return [...sums.values()];
};

/**
 * Adds opening commitments to every envelope row of the fiscal year that is there, or takes them off: what passes a limit
 * then stands as its excess, and what is taken off lowers it, in the same statement. Hold `lockOpenings` before.
 */
export async function moveOpenings(
  tx: Tx,
  fiscalYear: number,
  how: 'add' | 'take',
  commitments: readonly CountedOpening[],
): Promise<void> {
  const moves = openingMoves(commitments);
  if (moves.length === 0) return;
  const sign = how === 'add' ? 1n : -1n;
  const keys = [tx.organizationId, fiscalYear, moves.map((m) => m.measure), moves.map((m) => m.period)];
  await tx.query(
    `select 1 from envelope_row
     where organization_id = $1 and fiscal_year = $2 and (measure, period) in (select * from unnest($3::text[], $4::text[]))
     order by scope collate "C", measure, period for update`,
    keys,
  );
  await tx.query(
    `update envelope_row r set opening_commitments = r.opening_commitments + w.amount, committed = r.committed + w.amount,
       excess = greatest(0, r.committed + w.amount + r.held + r.reserve - r.limit_amount)
     from unnest($3::text[], $4::text[], $5::bigint[]) as w (measure, period, amount)
     where r.organization_id = $1 and r.fiscal_year = $2 and r.measure = w.measure and r.period = w.period`,
    [...keys, moves.map((m) => (sign * m.amount).toString())],
  );
}
