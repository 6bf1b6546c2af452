import { allocate } from '../../money/money';

/** Something to be added up by group: its amounts by name, counted fully in one group or shared equally over several. */
export interface PivotEntry {
  readonly id: string;
  /** Empty: it belongs to none and stands in the row without a name. */
  readonly groups: readonly string[];
  readonly amounts: Readonly<Record<string, bigint>>;
}

/** One group; the shared amounts of all rows add up to the total exactly, the full ones count an entry in each of its groups. */
export interface PivotRow {
  /** Null: entries of no group. */
  readonly group: string | null;
  readonly count: number;
  readonly shared: Readonly<Record<string, bigint>>;
  readonly full: Readonly<Record<string, bigint>>;
}

export interface Pivot {
  /** By group, the nameless one last. */
  readonly rows: readonly PivotRow[];
  readonly count: number;
  readonly total: Readonly<Record<string, bigint>>;
}

/** Splits an amount of any sign into equal parts that add up to it; remainders go to the first keys. */
export const splitEqually = (amount: bigint, keys: readonly string[]): ReadonlyMap<string, bigint> => {
  const sign = amount < 0n ? -1n : 1n;
  const parts = allocate(
    sign * amount,
    keys.map((key) => ({ key, weight: 1n })),
  );
  return new Map([...(parts ?? [])].map(([key, part]) => [key, sign * part]));
};

const order = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** Adds entries up by group, such as product line, touchpoint, channel, functional area, business unit or region. */
export const pivot = (entries: readonly PivotEntry[], names: readonly string[]): Pivot => {
  const none = (): Record<string, bigint> => Object.fromEntries(names.map((name) => [name, 0n]));
  const rows = new Map<
    string | null,
    { count: number; shared: Record<string, bigint>; full: Record<string, bigint> }
  >();
  const total = none();
  const rowOf = (group: string | null) => {
    const row = rows.get(group) ?? { count: 0, shared: none(), full: none() };
    rows.set(group, row);
    return row;
  };
  for (const { groups, amounts } of entries) {
    const own = [...new Set(groups)];
    const places: readonly (string | null)[] = own.length > 0 ? own : [null];
    for (const group of places) rowOf(group).count += 1;
    for (const name of names) {
      const amount = amounts[name] ?? 0n;
      total[name] = (total[name] ?? 0n) + amount;
      const parts = splitEqually(amount, own);
      for (const group of places) {
        const row = rowOf(group);
        row.full[name] = (row.full[name] ?? 0n) + amount;
        row.shared[name] = (row.shared[name] ?? 0n) + (group === null ? amount : (parts.get(group) ?? 0n));
      }
    }
  }
  const sorted = [...rows].sort(([a], [b]) => order(a, b)).map(([group, row]) => ({ group, ...row }));
  return { rows: sorted, count: entries.length, total };
};

/** A cell of the money map; null where an entry names no functional area or no touchpoint. */
export interface MoneyCell {
  readonly silo: string | null;
  readonly touchpoint: string | null;
  readonly amounts: Readonly<Record<string, bigint>>;
}

/** An entry of the money map: it is shared equally over every pair of its functional areas and touchpoints. */
export interface MapEntry {
  readonly silos: readonly string[];
  readonly touchpoints: readonly string[];
  readonly amounts: Readonly<Record<string, bigint>>;
}

/** Functional area by touchpoint (base, requested, funded, or whatever is named): the cells add up to the totals exactly. */
export const moneyMap = (
  entries: readonly MapEntry[],
  names: readonly string[],
): { readonly cells: readonly MoneyCell[]; readonly total: Readonly<Record<string, bigint>> } => {
  const pairs = new Map<string, Pick<MoneyCell, 'silo' | 'touchpoint'>>();
  const sides = (groups: readonly string[]): readonly (string | null)[] =>
    groups.length > 0 ? [...new Set(groups)].sort() : [null];
  const spread = entries.map(({ silos, touchpoints, amounts }, k): PivotEntry => {
    const groups = sides(silos).flatMap((silo) =>
      sides(touchpoints).map((touchpoint) => {
        const key = JSON.stringify([silo, touchpoint]);
        pairs.set(key, { silo, touchpoint });
        return key;
      }),
    );
    return { id: String(k), groups, amounts };
  });
  const { rows, total } = pivot(spread, names);
  const cells = rows.flatMap((row): MoneyCell[] => {
    const pair = row.group === null ? undefined : pairs.get(row.group);
    return pair ? [{ ...pair, amounts: row.shared }] : [];
  });
  return {
    cells: cells.sort((a, b) => order(a.silo, b.silo) || order(a.touchpoint, b.touchpoint)),
    total,
  };
};
