import { LIMITED, limitsOf, shareOfCap, type AmountLimit, type Limited } from './portfolio';
import type { Portfolio, PortfolioItem } from './portfolio';

/**
 * Which rule of a portfolio is meant; indices are places in its lists. `FAIRNESS`: equal shares of the units, kept by how
 * a plan is found (`fairPlan`), not by a row.
 */
export type RuleRef =
  | { readonly type: 'CAP' | 'RUN_RATE' | 'MAX_ITEMS' | 'NOT_EMPTY' | 'FAIRNESS' }
  | { readonly type: 'PERIOD'; readonly period: number }
  | { readonly type: 'FLOOR' | 'CEILING'; readonly of: Limited; readonly group: string }
  | { readonly type: 'EXCLUSIVE' | 'RESOURCE' | 'SHARE'; readonly index: number }
  | { readonly type: 'FORCED' | 'EXCLUDED'; readonly item: string }
  | { readonly type: 'REQUIRES'; readonly item: string; readonly needs: string }
  | { readonly type: 'REQUIRES_ANY'; readonly item: string; readonly index: number };

const changeItem = (
  portfolio: Portfolio,
  id: string,
  change: (item: PortfolioItem) => Partial<PortfolioItem>,
): Portfolio => ({
  ...portfolio,
  items: portfolio.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item)),
});

const changeLimit = (portfolio: Portfolio, of: Limited, group: string, limit: AmountLimit): Portfolio => ({
  ...portfolio,
  limits: { ...portfolio.limits, [of]: new Map([...portfolio.limits[of], [group, limit]]) },
});

/** The portfolio with one amount of it changed; `null` lifts the limit. Only for rules that state an amount. */
const withAmount = (portfolio: Portfolio, ref: RuleRef, amount: bigint | null): Portfolio => {
  const most = amount ?? undefined;
  const place = <T extends { readonly max: bigint }>(list: readonly T[], at: number): readonly T[] =>
    list.flatMap((one, k) => (k !== at ? [one] : amount === null ? [] : [{ ...one, max: amount }]));
  switch (ref.type) {
    case 'CAP':
      return { ...portfolio, cap: amount ?? costOfAll(portfolio) };
    case 'RUN_RATE':
      return { ...portfolio, runRateCap: most };
    case 'MAX_ITEMS':
      return { ...portfolio, maxItems: most };
    case 'PERIOD': {
      const whole = portfolio.items.reduce(
        (sum, item) =>
          sum + item.options.reduce((s, option) => s + magnitude(option.costByPeriod?.[ref.period] ?? 0n), 0n),
        0n,
      );
      return {
        ...portfolio,
        periodCaps: portfolio.periodCaps.map((max, k) => (k === ref.period ? (amount ?? whole) : max)),
      };
    }
    case 'FLOOR': {
      const { min: _min, minShareBp: _share, ...rest } = portfolio.limits[ref.of].get(ref.group) ?? {};
      return changeLimit(portfolio, ref.of, ref.group, amount === null ? rest : { ...rest, min: amount });
    }
    case 'CEILING': {
      const { max: _max, maxShareBp: _share, ...rest } = portfolio.limits[ref.of].get(ref.group) ?? {};
      return changeLimit(portfolio, ref.of, ref.group, amount === null ? rest : { ...rest, max: amount });
    }
    case 'EXCLUSIVE':
      return { ...portfolio, exclusiveGroups: place(portfolio.exclusiveGroups, ref.index) };
    case 'RESOURCE':
      return { ...portfolio, extraLimits: place(portfolio.extraLimits, ref.index) };
    default:
      throw new RangeError(`the rule ${ref.type} states no amount`);
  }
};

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** What all options together cost: a cap that binds nothing. */
export const costOfAll = (portfolio: Portfolio): bigint =>
  portfolio.items.reduce((sum, item) => sum + item.options.reduce((s, option) => s + magnitude(option.cost), 0n), 0n);

