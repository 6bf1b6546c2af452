import {
  benefitCostRatio,
  costOfWaiting,
  internalRate,
  jointSaving,
  known,
  modifiedIrr,
  npv,
  npvPerCappedUnit,
  orNull,
  paybackPeriods,
  then,
} from '../src/index';
import { type JsonObject, find, items, list, num } from './json';

const rateOf = (input: JsonObject) => num(input, 'rate', 'discount', 'discount_rate');

const flowsOf = (input: JsonObject) => list(input, 'flows', 'cash_flows') as readonly (number | null)[];

const npvCase = (input: JsonObject): unknown => {
  const spreadsheet = /excel|end_of_period/i.test(String(find(input, 'convention') ?? ''));
  const [rate, flows] = [rateOf(input), flowsOf(input)];
  return {
    npv: npv(rate, flows, spreadsheet ? 'END_OF_PERIOD_1' : 'TIME_0'),
    npv_if_first_flow_is_time_0: npv(rate, flows),
    npv_time_0: npv(rate, flows),
    npv_excel: npv(rate, flows, 'END_OF_PERIOD_1'),
  };
};

const irrCase = (input: JsonObject): unknown => {
  const flows = flowsOf(input);
  const found = internalRate(flows);
  const irr = then(found, (value) => known(value.irr));
  const percent = (share: number | null) => (share === null ? null : 100 * share);
  const finance = num(input, 'finance_rate') ?? rateOf(input);
  const mirr = modifiedIrr(flows, finance, num(input, 'reinvest_rate', 'reinvestment_rate') ?? finance);
  return {
    irr,
    irr_pct: percent(orNull(irr)),
    roots: orNull(found)?.roots ?? [],
    sign_changes: orNull(found)?.signChanges ?? 0,
    multiple_roots: (orNull(found)?.roots.length ?? 0) > 1,
    mirr: finance === undefined ? null : mirr,
    mirr_pct: percent(orNull(mirr)),
  };
};

const payback = (input: JsonObject): unknown => {
  const [rate, flows] = [rateOf(input), flowsOf(input)];
  return then(paybackPeriods(rate ?? 0, flows), (value) =>
    known({
      payback_years: value.simple,
      payback: value.simple,
      discounted_payback_years: value.discounted,
      discounted_payback: value.discounted,
      npv: orNull(npv(rate ?? 0, flows)),
    }),
  );
};

const overlap = (input: JsonObject): unknown => {
  const claims = items(input, 'claims').map((one) => ({
    id: one.id,
    reduction: num(one, 'reduction_pct', 'reduction'),
  }));
  const price = num(input, 'cost_per_contact', 'unit_value') ?? 1;
  return then(jointSaving(num(input, 'baseline_contacts', 'baseline'), claims), (value) =>
    known({
      sum_of_claims_naive: value.naive,
      naive_exceeds_baseline: value.naiveExceedsBaseline,
      multiplicative_remaining: value.remaining,
      multiplicative_saved: value.saved,
      value: value.saved * price,
      naive_value: value.naive * price,
    }),
  );
};

/** Cases of the money of a business case. */
export const PROPOSAL_CASES = {
  npv: npvCase,
  irr: irrCase,
  mirr: irrCase,
  payback,
  bcr: (input: JsonObject) =>
    then(
      benefitCostRatio({
        rate: rateOf(input),
        benefits: list(input, 'benefits') as readonly number[],
        costs: list(input, 'costs') as readonly number[],
      }),
      (value) => known({ bcr: value.ratio, pv_benefits: value.presentBenefits, pv_costs: value.presentCosts }),
    ),
  npv_per_capped_unit: (input: JsonObject) =>
    then(
      npvPerCappedUnit(
        items(input, 'items', 'options').map((one) => ({
          id: one.id,
          npv: num(one, 'npv'),
          cappedCost: num(one, 'capped_opex', 'capped_cost', 'cost'),
        })),
      ),
      (value) =>
        known({
          ranking: value.ranking.map((one) => one.id),
          npv_per_unit: Object.fromEntries(value.ranking.map((one) => [one.id, one.perUnit])),
          fund_first: value.first,
        }),
    ),
  benefit_overlap: overlap,
  cost_of_delay: (input: JsonObject) => ({
    cost_of_delay: costOfWaiting(num(input, 'days'), num(input, 'cost_of_delay_per_week', 'per_week')),
  }),
};
