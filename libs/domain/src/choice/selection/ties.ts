import { solveExactly, worth, type Exact, type Point } from './exact';
import type { Asking, LinearModel, LinearRow } from './linear-model';
import type { Problem } from './problem';

const sumRow = (
  columns: readonly number[],
  coefficients: readonly number[],
  lower: number,
  upper: number,
): LinearRow => {
  const at = columns.map((_, k) => k).filter((k) => coefficients[k] !== 0);
  return { columns: at.map((k) => columns[k]!), coefficients: at.map((k) => coefficients[k]!), lower, upper };
};

/** Rows and objective of "a set that comes before `point`": some position outside it joins, all its earlier ones stay. */
const comesBefore = (
  positions: readonly (readonly number[])[],
  point: Point,
  columns: number,
): { rows: LinearRow[]; objective: number[] } => {
  const rows: LinearRow[] = [];
  const holds = (position: readonly number[]): boolean => position.some((column) => point[column] === 1);
  const outside = positions.filter((position) => !holds(position)).length;
  // Column `columns + t` says: the first position that joins is the t-th outside one or a later one.
  const objective = [...new Array<number>(columns).fill(0), ...new Array<number>(outside).fill(1)];
  let t = 0;
  for (const position of positions) {
    const ones = position.map(() => 1);
    if (holds(position)) {
      if (t < outside) rows.push(sumRow([...position, columns + t], [...ones, -1], 0, Infinity));
      continue;
    }
    const later = t + 1 < outside ? [columns + t + 1] : [];
    rows.push(sumRow([...position, columns + t, ...later], [...ones, -1, ...later.map(() => 1)], 0, Infinity));
    if (later.length > 0) rows.push(sumRow([columns + t, ...later], [1, -1], 0, Infinity));
    t += 1;
  }
  if (outside > 0) rows.push(sumRow([columns], [1], 1, 1));
  return { rows, objective };
};

/** Walks to the first set in the order of positions; null when the solver could not prove that there is none before. */
function* first(
  positions: readonly (readonly number[])[],
  from: Point,
  rows: readonly LinearRow[],
  cuts: LinearRow[],
): Asking<Point | null> {
  let point = from;
  for (;;) {
    const { rows: before, objective } = comesBefore(positions, point, from.length);
    if (objective.length === from.length) return point;
    const model: LinearModel = { sense: 'MINIMISE', objective, rows: [...rows, ...before] };
    const found: Exact = yield* solveExactly(model, [...cuts]);
    if (found.status === 'NONE') return point;
    if (found.status === 'UNKNOWN') return null;
    point = found.point.slice(0, from.length);
  }
}

/** A best point by value, then cost, then number of items, then ids; `canonical` when all of that is proven. */
export function* breakTies(
  problem: Problem,
  rows: readonly LinearRow[],
  best: Point,
  cuts: LinearRow[],
): Asking<{ readonly point: Point; readonly canonical: boolean }> {
  const all = problem.columns.map((_, c) => c);
  const ones = all.map(() => 1);
  const asGood = sumRow(all, problem.value, worth(problem.value, best), Infinity);
  const notDearer = (than: Point): LinearRow => sumRow(all, problem.cost, -Infinity, worth(problem.cost, than));
  const another = (than: Point): LinearRow =>
    sumRow(
      all,
      all.map((c) => (than[c] === 1 ? 1 : -1)),
      -Infinity,
      worth(ones, than) - 1,
    );
  // Any other point as good and no dearer: where there is none, as in most portfolios, nothing is left to break.
  const twins = [...rows, asGood, notDearer(best), another(best)];
  const twin = yield* solveExactly({ sense: 'MINIMISE', objective: all.map(() => 0), rows: twins }, cuts.slice());
  if (twin.status === 'NONE') return { point: best, canonical: true };
  if (twin.status === 'UNKNOWN') return { point: best, canonical: false };
  const start = [...twin.point];
  const other = yield* solveExactly({ sense: 'MINIMISE', objective: problem.cost, rows: twins, start }, cuts.slice());
  if (other.status !== 'PROVEN') return { point: other.status === 'FOUND' ? other.point : best, canonical: false };
  let point = worth(problem.cost, other.point) < worth(problem.cost, best) ? other.point : best;
  const size = worth(ones, point);
  const tied = [...rows, asGood, notDearer(point)];
  const fewest = yield* solveExactly(
    { sense: 'MINIMISE', objective: ones, rows: [...tied, another(point)] },
    cuts.slice(),
  );
  if (fewest.status === 'NONE') return { point, canonical: true };
  if (fewest.status !== 'PROVEN') return { point, canonical: false };
  const least = worth(ones, fewest.point);
  if (least > size) return { point, canonical: true };
  if (least < size) point = fewest.point;
  const asFew = [...tied, sumRow(all, ones, -Infinity, least)];
  const byId = problem.ofItem
    .map((columns, i) => ({ columns, rank: problem.itemRank[i]! }))
    .sort((a, b) => a.rank - b.rank);
  const items = byId.map((item) => item.columns);
  const firstItems = yield* first(items, point, asFew, cuts);
  if (!firstItems) return { point, canonical: false };
  if (items.every((columns) => columns.length === 1)) return { point: firstItems, canonical: true };
  const held = items.map((columns) => {
    const funded = columns.some((c) => firstItems[c] === 1) ? 1 : 0;
    return sumRow(
      columns,
      columns.map(() => 1),
      funded,
      funded,
    );
  });
  const options = [...all].sort((a, b) => problem.columnRank[a]! - problem.columnRank[b]!).map((c) => [c]);
  const firstOptions = yield* first(options, firstItems, [...asFew, ...held], cuts);
  return { point: firstOptions ?? firstItems, canonical: firstOptions !== null };
}
