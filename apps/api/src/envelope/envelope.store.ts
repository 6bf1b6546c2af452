import { decideCommit, decideHold, headroom, ok, WHOLE_YEAR } from '@clout/domain';
import type { EnvelopeRow, FundingCycle, MoneyMove, Result } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';

/** The cycle whose money moves: its own rows and those that every cycle of its fiscal year shares. */
export type MovingCycle = Pick<FundingCycle, 'id' | 'fiscalYear' | 'periodLimits'>;

/** Scope of the rows that every cycle of a fiscal year shares. */
export const SHARED = 'YEAR';

interface StoredRow {
  readonly scope: string;
  readonly measure: EnvelopeRow['measure'];
  readonly period: string;
  readonly figures: readonly [string, string, string, string, string, string, string];
}

const rowOf = ({ scope, measure, period, figures }: StoredRow): EnvelopeRow => {
  const [addressable, limit, reserve, held, openingCommitments, committed, excess] = figures.map(BigInt);
  if (excess === undefined) throw new Error('an envelope row misses a figure');
  return {
    scope,
    measure,
    period,
    addressable: addressable ?? 0n,
    limit: limit ?? 0n,
    reserve: reserve ?? 0n,
    held: held ?? 0n,
    openingCommitments: openingCommitments ?? 0n,
    committed: committed ?? 0n,
    excess,
  };
};

/** The rows of a fiscal year, or with a cycle those that bind it: the shared ones and its own. */
export async function envelopeRows(tx: Tx, fiscalYear: number, cycleId?: string): Promise<EnvelopeRow[]> {
  const rows = await tx.query<StoredRow>(
    `select scope, measure, period, array[addressable, limit_amount, reserve, held, opening_commitments, committed, excess]::text[] as figures
     from envelope_row
     where organization_id = $1 and fiscal_year = $2 and ($3::text is null or scope in ($3, '${SHARED}'))
     order by scope collate "C", measure, length(period), period`,
    [tx.organizationId, fiscalYear, cycleId ?? null],
  );
  return rows.map(rowOf);
}

/** What still fits under every row that binds the cycle for the whole year, in minor units; below 0 when over-committed. */
export async function headroomOf(tx: Tx, cycle: MovingCycle): Promise<{ inYear: bigint; runRate: bigint }> {
  const rows = (await envelopeRows(tx, cycle.fiscalYear, cycle.id)).filter((row) => row.period === WHOLE_YEAR);
  const least = (measure: EnvelopeRow['measure']): bigint => {
    const rooms = rows.filter((row) => row.measure === measure).map(headroom);
    return rooms.reduce((a, b) => (b < a ? b : a), rooms[0] ?? 0n);
  };
  return { inYear: least('IN_YEAR'), runRate: least('RUN_RATE') };
}

/** One amount per measure and period that the cycle limits, none of them 0. */
const binding = (cycle: MovingCycle, moves: readonly MoneyMove[]): readonly MoneyMove[] => {
  const merged = new Map<string, MoneyMove>();
  for (const move of moves) {
    if (move.amount < 0n) throw new RangeError('the envelope moves amounts >= 0');
    if (move.amount === 0n || (move.period !== WHOLE_YEAR && !cycle.periodLimits)) continue;
    const key = `${move.measure} ${move.period}`;
    merged.set(key, { ...move, amount: move.amount + (merged.get(key)?.amount ?? 0n) });
  }
  return [...merged.values()];
};

const HEADROOM = 'r.limit_amount - r.reserve - r.held - r.committed';
const OVER = (held: string, committed: string): string =>
  `greatest(0, ${committed} + ${held} + r.reserve - r.limit_amount)`;

/**
 * One conditional statement over every row that binds the cycle, shared rows and its own, locked in key order: all of
 * them move, or none. Answers false when a row does not meet the condition; the rows stay locked.
 */
