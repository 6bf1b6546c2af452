import { keeps, type Point } from './exact';
import type { LinearRow } from './linear-model';
import type { Problem } from './problem';

/** Adds items with all they require as long as no upper limit breaks: the plan to start from, and to fall back on. */
class Walk {
  readonly point: Point;
  private readonly sums: Float64Array;
  private readonly rowsOf: (readonly [row: number, amount: number])[][];
  private readonly at: ReadonlyMap<string, number>;

  constructor(
    private readonly problem: Problem,
    readonly rows: readonly LinearRow[],
  ) {
    this.point = new Uint8Array(problem.columns.length);
    this.sums = new Float64Array(rows.length);
    this.rowsOf = problem.columns.map(() => []);
    rows.forEach((row, r) => row.columns.forEach((c, k) => this.rowsOf[c]!.push([r, row.coefficients[k]!])));
    this.at = new Map(problem.portfolio.items.map((item, i) => [item.id, i]));
  }

  funded(item: number): boolean {
    return this.problem.ofItem[item]!.some((column) => this.point[column] === 1);
  }

  isShort(row: number): boolean {
    return this.sums[row]! < this.rows[row]!.lower;
  }

  /** Funds a column, at first every item it requires; undone when an upper limit would break or value would be lost. */
  add(column: number, evenAtALoss: boolean): boolean {
    const changes: number[] = [];
    const item = this.problem.columns[column]!.item;
    const complete = this.swap(item, column, changes) && this.require(item, changes);
    const touched = new Set(changes.flatMap((c) => this.rowsOf[c]!.map(([row]) => row)));
    const broken = [...touched].some((row) => this.sums[row]! > this.rows[row]!.upper);
    const gain = changes.reduce((sum, c) => sum + (this.point[c] === 1 ? 1 : -1) * this.problem.value[c]!, 0);
    if (complete && !broken && (evenAtALoss || gain > 0)) return true;
    for (const c of changes.reverse()) this.flip(c);
    return false;
  }

  private flip(column: number): void {
    const sign = this.point[column] === 1 ? -1 : 1;
    this.point[column] = this.point[column] === 1 ? 0 : 1;
    for (const [row, amount] of this.rowsOf[column]!) this.sums[row] = this.sums[row]! + sign * amount;
  }

  private swap(item: number, column: number, changes: number[]): boolean {
    for (const own of this.problem.ofItem[item]!)
      if ((this.point[own] === 1) !== (own === column)) {
        this.flip(own);
        changes.push(own);
      }
    return true;
  }

  private require(start: number, changes: number[]): boolean {
    const open = [start];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
      const { requires, requiresAny } = this.problem.portfolio.items[item]!;
      const alternatives = requiresAny.map((ids) => {
        const items = ids.map((id) => this.at.get(id)!);
        return items.find((one) => this.funded(one)) ?? items.find((one) => this.isAllowed(one));
      });
      for (const needed of [...requires.map((id) => this.at.get(id)), ...alternatives]) {
        if (needed === undefined || !this.isAllowed(needed)) return false;
        if (this.funded(needed)) continue;
        this.swap(needed, cheapest(this.problem, needed), changes);
        open.push(needed);
      }
    }
    return true;
  }

  private isAllowed(item: number): boolean {
    return this.problem.portfolio.items[item]!.status !== 'excluded';
  }
}

const cheapest = (problem: Problem, item: number): number =>
  problem.ofItem[item]!.reduce((best, column) => (problem.cost[column]! < problem.cost[best]! ? column : best));

/** Columns by value per cost, best first; equal ones by id. */
export const byDensity = (problem: Problem): number[] => {
  const density = problem.value.map((value, c) =>
    problem.cost[c] === 0 ? value * Infinity || 0 : value / problem.cost[c]!,
  );
  return problem.columns
    .map((_, c) => c)
    .sort((a, b) =>
      density[a] === density[b] ? problem.columnRank[a]! - problem.columnRank[b]! : density[b]! > density[a]! ? 1 : -1,
    );
};

/** A plan that keeps every rule, by value per cost; null when this simple walk finds none. */
export const greedyPoint = (problem: Problem): Point | null => {
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const walk = new Walk(problem, rows);
  const order = byDensity(problem);
  problem.portfolio.items.forEach((item, i) => {
    if (item.status === 'mandatory' && !walk.funded(i)) walk.add(cheapest(problem, i), true);
  });
  for (let r = 0; r < rows.length; r += 1) {
    if (!walk.isShort(r)) continue;
    const helps = new Set(rows[r]!.columns.filter((_, k) => rows[r]!.coefficients[k]! > 0));
    for (const column of order)
      if (walk.isShort(r) && helps.has(column) && !walk.funded(problem.columns[column]!.item)) walk.add(column, true);
  }
  for (const column of order) if (walk.point[column] === 0) walk.add(column, false);
  return rows.every((row) => keeps(row, walk.point)) ? walk.point : null;
};

/** No plan is worth more: the linear relaxation of the cap alone (Dantzig 1957), rounded up to be safe. */
export const capBound = (problem: Problem): number => {
  const cap = Number(problem.portfolio.cap / problem.costUnit);
  let room = cap;
  let bound = 0;
  for (const column of byDensity(problem)) {
    const [value, cost] = [problem.value[column]!, problem.cost[column]!];
    if (value <= 0) continue;
    if (cost > room) return Math.ceil(bound + (value * room) / cost + 1e-6);
    room -= cost;
    bound += value;
  }
  return bound;
};
