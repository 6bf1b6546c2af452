import fc from 'fast-check';
import { checkPlan } from './check-plan';
import type { Asking, LinearAnswer, LinearModel } from './linear-model';
import {
  byText,
  LIMITED,
  limitsOf,
  type AmountLimit,
  type Portfolio,
  type PortfolioItem,
  type Selected,
} from './portfolio';

/** How a trying solver errs: `slack` units more on rows with large amounts, as tolerances do; `last`: which tie it takes. */
export interface Manner {
  readonly slack: number;
  readonly last: boolean;
}

/** Solves a model by walking through all points, leaving a branch only when a row can no longer be kept. */
export const solveByTrying = (
  model: LinearModel,
  { slack, last }: Manner = { slack: 0, last: false },
): LinearAnswer => {
  const n = model.objective.length;
  const sign = model.sense === 'MAXIMISE' ? 1 : -1;
  const point = new Array<number>(n).fill(0);
  let best: { worth: number; values: number[] } | null = null;
  const dense = model.rows.map((row) => {
    const amounts = new Array<number>(n).fill(0);
    row.columns.forEach((column, k) => (amounts[column] = amounts[column]! + row.coefficients[k]!));
    const loose = row.coefficients.some((amount) => Math.abs(amount) >= 5) ? slack : 0;
    return { amounts, lower: row.lower - loose, upper: row.upper + loose };
  });
  const hopeless = (depth: number): boolean =>
    dense.some(({ amounts, lower, upper }) => {
      let [least, most] = [0, 0];
      amounts.forEach((amount, column) => {
        if (column < depth) {
          least += amount * point[column]!;
          most += amount * point[column]!;
        } else if (amount < 0) least += amount;
        else most += amount;
      });
      return least > upper || most < lower;
    });
  const walk = (depth: number): void => {
    if (hopeless(depth)) return;
    if (depth === n) {
      const worth = sign * model.objective.reduce((sum, amount, column) => sum + amount * point[column]!, 0);
      if (!best || worth > best.worth) best = { worth, values: [...point] };
      return;
    }
    for (const value of last ? [0, 1] : [1, 0]) {
      point[depth] = value;
      walk(depth + 1);
    }
  };
  walk(0);
  const found = best as { worth: number; values: number[] } | null;
  if (!found) return { status: 'INFEASIBLE', values: null, bound: null };
  return { status: 'OPTIMAL', values: found.values, bound: sign * found.worth };
};

/** Runs a computation to its end with a solver. */
export const drive = <T>(asking: Asking<T>, solver: (model: LinearModel) => LinearAnswer): T => {
  let step = asking.next();
  while (!step.done) step = asking.next(solver(step.value));
  return step.value;
};

const listBefore = (a: readonly string[], b: readonly string[]): number => {
  const at = a.findIndex((text, k) => text !== b[k]);
  return at < 0 ? 0 : byText(a[at]!, b[at]!);
};

/** The best selection by trying every one of them under the rules' own words; null when none keeps them. */
export const bestByTrying = (portfolio: Portfolio): { selected: Selected[]; value: bigint; cost: bigint } | null => {
  let best: { selected: Selected[]; value: bigint; cost: bigint } | null = null;
  const items = [...portfolio.items].sort((a, b) => byText(a.id, b.id));
  const consider = (selected: Selected[]): void => {
    const { value, cost, broken } = checkPlan(portfolio, selected);
    if (broken.length > 0) return;
    const order = best
      ? Number(best.value - value) ||
        Number(cost - best.cost) ||
        selected.length - best.selected.length ||
        listBefore(
          selected.map((one) => one.id),
          best.selected.map((one) => one.id),
        ) ||
        listBefore(
          selected.map((one) => one.option ?? ''),
          best.selected.map((one) => one.option ?? ''),
        )
      : -1;
    if (order < 0) best = { selected, value, cost };
  };
  const walk = (depth: number, selected: Selected[]): void => {
    const item = items[depth];
    if (!item) return consider(selected);
    walk(depth + 1, selected);
    for (const option of item.options)
      walk(depth + 1, [...selected, item.tiered ? { id: item.id, option: option.id } : { id: item.id }]);
  };
  walk(0, []);
  return best;
};

const IDS = ['B', 'D10', 'A', 'D2', 'É'];
const GROUPS = ['x', 'y'];
const amount = (max: number): fc.Arbitrary<bigint> => fc.bigInt({ min: 0n, max: BigInt(max) });
const ids = (n: number, most: number): fc.Arbitrary<string[]> =>
  fc.subarray(IDS.slice(0, n), { maxLength: Math.min(n, most) });
const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 1 });

const item = (id: string, n: number, most: number): fc.Arbitrary<PortfolioItem> => {
  const option = fc.record({
    cost: amount(most),
    value: fc.bigInt({ min: -1n, max: 6n }),
    costByPeriod: fc.tuple(amount(most), amount(most)),
    runRateCost: amount(most),
  });
  return fc
    .record({
      id: fc.constant(id),
      status: fc.constantFrom('optional', 'optional', 'optional', 'optional', 'mandatory', 'excluded'),
      options: fc
        .oneof(fc.tuple(option), fc.tuple(option, option))
        .map((options) => options.map((one, k) => ({ ...one, id: options.length > 1 ? `o${2 - k}` : id }))),
      silo: fc.constantFrom(...GROUPS),
      productLine: fc.constantFrom(...GROUPS),
      businessUnit: fc.constantFrom(...GROUPS),
      sponsorship: fc.constantFrom(...GROUPS),
      tranche: fc.constantFrom(...GROUPS),
      channels: fc.subarray(GROUPS),
      touchpoints: fc.subarray(GROUPS),
      requires: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: ids(n, 1) }),
      requiresAny: fc.oneof(
        { weight: 6, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(ids(n, 2), { maxLength: 1 }) },
      ),
    })
    .map((one) => ({ ...one, tiered: one.options.length > 1 }));
};

const limits = (most: number): fc.Arbitrary<ReadonlyMap<string, AmountLimit>> =>
  fc
    .option(
      fc.tuple(fc.constantFrom(...GROUPS), fc.record({ min: seldom(amount(most)), max: seldom(amount(2 * most)) })),
    )
    .map((entry) => new Map(entry && (entry[1].min ?? 0n) >= 0n ? [entry] : []));

/** Small portfolios with any mix of rules; `most` is the dearest option. */
export const portfolios = (most: number): fc.Arbitrary<Portfolio> =>
  fc.integer({ min: 0, max: IDS.length }).chain((n) =>
    fc.record({
      cap: amount(3 * most),
      items: fc.tuple(...IDS.slice(0, n).map((id) => item(id, n, most))),
      runRateCap: seldom(amount(3 * most)),
      periods: fc.constant(['Q1', 'Q2']),
      periodCaps: fc.oneof(fc.constant([]), fc.tuple(amount(3 * most), amount(3 * most))),
      limits: fc.dictionary(fc.constantFrom(...LIMITED), limits(most), { maxKeys: 3 }).map((some) => limitsOf(some)),
      exclusiveGroups: fc.array(
        fc.tuple(ids(n, 4), fc.bigInt(1n, 2n)).map(([items, max]) => ({ id: 'group', items, max })),
        { maxLength: 1 },
      ),
      maxItems: seldom(amount(4)),
      extraLimits: fc.array(
        fc.record({
          name: fc.constant('people'),
          max: amount(6),
          use: fc.tuple(ids(n, 4), amount(4)).map(([own, each]) => new Map(own.map((id) => [id, each]))),
        }),
        { maxLength: 1 },
      ),
    }),
  );
