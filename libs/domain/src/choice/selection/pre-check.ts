import { groupsOf, LIMITED, type Limited, type Portfolio, type PortfolioItem, type PortfolioOption } from './portfolio';
import { amountText } from './amount-words';
import { capWords, limitWords, periodWords, runRateWords } from './rule-words';

/** Why there is no plan, by name: seen without solving, or `RULES_CONFLICT` found by it. */
export const CONFLICT_NAMES = [
  'FORCED_NEEDS_EXCLUDED',
  'FORCED_EXCEED_CAP',
  'FORCED_EXCEED_RUN_RATE',
  'FORCED_EXCEED_PERIOD',
  'FORCED_EXCEED_CEILING',
  'FORCED_EXCEED_GROUP',
  'FORCED_EXCEED_COUNT',
  'FORCED_EXCEED_RESOURCE',
  'FLOOR_ABOVE_CEILING',
  'FLOOR_OUT_OF_REACH',
  'FLOORS_EXCEED_CAP',
  'RULES_CONFLICT',
] as const;
export type ConflictName = (typeof CONFLICT_NAMES)[number];

/** A conflict that can be named without solving: these rules, in words, admit no plan. */
export interface NamedConflict {
  readonly name: ConflictName;
  readonly conflict: readonly string[];
}

type Forced = ReadonlyMap<PortfolioItem, readonly string[]>;

/** Items that must be funded, each with the rules that force it: its own, or a chain of requirements. */
const forcedItems = (portfolio: Portfolio): Forced => {
  const byId = new Map(portfolio.items.map((item) => [item.id, item]));
  const forced = new Map<PortfolioItem, readonly string[]>();
  for (const item of portfolio.items) if (item.status === 'mandatory') forced.set(item, [`${item.id} must be funded`]);
  for (const [item, why] of forced) {
    const needs = item.requires.map((id) => ({ id, words: `${item.id} requires ${id}` }));
    const only = item.requiresAny.flatMap((ids) =>
      ids.length === 1 ? [{ id: ids[0]!, words: `${item.id} requires one of ${ids[0]!}` }] : [],
    );
    for (const { id, words } of [...needs, ...only]) {
      const needed = byId.get(id);
      if (needed && !forced.has(needed)) forced.set(needed, [...why, words]);
    }
  }
  return forced;
};

const least = (item: PortfolioItem, amount: (option: PortfolioOption) => bigint): bigint =>
  item.options.map(amount).reduce((a, b) => (b < a ? b : a));

const reasons = (forced: Forced, items: readonly PortfolioItem[], rule: string): readonly string[] => [
  ...new Set([...items.flatMap((item) => forced.get(item) ?? []), rule]),
];

/** The fewest forced items, dearest first, that pass a limit together whatever their options; null when they do not. */
const overflow = (
  items: readonly PortfolioItem[],
  max: bigint | undefined,
  use: (item: PortfolioItem) => bigint,
): readonly PortfolioItem[] | null => {
  if (max === undefined) return null;
  const dearest = items
    .map((item) => ({ item, amount: use(item) }))
    .sort((a, b) => (b.amount > a.amount ? 1 : b.amount < a.amount ? -1 : 0));
  let total = 0n;
  for (const [k, { amount }] of dearest.entries()) {
    total += amount;
    if (total > max) return dearest.slice(0, k + 1).map(({ item }) => item);
  }
  return null;
};

