import { CoreStates, type Core, type Need } from './core-states';

/** Items with one option each and nothing but a cap; integers below 2^53 in every sum. */
export interface CapOnlyInput {
  readonly cost: readonly number[];
  readonly value: readonly number[];
  /** Place of each id in the order of all ids. */
  readonly rank: readonly number[];
  readonly cap: number;
  /** False: ties are left as they fall. */
  readonly ties?: boolean;
  /** The items in `densityOrder`, when that is known already. */
  readonly order?: readonly number[];
}

/** `proven`: no other set has more value, or as much at lower cost. `canonical`: ties are broken exactly too. */
export interface CapOnlyAnswer {
  readonly taken: Uint8Array;
  readonly value: number;
  readonly cost: number;
  /** No set is worth more. */
  readonly bound: number;
  readonly proven: boolean;
  readonly canonical: boolean;
}

/** States the search may look at before it gives up (about a second); it gives up at the same place everywhere. */
export const CORE_LIMIT = 25_000_000;
/** States it may hold at once. */
const MOST_STATES = 400_000;

interface Best {
  value: number;
  cost: number;
  count: number;
  node: number;
}

const sortCore = (input: CapOnlyInput, order: readonly number[]): Core => {
  const pick = (from: readonly number[]): Float64Array => Float64Array.from(order, (item) => from[item]!);
  const cost = pick(input.cost);
  const value = pick(input.value);
  let split = 0;
  let baseCost = 0;
  let baseValue = 0;
  while (split < cost.length && baseCost + cost[split]! <= input.cap) {
    baseCost += cost[split]!;
    baseValue += value[split]!;
    split += 1;
  }
  return { cost, value, rank: pick(input.rank), split, baseCost, baseValue };
};

/** Expands the core item by item around the break until no state can meet a need; false when the limit was reached. */
const expand = (
  core: Core,
  states: CoreStates,
  needs: () => readonly [Need, Need],
  visit: () => void,
  byTies: boolean,
  limit: number,
): boolean => {
  const n = core.cost.length;
  const density = core.split < n ? core.value[core.split]! / core.cost[core.split]! : 0;
  const canMatter = (item: number): boolean => {
    const sign = item < core.split ? -1 : 1;
    return needs().some((need) => {
      const room = need.within - core.baseCost - sign * core.cost[item]!;
      const bound = core.baseValue + sign * core.value[item]! + room * density;
      return bound + Math.abs(bound) * 1e-12 + 1e-6 >= need.value;
    });
  };
  let left = core.split - 1;
  let right = core.split;
  visit();
  states.prune(left, right, needs());
  while (states.size > 0 && (left >= 0 || right < n)) {
    for (const item of [right, left]) {
      if (item < 0 || item >= n) continue;
      if (canMatter(item)) states.change(item, byTies);
      if (item === right) right += 1;
      else left -= 1;
      if (states.work > limit || states.size > MOST_STATES) return false;
      visit();
      states.prune(left, right, needs());
    }
  }
  return true;
};

/** Fills what is left after the break solution, best value per cost first: a good plan to start from. */
const fillGreedily = (core: Core, cap: number): { taken: Uint8Array; value: number; cost: number } => {
  const taken = new Uint8Array(core.cost.length);
  let value = 0;
  let cost = 0;
  core.cost.forEach((c, k) => {
    if (cost + c > cap) return;
    taken[k] = 1;
    cost += c;
    value += core.value[k]!;
  });
  return { taken, value, cost };
};

/** The items of positive value by falling value per cost; among equal ones by id. */
export const densityOrder = (
  cost: readonly number[],
  value: readonly number[],
  rank: readonly number[],
): readonly number[] => {
  const density = value.map((worth, item) => worth / cost[item]!);
  // Among equal densities the order of ids keeps costs mixed, which fills the last gap sooner than sorted costs would.
  return value
    .map((_, item) => item)
    .filter((item) => value[item]! > 0)
    .sort((a, b) => (density[a] === density[b] ? rank[a]! - rank[b]! : density[b]! - density[a]!));
};

/**
 * The best set under the cap by Pisinger's expanding core (minknap, 1997), in exact integers: most value, then lowest
 * cost, then fewest items, then the first ids. Gives up after looking at `limit` states and says what it has proven.
 */
export const solveCapOnly = (input: CapOnlyInput, limit: number = CORE_LIMIT): CapOnlyAnswer => {
  const free: number[] = [];
  const order: number[] = [];
  for (const item of input.order ?? densityOrder(input.cost, input.value, input.rank))
    if (input.cost[item]! <= input.cap) (input.cost[item] === 0 ? free : order).push(item);
  const core = sortCore(input, order);
  const greedy = fillGreedily(core, input.cap);
  const best: Best = { value: greedy.value, cost: greedy.cost, count: Infinity, node: -2 };
  const states = new CoreStates(core);
  const valueNeeds = (): readonly [Need, Need] => [
    { within: input.cap, value: best.value + 1 },
    { within: best.cost - 1, value: best.value },
  ];
  const seek = (): void => {
    const { cost, value, node, size } = states;
    for (let k = 0; k < size; k += 1) {
      const v = value[k]!;
      if (v < best.value || cost[k]! > input.cap || (v === best.value && cost[k]! >= best.cost)) continue;
      Object.assign(best, { value: v, cost: cost[k]!, node: node[k]! });
    }
  };
  const proven = expand(core, states, valueNeeds, seek, false, limit);
  let taken = best.node === -2 ? greedy.taken : states.taken(best.node);
  const room = input.cap - core.baseCost;
  const next = core.split < order.length ? core.value[core.split]! / core.cost[core.split]! : 0;
  const linear = Math.floor(core.baseValue + room * next + 1e-6);
  let canonical = false;
  if (proven && input.ties !== false) {
    const ties = new CoreStates(core);
    const need: Need = { within: best.cost, value: best.value };
    const chosen: Best = { ...best, node: -2 };
    const compare = (): void => {
      const { cost, value, count, node, size } = ties;
      for (let k = 0; k < size; k += 1) {
        if (cost[k] !== best.cost || value[k] !== best.value) continue;
        if (chosen.node === -2 || ties.isBetter(count[k]!, node[k]!, -1, chosen.count, chosen.node))
          Object.assign(chosen, { count: count[k]!, node: node[k]! });
      }
    };
    canonical = expand(core, ties, () => [need, need], compare, true, limit);
    if (canonical && chosen.node !== -2) taken = ties.taken(chosen.node);
  }
  const whole = new Uint8Array(input.cost.length);
  order.forEach((item, k) => (whole[item] = taken[k]!));
  let value = best.value;
  for (const item of free) {
    whole[item] = 1;
    value += input.value[item]!;
  }
  const freeValue = value - best.value;
  return { taken: whole, value, cost: best.cost, bound: proven ? value : linear + freeValue, proven, canonical };
};
