import { ok, type Result } from '../../result';
import type { Asking } from '../selection/linear-model';
import { optimise } from '../selection/optimise';
import type { Portfolio } from '../selection/portfolio';
import { toProblem } from '../selection/problem';
import { withoutRule, type RuleRef } from '../selection/rule-ref';
import { rulesOf } from '../selection/rules';
import type { Selection } from '../selection/selection';
import { planChange, type PlanChange } from './more-money';

/** What a rule costs: the value that the best plan without it would have more. */
export interface RulePrice extends PlanChange {
  readonly ref: RuleRef;
  readonly words: string;
  /** In units of the objective; 0 when the rule costs nothing. */
  readonly price: bigint;
  /** Both plans are proven best, so that the price is exact. */
  readonly proven: boolean;
}

/** Rules that are priced unless others are named: all but the cap itself and what initiatives require. */
const isPriced = (ref: RuleRef): boolean => !['CAP', 'REQUIRES', 'REQUIRES_ANY', 'NOT_EMPTY'].includes(ref.type);

/** Every rule of a portfolio with its words. */
export const rulesIn = (portfolio: Portfolio): readonly { readonly ref: RuleRef; readonly words: string }[] => {
  let next = 0;
  const ofItem = portfolio.items.map((item) => item.options.map(() => next++));
  const options = portfolio.items.flatMap((item) => item.options);
  return rulesOf(portfolio, ofItem, (column) => options[column]!).map(({ ref, words }) => ({ ref, words }));
};

/** The price of each rule, by solving without it; a rule that no plan could break costs nothing and is not solved for. */
export function* priceRules(
  portfolio: Portfolio,
  best: Selection,
  wanted: (ref: RuleRef) => boolean = isPriced,
): Asking<Result<readonly RulePrice[]>> {
  const made = toProblem(portfolio);
  if (!made.ok) return made;
  const prices: RulePrice[] = [];
  if (best.status !== 'optimal' && best.status !== 'feasible') return ok(prices);
  const binding = new Set(made.value.rules.map((rule) => JSON.stringify(rule.ref)));
  for (const { ref, words } of rulesIn(portfolio)) {
    if (!wanted(ref)) continue;
    if (!binding.has(JSON.stringify(ref))) {
      prices.push({ ref, words, price: 0n, proven: true, joins: [], leaves: [] });
      continue;
    }
    const free = yield* optimise(withoutRule(portfolio, ref), { start: best.selected, conflict: false });
    if (!free.ok) return free;
    const proven = free.value.proven && best.proven;
    const price = free.value.value > best.value ? free.value.value - best.value : 0n;
    const change = price > 0n ? planChange(best, free.value) : { joins: [], leaves: [] };
    prices.push({ ref, words, price, proven, ...change });
  }
  return ok(prices);
}

/** What forcing an initiative in (with one option or any), or leaving it out, would cost before it is decided; null: no plan is left. */
export function* priceOverride(
  portfolio: Portfolio,
  best: Selection,
  override: { readonly id: string; readonly status: 'mandatory' | 'excluded'; readonly option?: string },
): Asking<Result<(PlanChange & { readonly price: bigint; readonly proven: boolean }) | null>> {
  const items = portfolio.items.map((item) => {
    if (item.id !== override.id) return item;
    const named = item.options.filter((option) => override.option === undefined || option.id === override.option);
    return { ...item, status: override.status, options: named.length > 0 ? named : item.options };
  });
  const bound = yield* optimise({ ...portfolio, items }, { conflict: false });
  if (!bound.ok) return bound;
  const { status, value, proven } = bound.value;
  if (status !== 'optimal' && status !== 'feasible') return ok(null);
  return ok({ price: best.value - value, proven: proven && best.proven, ...planChange(best, bound.value) });
}
