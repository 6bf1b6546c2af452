import {
  agentScore,
  averageHandleTime,
  contactRate,
  costPerContact,
  firstContactResolution,
  known,
  outcomeInvoice,
  proactiveDetection,
  selfServiceValue,
  then,
  timeDrivenCost,
} from '../src/index';
import { type JsonObject, entries, find, list, must, need, num, numbers, object } from './json';

const fcr = (input: JsonObject): unknown => {
  const contacts = list(input, 'contacts').map((row) => {
    const one = object(row);
    return { customer: one['customer'] as string | null, reason: String(one['reason']), day: must(one, 'day') };
  });
  const lastDay = num(input, 'log_ends_day', 'last_day') ?? null;
  const windows = numbers(find(input, 'windows_days') ?? [need(input, 'window_days')]);
  return Object.fromEntries(
    windows.map((days) => [
      `window${days}`,
      then(firstContactResolution(contacts, days, lastDay), (value) =>
        known({
          ...value,
          resolved_first: value.resolvedFirst,
          fcr_pct: 100 * value.share,
          contacts_per_issue: value.contactsPerIssue,
        }),
      ),
    ]),
  );
};

const contactCost = (input: JsonObject): unknown => {
  const parts = object(need(input, 'annual_cost', 'costs'));
  const costs = Object.values(parts) as readonly (number | null)[];
  const [handleMinutes, fcrShare] = [num(input, 'aht_minutes'), num(input, 'fcr')];
  const labour = Object.entries(parts).filter(([name]) => /wages|benefits|supervision/.test(name));
  const found = costPerContact({
    costs,
    contacts: num(input, 'contacts_handled', 'contacts'),
    handleMinutes,
    fcr: fcrShare,
  });
  return then(found, (value) =>
    known({
      total_cost: value.total,
      cost_per_contact: value.perContact,
      cost_per_minute: value.perMinute,
      cost_per_resolution: value.perResolution,
      labour_share_pct: (100 * labour.reduce((s, [, cost]) => s + Number(cost), 0)) / value.total,
    }),
  );
};

const tdabc = (input: JsonObject): unknown => {
  const activities = entries(need(input, 'activities'), 'activities').map(([id, one]) => ({
    id,
    minutes: num(one, 'minutes'),
    quantity: num(one, 'quantity'),
  }));
  const found = timeDrivenCost(
    num(input, 'cost_of_capacity_supplied'),
    num(input, 'practical_capacity_minutes'),
    activities,
  );
  return then(found, (value) =>
    known({
      rate_per_minute: value.ratePerMinute,
      unit_cost: value.unitCost,
      assigned: value.assigned,
      assigned_total: value.assignedTotal,
      used_minutes: value.usedMinutes,
      unused_minutes: value.unusedMinutes,
      unused_cost: value.unusedCost,
      utilisation_pct: 100 * value.utilisation,
    }),
  );
};

const selfService = (input: JsonObject): unknown =>
  then(
    selfServiceValue({
      contained: num(input, 'contained', 'contained_sessions'),
      failed: num(input, 'failed', 'failed_sessions'),
      costLive: num(input, 'cpc_live', 'cost_live'),
      costSelf: num(input, 'cpc_self', 'cost_self'),
      repeatShare: num(input, 'repeat', 'repeat_rate', 'repeat_share'),
      churnShare: num(input, 'churn', 'churn_rate', 'churn_share'),
      clv: num(input, 'clv'),
      platform: num(input, 'platform', 'platform_cost'),
    }),
    (value) => known({ ...value, net_value: value.net, failure_cost: value.failureCost, churn_cost: value.churnCost }),
  );

const detection = (input: JsonObject): unknown => {
  const withMoney = find(input, 'cpc', 'cost_per_contact') !== undefined;
  const found = proactiveDetection(
    {
      truePositives: num(input, 'true_positives', 'tp', 'true_alerts'),
      falsePositives: num(input, 'false_positives', 'fp', 'false_alerts'),
      falseNegatives: num(input, 'false_negatives', 'fn', 'missed'),
    },
    withMoney
      ? {
          contactIfReactive: num(input, 'p_contact_reactive'),
          contactIfProactive: num(input, 'p_contact_proactive'),
          costPerContact: num(input, 'cpc', 'cost_per_contact'),
          outreach: num(input, 'outreach', 'outreach_cost'),
        }
      : undefined,
  );
  return then(found, (value) => known({ ...value, F1: value.f1 }));
};

/** Cases of contacts and their cost. */
export const CONTACT_CASES = {
  fcr,
  cost_per_contact: contactCost,
  tdabc,
  self_service_value: selfService,
  self_service_net_value: selfService,
  proactive_detection: detection,
  aht: (input: JsonObject) => ({
    aht: averageHandleTime(
      num(input, 'talk'),
      num(input, 'hold'),
      num(input, 'after_call_work', 'acw'),
      num(input, 'contacts'),
    ),
  }),
  contact_rate: (input: JsonObject) => ({ contact_rate: contactRate(num(input, 'contacts'), num(input, 'customers')) }),
  agent_score: (input: JsonObject) => {
    const [weights, values] = [object(need(input, 'weights')), object(need(input, 'values', 'kpis'))];
    const measures = Object.keys(weights).map((id) => ({ id, weight: num(weights, id), value: num(values, id) }));
    return agentScore(measures, num(input, 'n', 'observations') ?? 30, num(input, 'min_n') ?? 30);
  },
  outcome_invoice: (input: JsonObject) =>
    then(
      outcomeInvoice({
        resolved: num(input, 'resolved'),
        repeats: num(input, 'repeats'),
        price: num(input, 'price', 'price_per_resolution'),
        adjustment: num(input, 'bonus_malus', 'adjustment') ?? 0,
        cap: num(input, 'cap') ?? 1,
      }),
      (value) => known({ ...value, invoice: value.amount }),
    ),
};
