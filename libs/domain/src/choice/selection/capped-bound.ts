import { type Figure, type Maybe, flawIn, known, negative } from '../../method/figure';

/** An item that may be funded in part; cost and value in units of their own. */
export interface CappedItem {
  readonly id: string;
  readonly cost: Maybe;
  readonly value: Maybe;
}

export interface LinearBound {
  /** No plan inside the cap is worth more. */
  readonly bound: number;
  /** Value of one more unit of the cap: density of the item that no longer fits whole; 0 when all fit. */
  readonly shadowPrice: number;
  readonly greedyValue: number;
  /** Items taken by value per cost, the ones that do not fit skipped; sorted. */
  readonly greedy: readonly string[];
  /** (bound - greedy) / bound, 0..1. */
  readonly greedyGap: number;
}

/** Linear bound of a selection under one cap (Dantzig 1957), its dual price, and what plain sorting by density would take. */
export const linearBound = (items: readonly CappedItem[], cap: Maybe): Figure<LinearBound> => {
  for (const { id, cost, value } of items) {
    const flaw =
      flawIn({ cap, [`${id}.cost`]: cost, [`${id}.value`]: value }) ?? negative({ [`${id}.cost`]: Number(cost) });
    if (flaw) return flaw;
  }
  const flaw = flawIn({ cap }) ?? negative({ cap: Number(cap) });
  if (flaw) return flaw;
  const worth = items
    .map((one) => ({ id: one.id, cost: Number(one.cost), value: Number(one.value) }))
    .filter((one) => one.value > 0)
    .sort((a, b) => b.value * a.cost - a.value * b.cost || (a.id < b.id ? -1 : 1));
  let [room, left, bound, shadowPrice, full] = [Number(cap), Number(cap), 0, 0, false];
  const greedy: typeof worth = [];
  for (const one of worth) {
    if (one.cost <= left) {
      greedy.push(one);
      left -= one.cost;
    }
    if (full) continue;
    if (one.cost <= room) {
      bound += one.value;
      room -= one.cost;
    } else {
      shadowPrice = one.value / one.cost;
      bound += shadowPrice * room;
      full = true;
    }
  }
  const greedyValue = greedy.reduce((s, one) => s + one.value, 0);
  const greedyGap = bound === 0 ? 0 : (bound - greedyValue) / bound;
  return known({ bound, shadowPrice, greedyValue, greedy: greedy.map((one) => one.id).sort(), greedyGap });
};
