import {
  type Cell,
  type Followed,
  differenceInDifferences,
  kaplanMeier,
  known,
  logRank,
  purchaseHorizons,
  repurchaseRate,
  then,
} from '../src/index';
import { type Json, type JsonObject, entries, find, must, need, num, numbers, object } from './json';

const did = (input: JsonObject): unknown => {
  const cell = (name: string) => numbers(need(input, name)) as unknown as Cell;
  const cells = {
    treatedPre: cell('treated_pre'),
    treatedPost: cell('treated_post'),
    controlPre: cell('control_pre'),
    controlPost: cell('control_post'),
  };
  return then(differenceInDifferences(cells), (value) =>
    known({
      did: value.did,
      se: value.standardError,
      ci95: value.interval,
      z: value.z,
      p_two_sided: value.p,
      significant_at_5pct: value.significant,
    }),
  );
};

/** Percents are shown to the thousandth. */
const horizons = (input: JsonObject): unknown => {
  const given = entries(need(input, 'repurchased_within_months'), 'horizons').map(([months, one]) => ({
    months: Number(months),
    treated: num(one, 'treated') ?? null,
    control: num(one, 'control') ?? null,
  }));
  return then(purchaseHorizons(must(input, 'n_treated'), must(input, 'n_control'), given), (value) => {
    const shown = value.horizons.map((one) => [
      String(one.months),
      {
        treated: one.treated,
        control: one.control,
        difference: one.difference,
        wald_ci95: one.wald,
        newcombe_ci95: one.newcombe,
        z_pooled: one.z,
        p_two_sided: one.p,
        relative_uplift_pct: one.upliftShare === null ? null : Math.round(1e5 * one.upliftShare) / 1e3,
      },
    ]);
    const open = value.notMeasurableYet.map((months) => [String(months), null]);
    return known({
      horizons: Object.fromEntries([...shown, ...open]) as Record<string, unknown>,
      bonferroni_alpha_3_looks: value.alpha,
      bonferroni_alpha: value.alpha,
    });
  });
};

const followed = (value: Json): readonly Followed[] =>
  (value as readonly Json[]).map((one) => {
    if (Array.isArray(one)) return { time: Number(one[0]), event: one[1] === 1 || one[1] === true };
    const row = object(one);
    const event = find(row, 'event', 'churned');
    return { time: must(row, 'time', 't', 'month'), event: event === 1 || event === true };
  });

const survival = (input: JsonObject): unknown =>
  then(kaplanMeier(followed(need(input, 'data', 'customers', 'observations'))), (value) =>
    known({
      times: value.steps.map((step) => step.time),
      survival: Object.fromEntries(value.steps.map((step) => [String(step.time), step.survival])),
      S: value.steps.map((step) => step.survival),
      se: value.steps.map((step) => step.standardError),
      at_risk: value.steps.map((step) => step.atRisk),
      events: value.steps.map((step) => step.events),
      median: value.median,
    }),
  );

const logRankCase = (input: JsonObject): unknown => {
  const [a, b] = [followed(need(input, 'group_a', 'a', 'treated')), followed(need(input, 'group_b', 'b', 'control'))];
  return then(logRank(a, b), (value) =>
    known({
      ...value,
      chi2: value.chiSquare,
      p_value: value.p,
      O: value.observed,
      E: value.expected,
      V: value.variance,
    }),
  );
};

/** Cases of effects on customers. */
export const OUTCOME_CASES = {
  did,
  purchase_effect_horizons: horizons,
  kaplan_meier: survival,
  log_rank: logRankCase,
  repurchase_rate: (input: JsonObject) => {
    const customers = entries(need(input, 'purchases'), 'purchases').map(([customer, dates]) => ({
      customer,
      dates: dates as unknown as readonly string[],
    }));
    return repurchaseRate(customers, must(input, 'months'), String(need(input, 'last_day', 'as_of')));
  },
};
