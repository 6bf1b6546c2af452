import { compareFractions, fraction, type Fraction } from '../scoring/fraction';

/** A score over the share s of one weight: s x own + (1 - s) x rest, in any common unit. */
export interface Straight {
  readonly own: bigint;
  readonly rest: bigint;
}

/** A share at which pairs of lines meet; not in lowest terms. */
interface Meeting {
  readonly at: Fraction;
  readonly near: number;
  readonly pairs: (readonly [number, number])[];
}

const slope = ({ own, rest }: Straight): bigint => own - rest;
const heightAt = ({ own, rest }: Straight, { n, d }: Fraction): bigint => own * n + rest * (d - n);
const sign = (value: bigint): number => (value < 0n ? -1 : value > 0n ? 1 : 0);

/** Orders exactly, and by nearest numbers where those are far enough apart. */
const order = (a: Pick<Meeting, 'at' | 'near'>, b: Pick<Meeting, 'at' | 'near'>): number =>
  Math.abs(a.near - b.near) > 1e-12 ? a.near - b.near : compareFractions(a.at, b.at);

/** Every share between 0 and 1 at which two lines meet, with its pairs, in rising order; pauses with how much of it is done. */
function* meetingsOf(lines: readonly Straight[]): Generator<number, readonly Meeting[], void> {
  const all: { at: Fraction; near: number; pair: readonly [number, number] }[] = [];
  for (let a = 0; a < lines.length; a += 1) {
    for (let b = a + 1; b < lines.length; b += 1) {
      const turn = slope(lines[a]!) - slope(lines[b]!);
      const gap = lines[b]!.rest - lines[a]!.rest;
      if (turn === 0n) continue;
      const [n, d] = turn < 0n ? [-gap, -turn] : [gap, turn];
      if (n >= 0n && n <= d) all.push({ at: { n, d }, near: Number(n) / Number(d), pair: [a, b] });
    }
    yield (a + 1) / lines.length;
  }
  all.sort(order);
  const meetings: Meeting[] = [];
  for (const { at, near, pair } of all) {
    const last = meetings.at(-1);
    if (last && order(last, { at, near }) === 0) last.pairs.push(pair);
    else meetings.push({ at, near, pairs: [pair] });
  }
  return meetings;
}

/**
 * Walks the share of a weight from where it is to 0 and to 1 and tells every item the first share at which it changes
 * sides, at the tie itself or just beyond it. `sides` says who is funded in an order; answers it for the present share.
 * It pauses with the share of the work that is done.
 */
export function* sweep(
  lines: readonly Straight[],
  from: Fraction,
  ties: (a: number, b: number) => number,
  sides: (order: readonly number[]) => readonly boolean[],
  tell: (item: number, at: Fraction, atTie: boolean) => void,
): Generator<number, readonly boolean[], void> {
  const compareAt =
    (at: Fraction, direction: number) =>
    (a: number, b: number): number =>
      sign(heightAt(lines[b]!, at) - heightAt(lines[a]!, at)) ||
      direction * sign(slope(lines[b]!) - slope(lines[a]!)) ||
      ties(a, b);
  const start = lines.map((_, k) => k).sort(compareAt(from, 0));
  const now = sides(start);
  const meeting = meetingsOf(lines);
  let step = meeting.next();
  for (; !step.done; step = meeting.next()) yield step.value / 2;
  const meetings = step.value;
  let passed = 0;
  for (const direction of [1, -1]) {
    const told = new Set<number>();
    const standingOrder = [...start];
    const place = new Array<number>(standingOrder.length).fill(0);
    standingOrder.forEach((item, p) => (place[item] = p));
    let standing = now;
    const onTheWay = meetings.filter(({ at }) => direction * compareFractions(at, from) >= 0);
    for (const { at, pairs } of direction > 0 ? onTheWay : [...onTheWay].reverse()) {
      passed += 1;
      yield Math.min(1, 0.5 + passed / meetings.length / 2);
      const places = pairs.flat().map((item) => place[item]!);
      const [first, last] = [Math.min(...places), Math.max(...places)];
      const here = compareFractions(at, from) === 0;
      for (const beyond of here ? [direction] : [0, direction]) {
        if (beyond !== 0 && isEnd(at, direction)) continue;
        const part = standingOrder.slice(first, last + 1).sort(compareAt(at, beyond));
        part.forEach((item, k) => {
          standingOrder[first + k] = item;
          place[item] = first + k;
        });
        // Among items that are all funded, or all not, the order changes nothing.
        if (part.every((item) => standing[item] === standing[part[0]!])) continue;
        standing = sides(standingOrder);
        standing.forEach((side, item) => {
          if (side === now[item] || told.has(item)) return;
          told.add(item);
          tell(item, fraction(at.n, at.d), beyond === 0);
        });
      }
    }
  }
  return now;
}

const isEnd = (at: Fraction, direction: number): boolean => (direction > 0 ? at.n === at.d : at.n === 0n);
