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

const FIGURES =
  'array[addressable, limit_amount, reserve, held, opening_commitments, committed, excess]::text[] as figures';

/** The rows of a fiscal year, or with a cycle those that bind it: the shared ones and its own. */
export async function envelopeRows(tx: Tx, fiscalYear: number, cycleId?: string): Promise<EnvelopeRow[]> {
  const rows = await tx.query<StoredRow>(
    `select scope, measure, period, ${FIGURES}
     from envelope_row
     where organization_id = $1 and fiscal_year = $2 and ($3::text is null or scope in ($3, '${SHARED}'))
     order by scope collate "C", measure, (period <> 'YEAR'), length(period), period`,
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

/** True when every row has at least what is to be released. */
const stands = (
  rows: readonly EnvelopeRow[],
  moves: readonly MoneyMove[],
  standing: (row: EnvelopeRow) => bigint,
): boolean =>
  moves.every((m) =>
    rows.filter((r) => r.measure === m.measure && r.period === m.period).every((r) => standing(r) >= m.amount),
  );

/**
 * The rows that a move touches, shared ones and the cycle's own, locked in key order until the transaction ends. A
 * statement of its own: an update in the same statement would first try the versions of its older snapshot.
 */
async function lockRows(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<EnvelopeRow[]> {
  const rows = await tx.query<StoredRow>(
    `select scope, measure, period, ${FIGURES} from envelope_row
     where organization_id = $1 and fiscal_year = $2 and scope in ('${SHARED}', $3)
       and (measure, period) in (select * from unnest($4::text[], $5::text[]))
     order by scope collate "C", measure, period for update`,
    [tx.organizationId, cycle.fiscalYear, cycle.id, moves.map((m) => m.measure), moves.map((m) => m.period)],
  );
  if (rows.length !== moves.length * 2)
    throw new Error(`${rows.length} of ${moves.length * 2} envelope rows are there`);
  return rows.map(rowOf);
}

/** One conditional update over every locked row; that it hits each of them is checked. */
async function move(
  tx: Tx,
  cycle: MovingCycle,
  moves: readonly MoneyMove[],
  how: { readonly condition: string; readonly set: string },
): Promise<void> {
  const touched = await tx.affect(
    `update envelope_row r set ${how.set}
     from unnest($4::text[], $5::text[], $6::bigint[]) as w (measure, period, amount)
     where r.organization_id = $1 and r.fiscal_year = $2 and r.scope in ('${SHARED}', $3)
       and r.measure = w.measure and r.period = w.period and ${how.condition}`,
    [
      tx.organizationId,
      cycle.fiscalYear,
      cycle.id,
      moves.map((m) => m.measure),
      moves.map((m) => m.period),
      moves.map((m) => m.amount.toString()),
    ],
  );
  if (touched !== moves.length * 2) throw new Error(`${touched} of ${moves.length * 2} envelope rows moved`);
}

const OVER = (held: string, committed: string): string =>
  `greatest(0, ${committed} + ${held} + r.reserve - r.limit_amount)`;

/** Holds new money under the cap, or CAP_EXCEEDED with the figures, or OVER_COMMITTED. */
export async function holdMoney(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<Result<void>> {
  const wanted = binding(cycle, moves);
  if (wanted.length === 0) return ok(undefined);
  const decided = decideHold(await lockRows(tx, cycle, wanted), wanted);
  if (!decided.ok) return decided;
  const condition = 'r.excess = 0 and r.held + r.committed + r.reserve + w.amount <= r.limit_amount';
  await move(tx, cycle, wanted, { condition, set: 'held = r.held + w.amount' });
  return decided;
}

/** Turns held money into committed money; OVER_COMMITTED while what stands passes the limit. A fault when it is not held. */
export async function commitHeld(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<Result<void>> {
  const wanted = binding(cycle, moves);
  if (wanted.length === 0) return ok(undefined);
  const decided = decideCommit(await lockRows(tx, cycle, wanted), wanted);
  if (!decided.ok) return decided;
  const set = 'held = r.held - w.amount, committed = r.committed + w.amount';
  await move(tx, cycle, wanted, { condition: 'r.excess = 0 and w.amount <= r.held', set });
  return decided;
}

/** Gives held money back; always passes, and lowers an excess in the same statement. A fault when it is not held. */
export async function releaseHeld(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<void> {
  const wanted = binding(cycle, moves);
  if (wanted.length === 0) return;
  const rows = await lockRows(tx, cycle, wanted);
  if (!stands(rows, wanted, (row) => row.held)) throw new Error('more to release than is held');
  const set = `held = r.held - w.amount, excess = ${OVER('(r.held - w.amount)', 'r.committed')}`;
  await move(tx, cycle, wanted, { condition: 'w.amount <= r.held', set });
}

/** Gives committed money back; always passes, and lowers an excess in the same statement. A fault when it is not committed. */
export async function releaseCommitted(tx: Tx, cycle: MovingCycle, moves: readonly MoneyMove[]): Promise<void> {
  const wanted = binding(cycle, moves);
  if (wanted.length === 0) return;
  const rows = await lockRows(tx, cycle, wanted);
  if (!stands(rows, wanted, (row) => row.committed - row.openingCommitments))
    throw new Error('more to release than is committed');
  const set = `committed = r.committed - w.amount, excess = ${OVER('r.held', '(r.committed - w.amount)')}`;
  await move(tx, cycle, wanted, { condition: 'w.amount <= r.committed - r.opening_commitments', set });
}
