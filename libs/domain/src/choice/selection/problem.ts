import { ok, refuse, type Result } from '../../result';
import type { LinearRow } from './linear-model';
import { byText, type Portfolio } from './portfolio';
import type { RuleRef } from './rule-ref';
import { rulesOf, type ExactRow, type RuleKind } from './rules';

/** A rule in its user's words and what it demands of the columns. */
export interface Rule {
  readonly ref: RuleRef;
  readonly kind: RuleKind;
  readonly words: string;
  readonly rows: readonly LinearRow[];
}

/** One 0/1 decision: fund this option of this item. */
export interface Column {
  readonly item: number;
  readonly option: number;
}

/** A portfolio as columns and integer rows, every figure divided by its greatest common divisor and exact below 2^53. */
export interface Problem {
  readonly portfolio: Portfolio;
  readonly columns: readonly Column[];
  /** The columns of each item, in the order of its options. */
  readonly ofItem: readonly (readonly number[])[];
  readonly value: readonly number[];
  readonly cost: readonly number[];
  readonly valueUnit: bigint;
  readonly costUnit: bigint;
  /** At most one option of an item: what no one can want to lift. */
  readonly always: readonly LinearRow[];
  readonly rules: readonly Rule[];
  /** Place of each item's id among all ids, and of each column by item and option id. */
  readonly itemRank: readonly number[];
  readonly columnRank: readonly number[];
}

const LARGEST = 2n ** 53n;

const magnitude = (a: bigint): bigint => (a < 0n ? -a : a);

const commonDivisor = (amounts: readonly bigint[]): bigint => {
  let divisor = 0n;
  for (const amount of amounts) {
    let rest = magnitude(amount);
    while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  }
  return divisor > 0n ? divisor : 1n;
};

const isExact = (amounts: readonly bigint[], unit: bigint): boolean =>
  amounts.reduce((sum, amount) => sum + magnitude(amount), 0n) / unit <= LARGEST;

const floorDivide = (a: bigint, b: bigint): bigint => (a >= 0n ? a / b : -((-a + b - 1n) / b));

/** Divides a row by its greatest common divisor; null when its sum passes 2^53 even then. */
const scaleRow = (row: ExactRow): LinearRow | null => {
  const entries = row.entries.filter(([, amount]) => amount !== 0n);
  const amounts = entries.map(([, amount]) => amount);
  const unit = commonDivisor(amounts);
  if (!isExact(amounts, unit)) return null;
  const clamp = (side: bigint): number => Number(side > LARGEST ? LARGEST : side < -LARGEST ? -LARGEST : side);
  return {
    columns: entries.map(([column]) => column),
    coefficients: amounts.map((amount) => Number(amount / unit)),
    lower: row.lower === null ? -Infinity : clamp(-floorDivide(-row.lower, unit)),
    upper: row.upper === null ? Infinity : clamp(floorDivide(row.upper, unit)),
  };
};

/** Can any choice of columns break the row at all? */
export const canBind = (row: LinearRow): boolean => {
  let least = 0;
  let most = 0;
  for (const amount of row.coefficients) {
    if (amount < 0) least += amount;
    else most += amount;
  }
  return most > row.upper || least < row.lower;
};

const rankOf = (keys: readonly string[]): number[] => {
  const rank = new Array<number>(keys.length).fill(0);
  keys
    .map((key, k) => ({ key, k }))
    .sort((a, b) => byText(a.key, b.key))
    .forEach(({ k }, place) => (rank[k] = place));
  return rank;
};

/** Turns a portfolio into columns and rows; refuses figures whose sums a solver cannot hold exactly. */
export const toProblem = (portfolio: Portfolio): Result<Problem> => {
  const columns = portfolio.items.flatMap((item, i) => item.options.map((_, option) => ({ item: i, option })));
  const ofItem: number[][] = portfolio.items.map(() => []);
  columns.forEach((column, c) => ofItem[column.item]!.push(c));
  const option = (c: number) => portfolio.items[columns[c]!.item]!.options[columns[c]!.option]!;
  const values = columns.map((_, c) => option(c).value);
  const costs = columns.map((_, c) => option(c).cost);
  const valueUnit = commonDivisor(values);
  const costUnit = commonDivisor(costs);
  const tooLarge = (what: string) =>
    refuse('INVALID_INPUT', `${what}: the amounts add up to more than 2^53 and cannot be computed exactly`, {
      field: what,
      remedy: 'use a coarser unit, or fewer items',
    });
  if (!isExact(values, valueUnit)) return tooLarge('value');
  if (!isExact(costs, costUnit)) return tooLarge('cost');
  const rules: Rule[] = [];
  for (const rule of rulesOf(portfolio, ofItem, option)) {
    const rows = rule.rows.map(scaleRow);
    const sound = rows.filter((row) => row !== null);
    if (sound.length < rows.length) return tooLarge(rule.words);
    const binding = sound.filter(canBind);
    if (binding.length > 0) rules.push({ ref: rule.ref, kind: rule.kind, words: rule.words, rows: binding });
  }
  const itemRank = rankOf(portfolio.items.map((item) => item.id));
  const columnOrder = columns
    .map((column, c) => ({ c, rank: itemRank[column.item]!, id: option(c).id }))
    .sort((a, b) => a.rank - b.rank || byText(a.id, b.id));
  const columnRank = new Array<number>(columns.length).fill(0);
  columnOrder.forEach(({ c }, place) => (columnRank[c] = place));
  return ok({
    portfolio,
    columns,
    ofItem,
    value: values.map((value) => Number(value / valueUnit)),
    cost: costs.map((cost) => Number(cost / costUnit)),
    valueUnit,
    costUnit,
    always: ofItem
      .filter((own) => own.length > 1)
      .map((own) => ({ columns: own, coefficients: own.map(() => 1), lower: -Infinity, upper: 1 })),
    rules,
    itemRank,
    columnRank,
  });
};
