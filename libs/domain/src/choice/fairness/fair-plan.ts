import { ok, refuse, type Result } from '../../result';
import type { Asking } from '../selection/linear-model';
import { optimise } from '../selection/optimise';
import type { Portfolio, PortfolioItem } from '../selection/portfolio';
import type { Selection } from '../selection/selection';
import { compareFractions, fraction, timesFractions, type Fraction } from '../scoring/fraction';
import { offerFor, pay, type SharedProject, type SharedPurchase } from './equal-shares';

/** The units that vote, and what they may spend and gain. */
export interface Voters {
  /** Weight of each unit's part of the money: all 1 for equal parts, or their OpEx. */
  readonly weights: ReadonlyMap<string, bigint>;
  /** Basis points of an item's value by unit; absent: all of it to the item's own business unit. */
  readonly gains?: (item: PortfolioItem) => ReadonlyMap<string, number>;
}

/** A plan in which units bought first with equal rights, and what that fairness costs. */
export interface FairPlan {
  readonly plan: Selection;
  /** Purchases in order, by item and option, each with who paid what. */
  readonly bought: readonly (SharedPurchase & { readonly id: string; readonly option: string })[];
  /** Options that units could pay for but that some other rule forbids beside what was bought. */
  readonly barred: readonly { readonly id: string; readonly option: string }[];
  /** What each unit had and what it did not spend, in minor units. */
  readonly endowments: ReadonlyMap<string, Fraction>;
  readonly left: ReadonlyMap<string, Fraction>;
  /** Value of the best plan less that of this one: the price of fairness. */
  readonly price: bigint;
  /** Both plans are proven best under their rules. */
  readonly proven: boolean;
}

interface Offer {
  readonly item: PortfolioItem;
  readonly option: string;
  readonly project: SharedProject;
}

const least = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => (b < a ? b : a));

const offersOf = (portfolio: Portfolio, voters: Voters): readonly Offer[] =>
  portfolio.items
    .filter((item) => item.status === 'optional')
    .flatMap((item) =>
      item.options
        .filter((option) => option.cost > 0n && option.value > 0n)
        .map((option): Offer => {
          const own = new Map(item.businessUnit === undefined ? [] : [[item.businessUnit, 10_000] as const]);
          const gains = voters.gains?.(item) ?? own;
          const utilities = new Map(
            [...gains].map(([unit, share]) => [unit, fraction(option.value * BigInt(share), 10_000n)] as const),
          );
          const id = JSON.stringify([item.id, option.id]);
          return { item, option: option.id, project: { id, cost: fraction(option.cost), utilities } };
        }),
    );

const withBought = (portfolio: Portfolio, bought: ReadonlyMap<string, string>): Portfolio => ({
  ...portfolio,
  items: portfolio.items.map((item) => {
    const option = bought.get(item.id);
    return option === undefined
      ? item
      : { ...item, status: 'mandatory', options: item.options.filter((one) => one.id === option) };
  }),
});

/**
 * A plan by the Method of Equal Shares with the units as voters (Peters, Pierczynski and Skowron 2021), under all rules:
 * what must be funded is paid first, each unit gets its part of the rest, and what its supporters buy for least per
 * value is bought as long as some plan can hold it; the optimiser then spends what is left. INVALID_INPUT where no unit
 * has a weight, INFEASIBLE where no plan keeps the rules at all.
 */
export function* fairPlan(portfolio: Portfolio, best: Selection, voters: Voters): Asking<Result<FairPlan>> {
  const whole = [...voters.weights.values()].reduce((sum, weight) => sum + weight, 0n);
  if (whole <= 0n || [...voters.weights.values()].some((weight) => weight < 0n))
    return refuse('INVALID_INPUT', 'the weights of the units must be 0 or more and add up to more than 0', {
      field: 'weights',
    });
  const must = portfolio.items
    .filter((item) => item.status === 'mandatory')
    .reduce((sum, item) => sum + least(item.options.map((option) => option.cost)), 0n);
  const rest = portfolio.cap > must ? portfolio.cap - must : 0n;
  const endowments = new Map(
    [...voters.weights].map(
      ([unit, weight]) => [unit, timesFractions(fraction(rest), fraction(weight, whole))] as const,
    ),
  );
  let left: ReadonlyMap<string, Fraction> = endowments;
  let open = offersOf(portfolio, voters);
  const chosen = new Map<string, string>();
  const bought: FairPlan['bought'][number][] = [];
  const barred: FairPlan['barred'][number][] = [];
  for (;;) {
    const offers = open
      .flatMap((offer) => {
        const purchase = offerFor(offer.project, left);
        return purchase ? [{ ...offer, purchase }] : [];
      })
      .sort((a, b) => compareFractions(a.purchase.rho, b.purchase.rho) || (a.project.id < b.project.id ? -1 : 1));
    const [next] = offers;
    if (!next) break;
    const { item, option, purchase } = next;
    const tried = new Map([...chosen, [item.id, option]]);
    const held = yield* optimise(withBought(portfolio, tried), { ties: false, conflict: false });
    if (!held.ok) return held;
    if (held.value.status === 'infeasible' || held.value.status === 'unknown') {
      barred.push({ id: item.id, option });
      open = open.filter((offer) => offer.project.id !== next.project.id);
      continue;
    }
    chosen.set(item.id, option);
    bought.push({ ...purchase, id: item.id, option });
    left = pay(left, purchase);
    open = open.filter((offer) => offer.item.id !== item.id);
  }
  const plan = yield* optimise(withBought(portfolio, chosen));
  if (!plan.ok) return plan;
  if (plan.value.status === 'infeasible')
    return refuse('INFEASIBLE', `No plan keeps all rules: ${plan.value.conflict.join('; ')}.`, {
      conflict: plan.value.conflict,
    });
  const proven = plan.value.proven && best.proven;
  const price = best.value - plan.value.value;
  return ok({ plan: plan.value, bought, barred, endowments, left, price, proven });
}