/** The portfolio with the amount of a rule set to another. */
export const withLimit = (portfolio: Portfolio, ref: RuleRef, amount: bigint): Portfolio =>
  withAmount(portfolio, ref, amount);

/** The portfolio as if the rule did not stand. */
export const withoutRule = (portfolio: Portfolio, ref: RuleRef): Portfolio => {
  switch (ref.type) {
    case 'FORCED':
    case 'EXCLUDED':
      return changeItem(portfolio, ref.item, () => ({ status: 'optional' }));
    case 'REQUIRES':
      return changeItem(portfolio, ref.item, (item) => ({ requires: item.requires.filter((id) => id !== ref.needs) }));
    case 'REQUIRES_ANY':
      return changeItem(portfolio, ref.item, (item) => ({
        requiresAny: item.requiresAny.filter((_, k) => k !== ref.index),
      }));
    case 'SHARE':
      return { ...portfolio, shareLimits: portfolio.shareLimits?.filter((_, k) => k !== ref.index) };
    case 'NOT_EMPTY':
      return { ...portfolio, mayBeEmpty: true };
    case 'FAIRNESS':
      return portfolio;
    default:
      return withAmount(portfolio, ref, null);
  }
};

/** The amount a rule states, or null where it states none. */
export const limitOf = (portfolio: Portfolio, ref: RuleRef): bigint | null => {
  switch (ref.type) {
    case 'CAP':
      return portfolio.cap;
    case 'RUN_RATE':
      return portfolio.runRateCap ?? null;
    case 'MAX_ITEMS':
      return portfolio.maxItems ?? null;
    case 'PERIOD':
      return portfolio.periodCaps[ref.period] ?? null;
    case 'FLOOR':
      return portfolio.limits[ref.of].get(ref.group)?.min ?? null;
    case 'CEILING':
      return portfolio.limits[ref.of].get(ref.group)?.max ?? null;
    case 'EXCLUSIVE':
      return portfolio.exclusiveGroups[ref.index]?.max ?? null;
    case 'RESOURCE':
      return portfolio.extraLimits[ref.index]?.max ?? null;
    default:
      return null;
  }
};

const following = (limit: AmountLimit, cap: bigint): AmountLimit => ({
  ...limit,
  ...(limit.minShareBp === undefined ? {} : { min: shareOfCap(cap, BigInt(limit.minShareBp), true) }),
  ...(limit.maxShareBp === undefined ? {} : { max: shareOfCap(cap, BigInt(limit.maxShareBp), false) }),
});

/** The same rules over another cap: minima and maxima stated as shares follow it, amounts stay. */
export const atCap = (portfolio: Portfolio, cap: bigint): Portfolio => {
  if (cap === portfolio.cap) return portfolio;
  const limits = LIMITED.map(
    (kind) => [kind, new Map([...portfolio.limits[kind]].map(([group, one]) => [group, following(one, cap)]))] as const,
  );
  return { ...portfolio, cap, limits: limitsOf(Object.fromEntries(limits)) };
};

/** Another budget of a frontier: every minimum is a share of that point's own budget, so that small budgets can be met. */
export const atBudget = (portfolio: Portfolio, budget: bigint): Portfolio => {
  const { cap } = portfolio;
  const moved = atCap(portfolio, budget);
  const scaled = (limit: AmountLimit): AmountLimit =>
    limit.min === undefined || limit.minShareBp !== undefined || cap === 0n
      ? limit
      : { ...limit, min: (limit.min * budget) / cap };
  const limits = LIMITED.map(
    (kind) => [kind, new Map([...moved.limits[kind]].map(([group, one]) => [group, scaled(one)]))] as const,
  );
  return { ...moved, limits: limitsOf(Object.fromEntries(limits)) };
};

/** Do both name the same rule? */
export const sameRule = (a: RuleRef, b: RuleRef): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