const amountConflict = (portfolio: Portfolio, forced: Forced): NamedConflict | null => {
  const items = [...forced.keys()];
  const check = (
    name: ConflictName,
    words: string,
    max: bigint | undefined,
    use: (item: PortfolioItem) => bigint,
    within: readonly PortfolioItem[] = items,
  ): NamedConflict | null => {
    const over = overflow(within, max, use);
    return over && { name, conflict: reasons(forced, over, words) };
  };
  const cost = (item: PortfolioItem): bigint => least(item, (option) => option.cost);
  let found =
    check('FORCED_EXCEED_CAP', capWords(portfolio), portfolio.cap, cost) ??
    check('FORCED_EXCEED_RUN_RATE', runRateWords(portfolio), portfolio.runRateCap, (item) =>
      least(item, (option) => option.runRateCost ?? 0n),
    );
  portfolio.periodCaps.forEach((max, k) => {
    const words = periodWords(portfolio, k);
    found ??= check('FORCED_EXCEED_PERIOD', words, max, (item) =>
      least(item, (option) => option.costByPeriod?.[k] ?? 0n),
    );
  });
  for (const kind of LIMITED)
    for (const [group, { max }] of portfolio.limits[kind]) {
      const within = items.filter((item) => groupsOf(item, kind).includes(group));
      found ??= check(
        'FORCED_EXCEED_CEILING',
        limitWords('at most', amountText(max ?? 0n, portfolio.money), kind, group),
        max,
        cost,
        within,
      );
    }
  for (const group of portfolio.exclusiveGroups) {
    const words = `at most ${group.max} of ${group.items.join(', ')} (${group.id})`;
    const within = items.filter((item) => group.items.includes(item.id));
    found ??= check('FORCED_EXCEED_GROUP', words, group.max, () => 1n, within);
  }
  found ??= check('FORCED_EXCEED_COUNT', `at most ${portfolio.maxItems} initiatives`, portfolio.maxItems, () => 1n);
  for (const { name, max, use } of portfolio.extraLimits)
    found ??= check('FORCED_EXCEED_RESOURCE', `at most ${max} of ${name}`, max, (item) => use.get(item.id) ?? 0n);
  return found;
};

/** Kinds of which an item has one group at most: their funded amounts add up to the funded total. */
const apart = (portfolio: Portfolio, kind: Limited): boolean =>
  portfolio.items.every((item) => groupsOf(item, kind).length <= 1);

const floorConflict = (portfolio: Portfolio): NamedConflict | null => {
  const told = (amount: bigint): string => amountText(amount, portfolio.money);
  for (const kind of LIMITED) {
    const floors = [...portfolio.limits[kind]].flatMap(([group, { min, max }]) =>
      min === undefined || min <= 0n
        ? []
        : [{ group, min, max, words: limitWords('at least', told(min), kind, group) }],
    );
    for (const { group, min, max, words } of floors) {
      if (max !== undefined && min > max)
        return { name: 'FLOOR_ABOVE_CEILING', conflict: [words, limitWords('at most', told(max), kind, group)] };
      const reach = portfolio.items
        .filter((item) => groupsOf(item, kind).includes(group))
        .reduce((sum, item) => sum + item.options.map((o) => o.cost).reduce((a, b) => (b > a ? b : a)), 0n);
      if (reach < min)
        return {
          name: 'FLOOR_OUT_OF_REACH',
          conflict: [`${words}, while all its initiatives together cost ${told(reach)}`],
        };
      if (min > portfolio.cap) return { name: 'FLOORS_EXCEED_CAP', conflict: [words, capWords(portfolio)] };
    }
    const whole = floors.reduce((sum, { min }) => sum + min, 0n);
    if (whole > portfolio.cap && apart(portfolio, kind))
      return {
        name: 'FLOORS_EXCEED_CAP',
        conflict: [...floors.map(({ words }) => words), capWords(portfolio)],
      };
  }
  return null;
};

/** The first conflict that can be named without solving anything; null when none is seen. */
export const preCheck = (portfolio: Portfolio): NamedConflict | null => {
  const forced = forcedItems(portfolio);
  const byId = new Map(portfolio.items.map((item) => [item.id, item]));
  for (const [item, why] of forced) {
    if (item.status === 'excluded')
      return { name: 'FORCED_NEEDS_EXCLUDED', conflict: [...why, `${item.id} is excluded`] };
    for (const ids of item.requiresAny)
      if (!ids.includes(item.id) && ids.length > 1 && ids.every((id) => byId.get(id)?.status === 'excluded'))
        return {
          name: 'FORCED_NEEDS_EXCLUDED',
          conflict: [...why, `${item.id} requires one of ${ids.join(', ')}`, ...ids.map((id) => `${id} is excluded`)],
        };
  }
  return amountConflict(portfolio, forced) ?? floorConflict(portfolio);
};
