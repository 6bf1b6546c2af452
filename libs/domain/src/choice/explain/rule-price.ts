import { ok, type Result } from '../../result';
import type { Asking } from '../selection/linear-model';
import { optimise } from '../selection/optimise';
import type { Portfolio } from '../selection/portfolio';
import { toProblem } from '../selection/problem';
import { withoutRule, type RuleRef } from '../selection/rule-ref';
import { rulesOf } from '../selection/rules';
import type { Selection } from '../selection/selection';
import { fairPlan, type Voters } from '../fairness/fair-plan';
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

/** Equal shares in the users' words. */
export const EQUAL_SHARES = 'equal shares of the units';

/** Rules that are priced unless others are named: all but the cap itself and what initiatives require. */
const isPriced = (ref: RuleRef): boolean => !['CAP', 'REQUIRES', 'REQUIRES_ANY', 'NOT_EMPTY'].includes(ref.type);

/** Every rule of a portfolio with its words. */
export const rulesIn = (portfolio: Portfolio): readonly { readonly ref: RuleRef; readonly words: string }[] => {
  let next = 0;
  const ofItem = portfolio.items.map((item) => item.options.map(() => next++));
  const options = portfolio.items.flatMap((item) => item.options);
  return rulesOf(portfolio, ofItem, (column) => options[column]!).map(({ ref, words }) => ({ ref, words }));
};

/** The best plan under the portfolio's rules and, with voters, by equal shares of them. */
function* bestUnder(portfolio: Portfolio, best: Selection, voters: Voters | undefined): Asking<Result<Selection>> {
  if (!voters) return yield* optimise(portfolio, { start: best.selected, conflict: false });
  const fair = yield* fairPlan(portfolio, best, voters);
  return fair.ok ? ok(fair.value.plan) : fair;
}

const FREE = { price: 0n, proven: true, joins: [], leaves: [] };

const priceOf = (best: Selection, free: Selection): Omit<RulePrice, 'ref' | 'words'> => {
  const price = free.value > best.value ? free.value - best.value : 0n;
  const change = price > 0n ? planChange(best, free) : { joins: [], leaves: [] };
  return { price, proven: free.proven && best.proven, ...change };
};

/**
 * The price of each rule, by solving without it; a rule that no plan could break costs nothing and is not solved for.
 * With `voters`, `best` is a plan by equal shares of theirs: each rule is then priced among such plans, and the equal
 * shares themselves, as the rule `FAIRNESS`, against the best plan of all.
 */
export function* priceRules(
  portfolio: Portfolio,
  best: Selection,
  wanted: (ref: RuleRef) => boolean = isPriced,
  voters?: Voters,
): Asking<Result<readonly RulePrice[]>> {
  const made = toProblem(portfolio);
  if (!made.ok) return made;
  const prices: RulePrice[] = [];
  if (best.status !== 'optimal' && best.status !== 'feasible') return ok(prices);
  const binding = new Set(made.value.rules.map((rule) => JSON.stringify(rule.ref)));
  for (const { ref, words } of rulesIn(portfolio)) {
    if (!wanted(ref)) continue;
    if (!binding.has(JSON.stringify(ref))) {
      prices.push({ ref, words, ...FREE });
      continue;
    }
    const free = yield* bestUnder(withoutRule(portfolio, ref), best, voters);
    if (!free.ok) return free;
    prices.push({ ref, words, ...priceOf(best, free.value) });
  }
  const fairness: RuleRef = { type: 'FAIRNESS' };
  if (!voters || !wanted(fairness)) return ok(prices);
  const free = yield* bestUnder(portfolio, best, undefined);
  if (!free.ok) return free;
  return ok([...prices, { ref: fairness, words: EQUAL_SHARES, ...priceOf(best, free.value) }]);
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
