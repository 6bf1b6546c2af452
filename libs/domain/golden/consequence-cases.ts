import {
  allocatePool,
  brierScore,
  clv,
  costOfNo,
  forecastBias,
  known,
  netOfDecision,
  orNull,
  then,
  updateMultiplier,
} from '../src/index';
import { type JsonObject, entries, items, list, must, need, num, numbers, object } from './json';

const chargeback = (input: JsonObject): unknown => {
  const contacts = entries(need(input, 'contacts'), 'contacts').map(([channel, one]) => ({
    channel,
    baseline: num(one, 'expected_baseline', 'baseline'),
    observed: num(one, 'observed'),
    share: num(one, 'attribution_share', 'share') ?? 1,
    costPerContact: num(one, 'cpc', 'cost_per_contact'),
  }));
  const earnings = {
    fee: num(input, 'fee'),
    customers: num(input, 'customers_charged', 'customers'),
    months: num(input, 'months'),
    refundShare: num(input, 'fee_refund_rate', 'refund_rate') ?? 0,
    churned: num(input, 'incremental_churned_customers', 'churned') ?? 0,
    clv: num(input, 'clv_per_customer', 'clv') ?? 0,
  };
  return then(netOfDecision(contacts, earnings), (value) =>
    known({
      gross_fee_revenue: value.grossRevenue,
      fee_refunds: value.refunds,
      net_fee_revenue: value.netRevenue,
      attributable_contacts: value.attributable,
      chargeback_by_channel: value.byChannel,
      chargeback_total: value.charge,
      net_after_contacts: value.afterContacts,
      clv_lost: value.clvLost,
      net_after_contacts_and_churn: value.net,
      verdict: value.verdict,
    }),
  );
};

const cents = (value: number): bigint => BigInt(Math.round(value * 100));

const allocation = (input: JsonObject): unknown => {
  const drivers = Object.entries(object(need(input, 'drivers', 'weights'))).map(([key, weight]) => ({
    key,
    weight: BigInt(Math.round(Number(weight) * 1e6)),
  }));
  return then(allocatePool(cents(must(input, 'pool', 'total', 'amount')), drivers), (value) =>
    known({
      charges: Object.fromEntries([...value.charges].map(([key, amount]) => [key, Number(amount) / 100])),
      unallocated: Number(value.unallocated) / 100,
      sum: Number(value.credit) / 100,
    }),
  );
};

const refusal = (input: JsonObject): unknown => {
  const worth = {
    margin: num(input, 'margin_per_year'),
    retention: num(input, 'retention'),
    discount: num(input, 'discount'),
  };
  const own = num(input, 'clv') ?? orNull(clv(worth));
  const found = costOfNo({
    refund: num(input, 'refund'),
    salvage: num(input, 'salvage_value', 'salvage'),
    handling: num(input, 'handling_cost', 'handling'),
    clv: own,
    churnIfNo: num(input, 'p_churn_if_no'),
    churnIfYes: num(input, 'p_churn_if_yes'),
    extraContactsIfNo: num(input, 'extra_contacts_if_no') ?? 0,
    costPerContact: num(input, 'cost_per_contact') ?? 0,
    lostReferralsIfNo: num(input, 'lost_referrals_if_no') ?? 0,
    lostReferralsIfYes: num(input, 'lost_referrals_if_yes') ?? 0,
    clvOfReferred: num(input, 'clv_of_referred') ?? 0,
  });
  return then(found, (value) =>
    known({
      clv: own,
      cost_of_yes: value.costOfYes,
      retention_value: value.retentionValue,
      contact_cost_avoided: value.contactCostAvoided,
      referral_value: value.referralValue,
      value_of_yes: value.valueOfYes,
      net_value_of_yes: value.net,
      net_without_referrals: value.netWithoutReferrals,
      break_even_churn_gap_without_referrals: value.breakEvenChurnGap,
      recommendation: value.recommendation,
      sensitivity_flag: found.known ? (found.flags[0] ?? null) : null,
    }),
  );
};

/** Cases of chargeback, refusals and calibration. */
export const CONSEQUENCE_CASES = {
  failure_demand_chargeback: chargeback,
  allocation,
  cost_of_no: refusal,
  brier: (input: JsonObject) =>
    then(brierScore(numbers(need(input, 'forecasts')), numbers(need(input, 'outcomes'))), (value) =>
      known({
        brier: value.brier,
        base_rate: value.baseRate,
        reference_brier: value.reference,
        brier_skill_score: value.skill,
      }),
    ),
  forecast_bias: (input: JsonObject) => {
    const pairs = Array.isArray(input['items'])
      ? items(input, 'items').map((one) => ({
          id: one.id,
          forecast: num(one, 'forecast'),
          realised: num(one, 'realised', 'actual'),
        }))
      : numbers(list(input, 'forecast', 'forecasts')).map((forecast, k) => ({
          id: String(k + 1),
          forecast,
          realised: numbers(list(input, 'realised', 'actual'))[k],
        }));
    return then(forecastBias(pairs), (value) =>
      known({ ...value, total_ratio: value.totalRatio, mean_ratio: value.meanRatio, mape: value.mape }),
    );
  },
  multiplier_update: (input: JsonObject) =>
    updateMultiplier(num(input, 'k0', 'present'), numbers(need(input, 'ratios')), {
      shrinkage: num(input, 'n0') ?? 5,
      cap: num(input, 'cap') ?? 2,
    }),
};
