import {
  type Portfolio,
  type PortfolioItem,
  capOnly,
  distributivePriorities,
  envelopeLimits,
  fraction,
  known,
  linearBound,
  optimise,
  orNull,
  then,
  weightStability,
  weightedScore,
  rankScores,
  type Fraction,
} from '../src/index';
import { type Json, type JsonObject, UnreadableCase, items, must, need, num, numbers, object } from './json';

/** The optimum of a portfolio whose only rule is the cap; it never needs a solver. */
const best = (portfolio: Portfolio) => {
  const step = optimise(portfolio).next();
  if (!step.done) throw new UnreadableCase('asks for more than a cap');
  if (!step.value.ok) throw new UnreadableCase(step.value.refusal.message);
  return step.value.value;
};

const portfolioCap = (input: JsonObject): unknown => {
  const given = items(input, 'items').map((one) => ({
    id: one.id,
    cost: must(one, 'cost'),
    value: must(one, 'value'),
  }));
  const cap = must(input, 'cap');
  const scale = given.every((one) => Number.isInteger(one.cost) && Number.isInteger(one.value)) ? 1 : 100;
  const units = (value: number): bigint => BigInt(Math.round(value * scale));
  const portfolio = given.map(({ id, cost, value }): PortfolioItem => ({
    id,
    status: 'optional',
    options: [{ id, cost: units(cost), value: units(value) }],
    tiered: false,
    touchpoints: [],
    requires: [],
    requiresAny: [],
  }));
  const under = (limit: number) => best(capOnly(units(limit), portfolio));
  const [now, ten] = [under(cap), under(cap + 10)];
  return then(linearBound(given, cap), (bound) =>
    known({
      optimal_value: Number(now.value) / scale,
      optimal_set: now.selected.map((one) => one.id),
      lp_bound: bound.bound,
      lp_shadow_price: bound.shadowPrice,
      [`optimal_value_cap_${cap + 10}`]: Number(ten.value) / scale,
      discrete_shadow_price_per_unit_10: Number(ten.value - now.value) / scale / 10,
      greedy_value: bound.greedyValue,
      greedy_set: bound.greedy,
      optimality_gap_of_greedy_vs_lp_pct: 100 * bound.greedyGap,
    }),
  );
};

const envelope = (input: JsonObject): unknown => {
  const total = Object.values(object(need(input, 'opex_budget'))).reduce<number>((s, x) => s + Number(x), 0);
  const cents = (value: number): bigint => BigInt(Math.round(value * 100));
  const capShare = Math.round(must(input, 'cap_pct') * 100);
  const limit = (addressable: number): number => {
    const basis = { addressable: cents(addressable), capShare, reserveShare: 0, byPeriod: null, limitedPeriods: 0 };
    return Number(envelopeLimits(basis)[0]?.limit ?? 0n) / 100;
  };
  const own = limit(total - (num(input, 'excluded_non_addressable') ?? 0));
  const [committed, requested] = [num(input, 'committed_runrate', 'committed') ?? 0, num(input, 'requested') ?? 0];
  const after = committed + requested;
  return {
    total_opex: total,
    envelope_on_total: limit(total),
    envelope_on_addressable: own,
    headroom_on_addressable: own - committed,
    fits_addressable: after <= own,
    utilisation_after_pct: own === 0 ? null : (100 * after) / own,
  };
};

/** Priorities of the distributive AHP before and after, and whether fixed anchors keep the order. */
const rankReversal = (input: JsonObject): unknown => {
  const [from, to] = Object.entries(input).filter(([key]) => key.startsWith('priorities'));
  const rows = (given: Json | undefined) => entriesOf(given).map(([, row]) => numbers(row));
  const entriesOf = (given: Json | undefined) => Object.entries(object(given, 'priorities'));
  const [before, after] = [rows(from?.[1]), rows(to?.[1])];
  const [was, is] = [orNull(distributivePriorities(before)), orNull(distributivePriorities(after))];
  const top = (list: readonly number[] | null) => (list ? 'ABCDEFGH'[list.indexOf(Math.max(...list))] : null);
  const criteria = before.map((_, k) => ({ id: `c${k}`, weight: 1 }));
  const additive = (column: number): Fraction => {
    const values = before.map((row, k) => ({ criterionId: `c${k}`, value: Math.round((row[column] ?? 0) * 1000) }));
    const result = weightedScore(criteria, values, 'BLOCK');
    return result.ok ? result.value.score : fraction(0n);
  };
  const fixed = rankScores([
    ['A', additive(0)],
    ['B', additive(1)],
    ['C', additive(2)],
    ['D', additive(1)],
  ]).ranks;
  return {
    before: was,
    before_top: top(was),
    after: is,
    after_top: top(is),
    product_default_additive_scoring_must: (fixed['B'] ?? 9) < (fixed['A'] ?? 0) ? 'keep B above A' : 'reverses',
  };
};

/** Cases of selection, the envelope and sensitivity. */
export const CHOICE_CASES = {
  portfolio_cap: portfolioCap,
  envelope,
  rank_reversal: rankReversal,
  weight_stability: (input: JsonObject) => {
    const option = (name: string) => {
      const one = object(need(input, name));
      return { own: num(one, 'own', 'on_criterion'), rest: num(one, 'rest', 'others') };
    };
    return then(weightStability(num(input, 'weight'), option('a'), option('b')), (value) =>
      known({ ties_at: value.tiesAt, change: value.change }),
    );
  },
};
