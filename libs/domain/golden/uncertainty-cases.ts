import {
  DEFAULT_MULTIPLIERS,
  type Grade,
  breakEvenConfidence,
  chainMultiplier,
  evidenceWeightedValue,
  type LinkState,
  gradeChain,
  gradeLevel,
  known,
  monteCarlo,
  orNull,
  perfectInformation,
  pert,
  pertSum,
  pilotValue,
  then,
  tornado,
  triangular,
  type ThreePoint,
  weightedKappa,
} from '../src/index';
import { type Json, type JsonObject, entries, find, items, list, must, need, num, numbers, object } from './json';

const points = (value: Json): ThreePoint => numbers(value) as unknown as ThreePoint;

const pertCase = (input: JsonObject): unknown => {
  const single = find(input, 'single', 'estimate');
  const several = find(input, 'benefits', 'estimates', 'items');
  const one = single === undefined ? undefined : pert(points(single));
  const sum = Array.isArray(several) ? pertSum((several as readonly Json[]).map(points)) : undefined;
  const shown = sum && then(sum, (value) => known({ ...value, p10_normal: value.p10, p90_normal: value.p90 }));
  return { single: one, sum: shown };
};

const triangularCase = (input: JsonObject): unknown => {
  const given = find(input, 'points', 'estimate', 'single') ?? [
    need(input, 'a', 'low'),
    need(input, 'm', 'mode'),
    need(input, 'b', 'high'),
  ];
  return then(triangular(points(given)), (value) =>
    known({ ...value, P10: value.p10, P50: value.p50, P90: value.p90 }),
  );
};

const monteCarloCase = (input: JsonObject): unknown => {
  const estimates = list(input, 'estimates', 'inputs', 'benefits').map(points);
  const run = { seed: num(input, 'seed') ?? 1, draws: num(input, 'draws', 'n') ?? 100_000 };
  const found = monteCarlo(estimates, (draw) => draw.reduce((s, x) => s + x, 0), run);
  return then(found, (value) => known({ ...value, P10: value.p10, P50: value.p50, P90: value.p90 }));
};

const evpi = (input: JsonObject): unknown => {
  if (find(input, 'states') !== undefined) {
    const states = items(input, 'states').map((one) => ({
      probability: num(one, 'probability', 'p'),
      values: object(need(one, 'values', 'payoffs')) as Record<string, number>,
    }));
    const cost = num(input, 'pilot_cost') ?? 0;
    return then(perfectInformation(states), (value) =>
      known({
        ...value,
        EVPI: value.evpi,
        best_choice: value.choice,
        pilot_net: value.evpi - cost,
        pilot_worth_it: value.evpi > cost,
      }),
    );
  }
  const pilot = pilotValue({
    probability: num(input, 'p', 'probability', 'p_success'),
    ifWorks: num(input, 'value_if_works', 'if_works', 'gain'),
    ifNot: num(input, 'value_if_not', 'if_not', 'loss'),
    pilotCost: num(input, 'pilot_cost') ?? 0,
  });
  return then(pilot, (value) =>
    known({ ...value, EVPI: value.evpi, pilot_net: value.net, pilot_worth_it: value.worthIt }),
  );
};

const weighted = (input: JsonObject): unknown => {
  const [benefit, cost] = [num(input, 'pv_benefit', 'benefit'), num(input, 'pv_cost', 'cost')];
  const grade = find(input, 'grade') as Grade | undefined;
  const k = num(input, 'k', 'multiplier') ?? (grade ? DEFAULT_MULTIPLIERS[grade] / 10_000 : undefined);
  const found = evidenceWeightedValue({ multiplier: k, benefit, cost, probability: num(input, 'probability') });
  return then(found, (value) =>
    known({
      value: value.net,
      net: value.net,
      evidence_weighted_value: value.net,
      break_even_k: orNull(breakEvenConfidence(benefit, cost)),
    }),
  );
};

/** Three links by name or in order; null or `missing` is not stated, `ungraded` has no grade. */
const chain = (input: JsonObject): unknown => {
  const given = need(input, 'links', 'grades', 'link_grades');
  const list = (Array.isArray(given) ? given : Object.values(object(given))) as readonly Json[];
  const state = (value: Json | undefined): LinkState =>
    typeof value !== 'string' || /^missing$/i.test(value)
      ? 'MISSING'
      : /^ungraded$/i.test(value)
        ? 'UNGRADED'
        : (value as Grade);
  const states = list.map(state);
  const [first = 'MISSING', second = 'MISSING', third = 'MISSING'] = states;
  const links = { ACTION_OUTCOME: first, OUTCOME_LOYALTY: second, LOYALTY_RESULT: third };
  const graded = gradeChain(links, states.length === 1 ? 'COST' : 'LOYALTY');
  const all = states.map((one) => (one === 'MISSING' || one === 'UNGRADED' ? 'E0' : one));
  const multiplier = DEFAULT_MULTIPLIERS[graded.grade] / 10_000;
  const [benefit, cost] = [num(input, 'pv_benefit', 'benefit'), num(input, 'pv_cost', 'cost')];
  return {
    chain_grade: graded.grade,
    multiplier,
    product_multiplier: chainMultiplier(all, DEFAULT_MULTIPLIERS, 'PRODUCT'),
    one_step_short: graded.oneStepShort,
    credited_value: typeof benefit === 'number' ? multiplier * benefit : null,
    evidence_weighted_value: then(evidenceWeightedValue({ multiplier, benefit, cost: cost ?? 0 }), (value) =>
      known(value.net),
    ),
  };
};

const kappaCase = (input: JsonObject): unknown => {
  const grade = (value: Json) => (typeof value === 'string' ? gradeLevel(value as Grade) : Number(value));
  const [a, b] = [list(input, 'rater_a', 'a', 'grader1'), list(input, 'rater_b', 'b', 'grader2')];
  const pairs = a.map((one, k) => [grade(one), grade(b[k] ?? null)] as const);
  const weights = /linear/i.test(String(find(input, 'weights') ?? '')) ? 'LINEAR' : 'QUADRATIC';
  return weightedKappa(pairs, num(input, 'levels', 'categories') ?? 6, weights);
};

/** A linear result: the sum of the inputs, or their product where the case says so. */
const tornadoCase = (input: JsonObject): unknown => {
  const inputs = entries(need(input, 'inputs'), 'inputs').map(([name, one]) => ({
    name,
    low: num(one, 'low'),
    base: num(one, 'base'),
    high: num(one, 'high'),
  }));
  const isProduct = /product|\*/.test(String(find(input, 'model', 'formula') ?? ''));
  const result = (values: Readonly<Record<string, number>>) =>
    Object.values(values).reduce((s, x) => (isProduct ? s * x : s + x), isProduct ? 1 : 0);
  return then(tornado(inputs, result), (value) =>
    known({
      base: value.base,
      swings: Object.fromEntries(value.bars.map((bar) => [bar.name, bar.swing])),
      order: value.bars.map((bar) => bar.name),
    }),
  );
};

/** Cases of risk and evidence. */
export const UNCERTAINTY_CASES = {
  pert: pertCase,
  triangular: triangularCase,
  monte_carlo: monteCarloCase,
  tornado: tornadoCase,
  evpi,
  pilot_value: evpi,
  evidence_weighted_value: weighted,
  chain_grade: chain,
  weighted_kappa: kappaCase,
  break_even_confidence: (input: JsonObject) => ({
    break_even_k: breakEvenConfidence(must(input, 'pv_benefit', 'benefit'), must(input, 'pv_cost', 'cost')),
  }),
};
