import { refuse, type FrontierPoint, type MoreMoney } from '@clout/domain';
import { badInput } from '../../platform/graphql/faults';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import { EXPLAIN_SECONDS, type Explained, type Question } from './explain';
import type { AskedOverride, OverridePriced } from './price-override';
import type { PricedRule } from './price-rules';
import { reckon } from './reckon';
import type { Reckons } from './reckoner';
import { valueText } from './value-text';

const MOST_POINTS = 200;

/** Initiatives that the session sees, by code. */
export type ByCode = ReadonlyMap<string, StoredInitiative>;

const named = (seen: ByCode, codes: readonly string[]): readonly StoredInitiative[] =>
  codes.flatMap((code) => seen.get(code) ?? []);

const nothing = () => Promise.resolve(null);

/** The frontier of a plan: its best value at `points` budgets. */
export const frontierOf = (reckoner: Reckons, points: number): Question<readonly FrontierPoint[], null> => {
  if (points < 2 || points > MOST_POINTS) throw badInput(`points must be 2 to ${MOST_POINTS}`);
  return {
    about: { kind: 'FRONTIER', subject: String(points), businessUnitId: null },
    ready: nothing,
    reckon: ({ composed }) => reckon(reckoner, 'frontier', { portfolio: composed.portfolio, points }, EXPLAIN_SECONDS),
  };
};

/** What more money would bring to a plan. */
export const moreMoneyOf = (reckoner: Reckons): Question<MoreMoney, null> => ({
  about: { kind: 'MORE_MONEY', subject: '', businessUnitId: null },
  ready: nothing,
  reckon: async ({ plan, composed, best }) =>
    plan.fairness
      ? refuse('WRONG_STATE', 'The units of this plan spend equal shares: it is not the best plan of its money.')
      : reckon(reckoner, 'moreMoney', { portfolio: composed.portfolio, best }, EXPLAIN_SECONDS),
});

const about = <T>({ plan }: Explained<T>) => ({ planId: plan.id, planVersion: plan.version });

export const shownFrontier = (found: Explained<readonly FrontierPoint[]>) => {
  const { frame, answer } = found;
  const last = answer.at(-1);
  const whole = (value: bigint) => value + (frame.lost ?? 0n);
  const missing = last && whole(last.value) > frame.value ? whole(last.value) - frame.value : 0n;
  return {
    ...about(found),
    points: answer.map(({ budget, status, value, cost, bound, proven }) => ({
      budget,
      feasible: status === 'optimal' || status === 'feasible',
      value: valueText(frame, whole(value)),
      cost,
      bound: valueText(frame, whole(bound)),
      proven: proven && frame.exact,
    })),
    plan: {
      budget: frame.cap,
      value: valueText(frame, frame.value),
      cost: frame.cost,
      onFrontier: missing === 0n && frame.exact && last?.proven === true,
      missing: valueText(frame, missing),
    },
  };
};

export const shownMoreMoney = (found: Explained<MoreMoney>, seen: ByCode, minorUnitDigits: number) => {
  const { frame, answer } = found;
  // Hundredths of a point for a minor unit, as points for a unit of the currency.
  const scale = 10 ** (minorUnitDigits - 2) / Number(frame.unit);
  return {
    ...about(found),
    exact: answer.exact.map(({ basisPoints, cap, gain, proven, joins, leaves }) => ({
      raise: basisPoints,
      added: cap - frame.cap,
      cap,
      gain: valueText(frame, gain),
      proven: proven && frame.exact,
      joins: named(seen, joins),
      leaves: named(seen, leaves),
    })),
    estimate: answer.estimate && {
      standing: 'ESTIMATE' as const,
      valuePerUnit: answer.estimate.valuePerMinorUnit * scale,
    },
  };
};

export const shownRulePrices = (found: Explained<readonly PricedRule[]>, seen: ByCode) => {
  const byId = new Map([...seen.values()].map((one) => [one.id, one]));
  return {
    ...about(found),
    rules: found.answer.map(({ initiativeId, joins, leaves, price, proven, words, kind }) => ({
      kind,
      words,
      price: valueText(found.frame, price),
      proven: proven && found.frame.exact,
      initiative: initiativeId === null ? null : (byId.get(initiativeId) ?? null),
      joins: named(seen, joins),
      leaves: named(seen, leaves),
    })),
  };
};

export const shownOverridePrice = (found: Explained<OverridePriced>, asked: AskedOverride, seen: ByCode) => {
  const { price, proven, joins, leaves, against } = found.answer;
  const initiative = [...seen.values()].find((one) => one.id === asked.initiativeId);
  return {
    ...about(found),
    kind: asked.kind,
    initiative,
    option: initiative?.options.find((one) => one.id === asked.optionId) ?? null,
    possible: price !== null,
    price: price === null ? null : valueText(found.frame, price),
    proven: proven && found.frame.exact,
    joins: named(seen, joins),
    leaves: named(seen, leaves),
    against: against,
  };
};
