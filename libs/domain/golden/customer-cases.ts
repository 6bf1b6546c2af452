import {
  CLV_VARIANTS,
  type ScenarioStep,
  clv,
  known,
  marginMultiple,
  orNull,
  reduction,
  retentionElasticity,
  retentionRevenue,
  rolledThroughputYield,
  scenarioMetrics,
  then,
} from '../src/index';
import { type Json, type JsonObject, must, need, num, numbers, object } from './json';

const clvInput = (input: JsonObject) => ({
  margin: num(input, 'margin', 'm'),
  retention: num(input, 'retention', 'r'),
  discount: num(input, 'discount', 'i'),
  growth: num(input, 'growth', 'g') ?? 0,
  acquisition: num(input, 'acquisition_cost', 'acquisition'),
});

const clvVariants = (input: JsonObject): unknown => {
  const given = clvInput(input);
  const finite = (periods: number) => clv({ ...given, growth: 0, periods }, 'FINITE');
  return {
    'end_of_period_G&L': clv(given),
    clv: clv(given),
    immediate_first_margin: clv(given, CLV_VARIANTS[1]),
    with_margin_growth_g: clv(given, CLV_VARIANTS[2]),
    ...Object.fromEntries([1, 2, 3, 4, 5, 7, 10].map((n) => [`finite_${n}y`, finite(n)])),
  };
};

const multiples = (input: JsonObject): unknown => {
  const [kept, rates] = [numbers(need(input, 'retention')), numbers(need(input, 'discount'))];
  return { multiples: Object.fromEntries(rates.map((i) => [String(i), kept.map((r) => marginMultiple(r, i))])) };
};

const steps = (value: Json): readonly ScenarioStep[] =>
  (value as readonly Json[]).map((one) => {
    const step = object(one);
    return {
      silo: String(step['silo'] ?? step['owner']),
      touch: num(step, 'touch'),
      waitAfter: num(step, 'wait_after', 'wait'),
    };
  });

const scenario = (input: JsonObject): unknown => {
  const shown = (name: string) =>
    then(scenarioMetrics(steps(need(input, name))), (value) =>
      known({
        steps: value.steps,
        handoffs: value.handoffs,
        silos: value.silos,
        touch_minutes: value.touchMinutes,
        elapsed_minutes: value.elapsedMinutes,
        process_cycle_efficiency_pct: value.efficiency === null ? null : 100 * value.efficiency,
      }),
    );
  const [before, after] = [shown('before'), shown('after')];
  const [was, is] = [orNull(before), orNull(after)];
  const less = (field: 'steps' | 'handoffs' | 'elapsed_minutes' | 'touch_minutes') => {
    const share = orNull(reduction(was?.[field], is?.[field]));
    return share === null ? null : 100 * share;
  };
  const saved = (was?.touch_minutes ?? 0) - (is?.touch_minutes ?? 0);
  return {
    before,
    after,
    reduction_pct: {
      steps: less('steps'),
      handoffs: less('handoffs'),
      elapsed_minutes: less('elapsed_minutes'),
      touch_minutes: less('touch_minutes'),
    },
    touch_hours_saved_per_year: (saved * must(input, 'volume_per_year')) / 60,
  };
};

/** Cases of scenarios and customer value. */
export const CUSTOMER_CASES = {
  clv_margin_multiple: multiples,
  clv_variants: clvVariants,
  clv: clvVariants,
  scenario_metrics: scenario,
  rolled_throughput_yield: (input: JsonObject) => ({ rty: rolledThroughputYield(numbers(need(input, 'yields'))) }),
  retention_elasticity: (input: JsonObject) => ({
    elasticity: retentionElasticity(num(input, 'retention', 'r'), num(input, 'discount', 'i')),
  }),
  retention_revenue: (input: JsonObject) =>
    retentionRevenue({
      customers: num(input, 'customers', 'n'),
      retentionChange: num(input, 'delta_retention', 'retention_change'),
      revenuePerCustomer: num(input, 'arpu', 'revenue_per_customer'),
      timing: num(input, 'timing') ?? 1,
      marginShare: num(input, 'margin', 'margin_share') ?? 1,
    }),
};
