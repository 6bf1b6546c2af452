import { allocate, sum } from '../money/money';
import type { CarryOverRule } from './mandate';

/** What a mandate says of money that is left at the close; minor units, null for no limit. */
export interface CarryTerms {
  readonly rule: CarryOverRule;
  readonly limit: bigint | null;
}

/** A committed plan line at the close: OPEX of its fiscal year, in minor units. */
export interface ClosingLine {
  readonly lineId: string;
  /** Approved less what was released before. */
  readonly standing: bigint;
  readonly obligated: bigint;
  readonly accrued: bigint;
  readonly actual: bigint;
}

/** What the close makes of a line; always used + carried + lapsed = standing + overspent. */
export interface ClosedLine extends ClosingLine {
  /** Received or booked: what the year has really cost. */
  readonly used: bigint;
  /** Used above what stands: the first charge on the next year. */
  readonly overspent: bigint;
  /** Goes on as a commitment of the next year. */
  readonly carried: bigint;
  /** Goes back to those who contributed it. */
  readonly lapsed: bigint;
}

/** The envelope of a year for the whole year, IN_YEAR: what may be promised and what is. */
export interface ClosingEnvelope {
  readonly limit: bigint;
  /** Opening commitments included. */
  readonly committed: bigint;
}

/** The sums of a close; uncommitted = carriedUncommitted + lapsedUncommitted, used + carried + lapsed = approved + overspent. */
export interface YearClose {
  readonly lines: readonly ClosedLine[];
  readonly approved: bigint;
  readonly used: bigint;
  readonly overspent: bigint;
  readonly carried: bigint;
  readonly lapsed: bigint;
  /** Never promised: reserve and headroom. */
  readonly uncommitted: bigint;
  readonly carriedUncommitted: bigint;
  readonly lapsedUncommitted: bigint;
}

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const notBelowZero = (amount: bigint): bigint => (amount > 0n ? amount : 0n);

interface Open {
  readonly lineId: string;
  /** Of what is left of the line, what is ordered and what is free. */
  readonly ordered: bigint;
  readonly free: bigint;
}

/** What is left of a line; credits above what was booked leave no more than what stands. */
const openOf = (line: ClosingLine): Open => {
  const left = line.standing - lesser(notBelowZero(line.accrued + line.actual), line.standing);
  const ordered = lesser(notBelowZero(line.obligated), left);
  return { lineId: line.lineId, ordered, free: left - ordered };
};

/** Shares what may be carried over the wishes, each at most whole, by largest remainder, ties to the smaller id. */
const shareOut = (room: bigint, wishes: readonly { readonly key: string; readonly weight: bigint }[]) => {
  const wished = sum(wishes.map((one) => one.weight));
  return allocate(lesser(room, wished), wishes) ?? new Map<string, bigint>();
};

/**
 * What becomes of a year's money. LAPSE carries nothing; CARRY_COMMITTED what approved lines have left, ordered money
 * first; CARRY_ALL after that what was never promised. Nothing beyond the limit is carried; what is not carried lapses.
 */
export const closeYear = (
  lines: readonly ClosingLine[],
  envelope: ClosingEnvelope,
  { rule, limit }: CarryTerms,
): YearClose => {
  const open = lines.map(openOf);
  const left = sum(open.map((one) => one.ordered + one.free));
  const uncommitted = notBelowZero(envelope.limit - envelope.committed);
  const room = rule === 'LAPSE' ? 0n : (limit ?? left + uncommitted);
  const ordered = shareOut(
    room,
    open.map((one) => ({ key: one.lineId, weight: one.ordered })),
  );
  const free = shareOut(
    room - sum(ordered.values()),
    open.map((one) => ({ key: one.lineId, weight: one.free })),
  );
  const closed = lines.map((line, i): ClosedLine => {
    const { ordered: owed, free: spare } = open[i] ?? { ordered: 0n, free: 0n };
    const used = notBelowZero(line.accrued + line.actual);
    const carried = (ordered.get(line.lineId) ?? 0n) + (free.get(line.lineId) ?? 0n);
    return { ...line, used, overspent: notBelowZero(used - line.standing), carried, lapsed: owed + spare - carried };
  });
  const carried = sum(closed.map((line) => line.carried));
  const carriedUncommitted = rule === 'CARRY_ALL' ? lesser(uncommitted, room - carried) : 0n;
  return {
    lines: closed,
    approved: sum(closed.map((line) => line.standing)),
    used: sum(closed.map((line) => line.used)),
    overspent: sum(closed.map((line) => line.overspent)),
    carried,
    lapsed: sum(closed.map((line) => line.lapsed)),
    uncommitted,
    carriedUncommitted,
    lapsedUncommitted: uncommitted - carriedUncommitted,
  };
};

/** A cost line of a plan line at the close; minor units. */
export interface LapsingAmount {
  readonly costLineId: string;
  readonly period: number;
  readonly approved: bigint;
  readonly released: bigint;
  readonly accrued: bigint;
  readonly actual: bigint;
}

/**
 * Which cost lines a line's lapse is taken from, > 0 each: from the latest period on what each has left by itself, then,
 * where credits of one pay for another, what else stands of it. A fault when less stands than lapses.
 */
export const lapseOver = <Amount extends LapsingAmount>(
  lapsed: bigint,
  amounts: readonly Amount[],
): readonly { readonly costLine: Amount; readonly amount: bigint }[] => {
  const order = [...amounts].sort((a, b) => b.period - a.period || (a.costLineId < b.costLineId ? -1 : 1));
  const taken = new Map<string, bigint>();
  let left = lapsed;
  const take = (one: Amount, most: bigint): void => {
    const part = notBelowZero(lesser(left, most));
    taken.set(one.costLineId, (taken.get(one.costLineId) ?? 0n) + part);
    left -= part;
  };
  for (const one of order) {
    const standing = one.approved - one.released;
    take(one, lesser(standing, standing - one.accrued - one.actual));
  }
  for (const one of order) take(one, one.approved - one.released - (taken.get(one.costLineId) ?? 0n));
  if (left > 0n) throw new RangeError('more to lapse than stands');
  return order.flatMap((costLine) => {
    const amount = taken.get(costLine.costLineId) ?? 0n;
    return amount > 0n ? [{ costLine, amount }] : [];
  });
};
