import {
  type Figure,
  type NetPromoterScore,
  type TopBox,
  csat,
  customerEffort,
  known,
  netPromoterScore,
  npsChange,
  npsCounts,
  sampleSize,
  spikeAlert,
  then,
} from '../src/index';
import { type JsonObject, find, must, need, num, numbers, object } from './json';

const counts = (input: JsonObject) => ({
  promoters: must(input, 'promoters_9_10', 'promoters'),
  passives: must(input, 'passives_7_8', 'passives'),
  detractors: must(input, 'detractors_0_6', 'detractors'),
});

const shownNps = (found: Figure<NetPromoterScore>): Figure<object> =>
  then(found, (value) =>
    known({
      n: value.n,
      nps: value.nps,
      standard_error: value.standardError,
      'moe95_z1.96': value.marginOfError,
      moe95: value.marginOfError,
      ci95: value.interval,
    }),
  );

const nps = (input: JsonObject): Figure<object> => {
  const ratings = find(input, 'ratings');
  return shownNps(
    ratings === undefined ? netPromoterScore(counts(input)) : then(npsCounts(numbers(ratings)), netPromoterScore),
  );
};

const npsChanged = (input: JsonObject): unknown => {
  const one = (...names: string[]) => counts(object(need(input, ...names)));
  return then(
    npsChange(one('after', 'later', 'wave2', 'second'), one('before', 'earlier', 'wave1', 'first')),
    (value) =>
      known({
        ...value,
        p_two_sided: value.p,
        standard_error: value.standardError,
        significant_at_5pct: value.significant,
      }),
  );
};

const topBox = (name: string, found: Figure<TopBox>): Figure<object> =>
  then(found, (value) =>
    known({
      n: value.n,
      [`${name}_pct`]: 100 * value.share,
      share: value.share,
      mean: value.mean,
      wilson95: value.interval.map((end) => 100 * end),
    }),
  );

/** Cases of the voice of the customer. */
export const VOICE_CASES = {
  nps,
  nps_change: npsChanged,
  csat: (input: JsonObject) => topBox('csat', csat(numbers(need(input, 'counts_1_to_5', 'counts')))),
  ces: (input: JsonObject) => topBox('ces', customerEffort(numbers(need(input, 'counts_1_to_7', 'counts')))),
  sample_size: (input: JsonObject) =>
    then(
      sampleSize({
        error: num(input, 'e', 'error', 'margin'),
        share: num(input, 'p') ?? 0.5,
        population: num(input, 'N', 'population') ?? null,
        responseRate: num(input, 'response_rate') ?? null,
      }),
      (value) => known({ ...value, n0: value.endless, n: value.answers }),
    ),
  spike_alert: (input: JsonObject) =>
    then(spikeAlert(numbers(need(input, 'history', 'before')), must(input, 'now', 'observed')), (value) =>
      known({ ...value, ucl: value.upperLimit, UCL: value.upperLimit }),
    ),
};
