import { solveExactly } from './exact';
import type { Asking } from './linear-model';
import { LIMITED, groupsOf, type Portfolio, type PortfolioItem } from './portfolio';
import type { Problem, Rule } from './problem';

const cheapest = (item: PortfolioItem): bigint =>
  item.options.reduce((least, option) => (option.cost < least ? option.cost : least), item.options[0]!.cost);

/** Items that must be funded, each with the rules that force it: its own, or a chain of requirements. */
const forcedItems = (portfolio: Portfolio): ReadonlyMap<PortfolioItem, readonly string[]> => {
  const byId = new Map(portfolio.items.map((item) => [item.id, item]));
  const forced = new Map<PortfolioItem, readonly string[]>();
  for (const item of portfolio.items) if (item.status === 'mandatory') forced.set(item, [`${item.id} must be funded`]);
  for (const [item, why] of forced)
    for (const id of item.requires) {
      const needed = byId.get(id);
      if (needed && !forced.has(needed)) forced.set(needed, [...why, `${item.id} requires ${id}`]);
    }
  return forced;
};

/** Conflicts that can be named without solving anything; null when none is seen. */
export const plainConflict = (portfolio: Portfolio): readonly string[] | null => {
  const forced = forcedItems(portfolio);
  const words = (items: readonly PortfolioItem[], rule: string): readonly string[] => [
    ...new Set([...items.flatMap((item) => forced.get(item) ?? []), rule]),
  ];
  for (const [item, why] of forced) if (item.status === 'excluded') return [...why, `${item.id} is excluded`];
  const dearest = [...forced.keys()].sort((a, b) =>
    cheapest(b) > cheapest(a) ? 1 : cheapest(b) < cheapest(a) ? -1 : 0,
  );
  let total = 0n;
  for (const [k, item] of dearest.entries()) {
    total += cheapest(item);
    if (total > portfolio.cap) return words(dearest.slice(0, k + 1), `the cap of ${portfolio.cap}`);
  }
  for (const group of portfolio.exclusiveGroups) {
    const within = [...forced.keys()].filter((item) => group.items.includes(item.id));
    if (BigInt(within.length) > group.max)
      return words(
        within.slice(0, Number(group.max) + 1),
        `at most ${group.max} of ${group.items.join(', ')} (${group.id})`,
      );
  }
  const most = portfolio.maxItems;
  if (most !== undefined && BigInt(forced.size) > most)
    return words([...forced.keys()].slice(0, Number(most) + 1), `at most ${most} initiatives`);
  return null;
};

/** A minimum that all its items together cannot reach, in words that say what they could; null when there is none. */
export const unreachableMinimum = (
  portfolio: Portfolio,
  ruleOf: (start: string) => string | undefined,
): string[] | null => {
  for (const kind of LIMITED)
    for (const [group, { min }] of portfolio.limits[kind]) {
      if (min === undefined) continue;
      const reach = portfolio.items
        .filter((item) => groupsOf(item, kind).includes(group))
        .reduce((sum, item) => sum + item.options.reduce((most, o) => (o.cost > most ? o.cost : most), 0n), 0n);
      const rule = ruleOf(`at least ${min} for `);
      if (reach < min && rule) return [`${rule}, while all its initiatives together cost ${reach}`];
    }
  return null;
};

/** Whether rules hold together; a solver that gives up counts as yes, which only keeps a rule too many. */
function* holdTogether(problem: Problem, rules: readonly Rule[]): Asking<boolean> {
  const rows = [...problem.always, ...rules.flatMap((rule) => rule.rows)];
  const found = yield* solveExactly({ sense: 'MINIMISE', objective: problem.columns.map(() => 0), rows }, []);
  return found.status !== 'NONE';
}

/**
 * A conflict from which no rule can be left out (QuickXplain, Junker 2004): together these rules admit no plan, and
 * without any one of them they do. `rules` together must be known to admit none.
 */
export function* smallestConflict(problem: Problem, rules: readonly Rule[]): Asking<readonly Rule[]> {
  return yield* explain(problem, [], false, rules);
}

function* explain(
  problem: Problem,
  kept: readonly Rule[],
  grown: boolean,
  open: readonly Rule[],
): Asking<readonly Rule[]> {
  if (grown && !(yield* holdTogether(problem, kept))) return [];
  if (open.length <= 1) return open;
  const middle = Math.floor(open.length / 2);
  const [front, back] = [open.slice(0, middle), open.slice(middle)];
  const late = yield* explain(problem, [...kept, ...front], true, back);
  const early = yield* explain(problem, [...kept, ...late], late.length > 0, front);
  return [...early, ...late];
}
