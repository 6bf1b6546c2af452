/** Items in order of falling value per cost, with the break solution: the first `split` items, all that fit in a row. */
export interface Core {
  readonly cost: Float64Array;
  readonly value: Float64Array;
  /** Place of each item's id in the order of all ids. */
  readonly rank: Float64Array;
  readonly split: number;
  readonly baseCost: number;
  readonly baseValue: number;
}

/** A reachable state `needs` to promise this much value within this much cost, or it is dropped. */
export interface Need {
  readonly within: number;
  readonly value: number;
}

/** Loss per unit of cost over the cap when nothing is left to take out: no bound survives it, and it stays finite. */
const NEVER = 1e200;

/** Columns of states; two of them are filled in turn. */
class Columns {
  readonly cost: Float64Array;
  readonly value: Float64Array;
  readonly count: Int32Array;
  readonly node: Int32Array;

  constructor(readonly room: number) {
    this.cost = new Float64Array(room);
    this.value = new Float64Array(room);
    this.count = new Int32Array(room);
    this.node = new Int32Array(room);
  }
}

/** The undominated states of a core expanded so far, by rising cost and value; each remembers the changes that led to it. */
export class CoreStates {
  size = 1;
  private current = new Columns(64);
  private spare = new Columns(64);
  private parent = new Int32Array(1024);
  private changed = new Int32Array(1024);
  /** States looked at so far: the measure of work. */
  work = 0;
  private nodes = 0;

  constructor(private readonly core: Core) {
    this.cost[0] = core.baseCost;
    this.value[0] = core.baseValue;
    this.count[0] = core.split;
    this.node[0] = -1;
  }

  get cost(): Float64Array {
    return this.current.cost;
  }
  get value(): Float64Array {
    return this.current.value;
  }
  get count(): Int32Array {
    return this.current.count;
  }
  get node(): Int32Array {
    return this.current.node;
  }

  /** Adds, for every state, the state with `item` changed: taken if it stood outside the break solution, left out if in it. */
  change(item: number, byTies: boolean): void {
    const sign = item < this.core.split ? -1 : 1;
    const dc = sign * (this.core.cost[item] ?? 0);
    const dv = sign * (this.core.value[item] ?? 0);
    const { size, cost, value, count, node } = this;
    this.work += size;
    if (this.spare.room < 2 * size) this.spare = new Columns(4 * size);
    const { cost: nextCost, value: nextValue, count: nextCount, node: nextNode } = this.spare;
    let kept = 0;
    let best = -Infinity;
    let a = 0;
    let b = 0;
    while (a < size || b < size) {
      const ca = a < size ? (cost[a] ?? 0) : Infinity;
      const cb = b < size ? (cost[b] ?? 0) + dc : Infinity;
      const va = a < size ? (value[a] ?? 0) : -Infinity;
      const vb = b < size ? (value[b] ?? 0) + dv : -Infinity;
      if (ca === cb && va === vb) {
        if (va > best) {
          const changed = byTies && this.isBetter(count[b]! + sign, node[b]!, item, count[a]!, node[a]!);
          nextCost[kept] = ca;
          nextValue[kept] = va;
          nextCount[kept] = changed ? count[b]! + sign : count[a]!;
          nextNode[kept] = changed ? this.remember(node[b]!, item) : node[a]!;
          kept += 1;
          best = va;
        }
        a += 1;
        b += 1;
        continue;
      }
      const old = ca < cb || (ca === cb && va > vb);
      const v = old ? va : vb;
      if (v > best) {
        nextCost[kept] = old ? ca : cb;
        nextValue[kept] = v;
        nextCount[kept] = old ? count[a]! : count[b]! + sign;
        nextNode[kept] = old ? node[a]! : this.remember(node[b]!, item);
        kept += 1;
        best = v;
      }
      if (old) a += 1;
      else b += 1;
    }
    this.size = kept;
    [this.current, this.spare] = [this.spare, this.current];
  }

  /** Drops the states that cannot meet any need with the items still open: `left` in the break solution, `right` outside. */
  prune(left: number, right: number, needs: readonly [Need, Need]): void {
    const { cost, value, count, node, size } = this;
    this.work += this.size;
    const leftDensity = left >= 0 ? this.core.value[left]! / this.core.cost[left]! : NEVER;
    const rightDensity = right < this.core.cost.length ? this.core.value[right]! / this.core.cost[right]! : 0;
    const [first, second] = needs;
    let kept = 0;
    for (let k = 0; k < size; k += 1) {
      const c = cost[k]!;
      const v = value[k]!;
      const room = first.within - c;
      const other = second.within - c;
      const bound = v + room * (room >= 0 ? rightDensity : leftDensity);
      const otherBound = v + other * (other >= 0 ? rightDensity : leftDensity);
      // Rounding of a bound may only ever keep a state too many.
      if (
        bound + Math.abs(bound) * 1e-12 + 1e-6 < first.value &&
        otherBound + Math.abs(otherBound) * 1e-12 + 1e-6 < second.value
      )
        continue;
      cost[kept] = c;
      value[kept] = v;
      count[kept] = count[k]!;
      node[kept] = node[k]!;
      kept += 1;
    }
    this.size = kept;
  }

  /** Which items a state takes. */
  taken(node: number): Uint8Array {
    const taken = new Uint8Array(this.core.cost.length).fill(1, 0, this.core.split);
    for (let at = node; at >= 0; at = this.parent[at]!) {
      const item = this.changed[at]!;
      taken[item] = 1 - taken[item]!;
    }
    return taken;
  }

  /** Is the set `first` (state `node` with `extra` changed, or -1) before `second` by fewest items, then by first ids? */
  isBetter(count: number, node: number, extra: number, otherCount: number, otherNode: number): boolean {
    if (count !== otherCount) return count < otherCount;
    const differing = new Map<number, boolean>();
    const toggle = (item: number, mine: boolean): void => {
      if (differing.has(item)) differing.delete(item);
      else differing.set(item, mine);
    };
    if (extra >= 0) toggle(extra, true);
    let mine = node;
    let theirs = otherNode;
    while (mine !== theirs) {
      const step = mine > theirs;
      const at = step ? mine : theirs;
      toggle(this.changed[at]!, step);
      if (step) mine = this.parent[at]!;
      else theirs = this.parent[at]!;
    }
    let first = -1;
    for (const item of differing.keys()) if (first < 0 || this.core.rank[item]! < this.core.rank[first]!) first = item;
    // The set that holds the first differing id comes first; a change of an item inside the break solution removes it.
    return first >= 0 && first >= this.core.split === (differing.get(first) ?? false);
  }

  private remember(parent: number, item: number): number {
    if (this.nodes === this.parent.length) {
      const parents = new Int32Array(this.nodes * 2);
      const items = new Int32Array(this.nodes * 2);
      parents.set(this.parent);
      items.set(this.changed);
      this.parent = parents;
      this.changed = items;
    }
    this.parent[this.nodes] = parent;
    this.changed[this.nodes] = item;
    this.nodes += 1;
    return this.nodes - 1;
  }
}
