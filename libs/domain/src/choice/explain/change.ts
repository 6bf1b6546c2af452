import type { Portfolio, PortfolioItem, PortfolioOption } from '../selection/portfolio';
import { withLimit, withoutRule, type RuleRef } from '../selection/rule-ref';

/** One change that would fund an initiative, with the nearest smaller one that would not. */
export type Change =
  /** Its option costs `to` instead of `from`, all its other amounts lowered in proportion. */
  | { readonly kind: 'COST' | 'RUN_RATE'; readonly option: string; readonly from: bigint; readonly to: bigint }
  /** Its option is worth `to` instead of `from`, in units of the objective. */
  | { readonly kind: 'VALUE'; readonly option: string; readonly from: bigint; readonly to: bigint }
  /** Its evidence has this grade; `values` by option then, `below` at the next lower grade (null: as it is now). */
  | {
      readonly kind: 'EVIDENCE';
      readonly grade: string;
      readonly values: ReadonlyMap<string, bigint>;
      readonly below: ReadonlyMap<string, bigint> | null;
    }
  /** The amount of a rule is `to` instead of `from`. */
  | {
      readonly kind: 'LIMIT';
      readonly ref: RuleRef;
      readonly words: string;
      readonly from: bigint;
      readonly to: bigint;
    }
  /** The rule does not stand. */
  | { readonly kind: 'RULE'; readonly ref: RuleRef; readonly words: string };

/** The portfolio with one item changed. */
export const withItem = (
  portfolio: Portfolio,
  id: string,
  change: (item: PortfolioItem) => Partial<PortfolioItem>,
): Portfolio => ({
  ...portfolio,
  items: portfolio.items.map((item) => (item.id === id ? { ...item, ...change(item) } : item)),
});

/** The portfolio with one option of one item changed. */
export const withOption = (
  portfolio: Portfolio,
  id: string,
  option: string,
  change: (option: PortfolioOption) => Partial<PortfolioOption>,
): Portfolio =>
  withItem(portfolio, id, (item) => ({
    options: item.options.map((one) => (one.id === option ? { ...one, ...change(one) } : one)),
  }));

/** The portfolio in which the options of an item have these values. */
export const withValues = (portfolio: Portfolio, id: string, values: ReadonlyMap<string, bigint>): Portfolio =>
  withItem(portfolio, id, (item) => ({
    options: item.options.map((one) => ({ ...one, value: values.get(one.id) ?? one.value })),
  }));

/** The portfolio in which an option costs `to`: its leading figure is that, the others fall in proportion, rounded down. */
export const withCost = (
  portfolio: Portfolio,
  id: string,
  option: string,
  kind: 'COST' | 'RUN_RATE',
  to: bigint,
): Portfolio =>
  withOption(portfolio, id, option, (one) => {
    const from = kind === 'COST' ? one.cost : (one.runRateCost ?? 0n);
    const lowered = (amount: bigint): bigint => (from === 0n ? amount : (amount * to) / from);
    return {
      cost: lowered(one.cost),
      ...(one.runRateCost === undefined ? {} : { runRateCost: lowered(one.runRateCost) }),
      ...(one.costByPeriod === undefined ? {} : { costByPeriod: one.costByPeriod.map(lowered) }),
    };
  });

/** The portfolio after a change for the initiative `id`. */
export const applyChange = (portfolio: Portfolio, id: string, change: Change): Portfolio => {
  switch (change.kind) {
    case 'COST':
    case 'RUN_RATE':
      return withCost(portfolio, id, change.option, change.kind, change.to);
    case 'VALUE':
      return withOption(portfolio, id, change.option, () => ({ value: change.to }));
    case 'EVIDENCE':
      return withValues(portfolio, id, change.values);
    case 'LIMIT':
      return withLimit(portfolio, change.ref, change.to);
    case 'RULE':
      return withoutRule(portfolio, change.ref);
  }
};

/** The portfolio after the nearest smaller change: one minor unit, one unit of value or one grade less. */
export const applyLess = (portfolio: Portfolio, id: string, change: Change): Portfolio => {
  switch (change.kind) {
    case 'COST':
    case 'RUN_RATE':
      return withCost(portfolio, id, change.option, change.kind, change.to + 1n);
    case 'VALUE':
      return withOption(portfolio, id, change.option, () => ({ value: change.to - 1n }));
    case 'EVIDENCE':
      return change.below ? withValues(portfolio, id, change.below) : portfolio;
    case 'LIMIT':
      return withLimit(portfolio, change.ref, change.to + (change.ref.type === 'FLOOR' ? 1n : -1n));
    case 'RULE':
      return portfolio;
  }
};
