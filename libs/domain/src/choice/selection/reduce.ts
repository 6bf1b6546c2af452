import type { Exact, Point } from './exact';
import { solveExactly } from './exact';
import type { Asking, LinearModel, LinearRow } from './linear-model';
import type { Problem } from './problem';

/** What is settled of each column: 0, 1, or -1 where it is open. */
export type Settled = Int8Array;

/** Rows over the open columns, renumbered; null when the settled ones alone break a row. */
export const openRows = (rows: readonly LinearRow[], settled: Settled, place: Int32Array): LinearRow[] | null => {
  const left: LinearRow[] = [];
  for (const row of rows) {
    const columns: number[] = [];
    const coefficients: number[] = [];
    let used = 0;
    let [least, most] = [0, 0];
    row.columns.forEach((column, k) => {
      const amount = row.coefficients[k]!;
      if (settled[column] === 1) used += amount;
      if (settled[column] !== -1) return;
      columns.push(place[column]!);
      coefficients.push(amount);
      if (amount < 0) least += amount;
      else most += amount;
    });
    const [lower, upper] = [row.lower - used, row.upper - used];
    if (most < lower || least > upper) return null;
    if (most > upper || least < lower) left.push({ columns, coefficients, lower, upper });
  }
  return left;
};

/** The open columns in order, and the place of each column among them. */
export const openColumns = (settled: Settled): { readonly open: readonly number[]; readonly place: Int32Array } => {
  const place = new Int32Array(settled.length).fill(-1);
  const open: number[] = [];
  settled.forEach((value, column) => {
    if (value !== -1) return;
    place[column] = open.length;
    open.push(column);
  });
  return { open, place };
};

/** The whole point of an open one. */
export const wholePoint = (settled: Settled, open: readonly number[], point: Point): Point => {
  const whole = Uint8Array.from(settled, (value) => (value === 1 ? 1 : 0));
  open.forEach((column, k) => (whole[column] = point[k]!));
  return whole;
};

/** Solves a model with some columns settled; the answer is of the whole model, `NONE` means none with these settled. */
export function* solveOpen(model: LinearModel, settled: Settled): Asking<Exact> {
  const { open, place } = openColumns(settled);
  const rows = openRows(model.rows, settled, place);
  if (!rows) return { status: 'NONE' };
  const offset = model.objective.reduce((sum, amount, column) => (settled[column] === 1 ? sum + amount : sum), 0);
  const agrees = model.start?.every((value, column) => settled[column] === -1 || settled[column] === value);
  const found = yield* solveExactly(
    {
      ...model,
      objective: open.map((column) => model.objective[column]!),
      rows,
      start: agrees ? open.map((column) => model.start![column]!) : undefined,
      tells: model.tells && { ...model.tells, offset: model.tells.offset + offset },
    },
    [],
  );
  const moved = (bound: number | null): number | null => (bound === null ? null : bound + offset);
  if (found.status === 'NONE') return found;
  if (found.status === 'UNKNOWN') return { status: 'UNKNOWN', bound: moved(found.bound) };
  return { status: found.status, point: wholePoint(settled, open, found.point), bound: moved(found.bound) };
}

/** A problem over its open columns only; its rows come apart, by `openRows`. */
export const openProblem = (problem: Problem, open: readonly number[], place: Int32Array): Problem => {
  const pick = <T>(from: readonly T[]): T[] => open.map((column) => from[column]!);
  const items = problem.ofItem
    .map((columns, item) => ({ item, columns: columns.flatMap((c) => (place[c]! >= 0 ? [place[c]!] : [])) }))
    .filter(({ columns }) => columns.length > 0);
  return {
    ...problem,
    columns: pick(problem.columns),
    value: pick(problem.value),
    cost: pick(problem.cost),
    columnRank: pick(problem.columnRank),
    ofItem: items.map(({ columns }) => columns),
    itemRank: items.map(({ item }) => problem.itemRank[item]!),
  };
};