async function move(
  tx: Tx,
  cycle: MovingCycle,
  moves: readonly MoneyMove[],
  how: { readonly condition: string; readonly set: string },
): Promise<boolean> {
  const expected = moves.length * 2;
  const touched = await tx.affect(
    `with want as (
       select scope, measure, period, amount
       from unnest($4::text[], $5::text[], $6::bigint[]) as w (measure, period, amount), unnest(array['${SHARED}', $3]) as s (scope)
     ), locked as (
       select r.scope, r.measure, r.period, w.amount, (${how.condition}) as meets
       from envelope_row r join want w on (r.scope, r.measure, r.period) = (w.scope, w.measure, w.period)
       where r.organization_id = $1 and r.fiscal_year = $2
       order by r.scope collate "C", r.measure, r.period
       for update of r
     ), verdict as (select count(*) = $7 and bool_and(meets) as all_meet from locked)
     update envelope_row r set ${how.set}
     from locked w
     where (select all_meet from verdict) and r.organization_id = $1 and r.fiscal_year = $2
       and (r.scope, r.measure, r.period) = (w.scope, w.measure, w.period)`,
    [
      tx.organizationId,
      cycle.fiscalYear,
      cycle.id,
      moves.map((m) => m.measure),
      moves.map((m) => m.period),
      moves.map((m) => m.amount.toString()),
      expected,
    ],
  );
  if (touched !== 0 && touched !== expected) throw new Error(`${touched} of ${expected} envelope rows moved`);
  return touched === expected;
}

/** Why a move was refused, by the rows as they now stand under our locks. */
async function refusal(
  tx: Tx,
  cycle: MovingCycle,
  moves: readonly MoneyMove[],
  decide: (rows: readonly EnvelopeRow[], moves: readonly MoneyMove[]) => Result<void>,
): Promise<Result<void>> {
  const decided = decide(await envelopeRows(tx, cycle.fiscalYear, cycle.id), moves);
  if (decided.ok) throw new Error('the envelope refused what its rows allow');
  return decided;
}

/** Holds new money under the cap, or CAP_EXCEEDED with the figures, or OVER_COMMITTED. */
export async function holdMoney(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<Result<void>> {
  const wanted = binding(cycle, moves);
  if (wanted.length === 0) return ok(undefined);
  const condition = `r.excess = 0 and w.amount <= ${HEADROOM}`;
  const done = await move(tx, cycle, wanted, { condition, set: 'held = r.held + w.amount' });
  return done ? ok(undefined) : refusal(tx, cycle, wanted, decideHold);
}

/** Turns held money into committed money; OVER_COMMITTED while what stands passes the limit. */
export async function commitHeld(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<Result<void>> {
  const wanted = binding(cycle, moves);
  if (wanted.length === 0) return ok(undefined);
  const set = 'held = r.held - w.amount, committed = r.committed + w.amount';
  const done = await move(tx, cycle, wanted, { condition: 'r.excess = 0 and w.amount <= r.held', set });
  return done ? ok(undefined) : refusal(tx, cycle, wanted, decideCommit);
}

/** Gives held money back; always passes, and lowers an excess in the same statement. A fault when it is not held. */
export async function releaseHeld(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<void> {
  const wanted = binding(cycle, moves);
  const set = `held = r.held - w.amount, excess = ${OVER('(r.held - w.amount)', 'r.committed')}`;
  if (wanted.length > 0 && !(await move(tx, cycle, wanted, { condition: 'w.amount <= r.held', set })))
    throw new Error('more to release than is held');
}

/** Gives committed money back; always passes, and lowers an excess in the same statement. A fault when it is not committed. */
export async function releaseCommitted(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<void> {
  const wanted = binding(cycle, moves);
  const condition = 'w.amount <= r.committed - r.opening_commitments';
  const set = `committed = r.committed - w.amount, excess = ${OVER('r.held', '(r.committed - w.amount)')}`;
  if (wanted.length > 0 && !(await move(tx, cycle, wanted, { condition, set })))
    throw new Error('more to release than is committed');
}
