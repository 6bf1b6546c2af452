import { type Figure, type Maybe, faulty, flawIn, incomplete, known, undefinedFigure } from '../../method/figure';
import { mean } from '../../statistics/ranks';

export interface BrierScore {
  /** 0 perfect, 0.25 what a coin knows, 1 always wrong. */
  readonly brier: number;
  readonly baseRate: number;
  /** The score of always forecasting the base rate. */
  readonly reference: number;
  /** 1 - brier / reference; null when the base rate is 0 or 1. */
  readonly skill: number | null;
}

/** Mean of (forecast - outcome)^2 of probabilities and outcomes 0 or 1 (Brier 1950). */
export const brierScore = (forecasts: readonly Maybe[], outcomes: readonly Maybe[]): Figure<BrierScore> => {
  if (forecasts.length !== outcomes.length) return faulty('shape', 'every forecast needs one outcome');
  if (forecasts.length === 0) return incomplete('forecasts');
  const flaw = flawIn({ forecasts, outcomes });
  if (flaw) return flaw;
  if (forecasts.some((f) => Number(f) < 0 || Number(f) > 1))
    return faulty('probability_outside_0_1', 'a forecast must be a probability between 0 and 1');
  if (outcomes.some((o) => o !== 0 && o !== 1)) return faulty('outcome_not_0_1', 'an outcome is 0 or 1');
  const brier = mean(forecasts.map((f, k) => (Number(f) - Number(outcomes[k])) ** 2));
  const baseRate = mean(outcomes.map(Number));
  const reference = baseRate * (1 - baseRate);
  const skill = reference === 0 ? null : 1 - brier / reference;
  return known({ brier, baseRate, reference, skill }, skill === null ? ['no_skill_at_base_rate_0_or_1'] : []);
};

/** Forecast and realised benefit of one initiative over the same period, in one currency. */
export interface Realised {
  readonly id: string;
  readonly forecast: Maybe;
  readonly realised: Maybe;
}

export interface ForecastBias {
  /** Sum realised / sum forecast: below 1 is optimism. */
  readonly totalRatio: number | null;
  /** Mean of the single ratios that exist. */
  readonly meanRatio: number | null;
  /** Mean absolute error as a share of what was realised; null when something realised is 0. */
  readonly mape: number | null;
  readonly ratios: Readonly<Record<string, number | null>>;
}

/** Realised against forecast (Green Book); a forecast of 0 has no ratio, shown as null and named. */
export const forecastBias = (pairs: readonly Realised[]): Figure<ForecastBias> => {
  if (pairs.length === 0) return incomplete('forecasts');
  for (const { id, forecast, realised } of pairs) {
    const flaw = flawIn({ [`${id}.forecast`]: forecast, [`${id}.realised`]: realised });
    if (flaw) return flaw;
  }
  const rows = pairs.map((one) => ({ id: one.id, f: Number(one.forecast), r: Number(one.realised) }));
  const [f, r] = [rows.reduce((s, one) => s + one.f, 0), rows.reduce((s, one) => s + one.r, 0)];
  const ratios = rows.map((one) => [one.id, one.f === 0 ? null : one.r / one.f] as const);
  const given = ratios.map(([, value]) => value).filter((value) => value !== null);
  return known(
    {
      totalRatio: f === 0 ? null : r / f,
      meanRatio: given.length === 0 ? null : mean(given),
      mape: rows.some((one) => one.r === 0) ? null : mean(rows.map((one) => Math.abs((one.f - one.r) / one.r))),
      ratios: Object.fromEntries(ratios),
    },
    given.length < rows.length ? ['forecast_of_0'] : [],
  );
};

export interface UpdatedMultiplier {
  readonly multiplier: number;
  readonly n: number;
  readonly capped: number;
}

/**
 * (n0 k0 + sum of ratios) / (n0 + n): a grade's multiplier learns from realised / forecast, shrunk to the old one by n0
 * imagined cases. Ratios above `cap` count as it (flag `ratios_capped`). A proposal of this product.
 */
export const updateMultiplier = (
  present: Maybe,
  ratios: readonly Maybe[],
  { shrinkage = 5, cap = 2 }: { readonly shrinkage?: number; readonly cap?: number } = {},
): Figure<UpdatedMultiplier> => {
  const flaw = flawIn({ present, ratios, shrinkage, cap });
  if (flaw) return flaw;
  if (Number(present) < 0 || shrinkage < 0)
    return faulty('negative_input', 'multiplier and shrinkage must not be negative');
  if (shrinkage + ratios.length === 0)
    return undefinedFigure('zero_denominator', 'no prior and no case: nothing to learn from');
  const used = ratios.map((ratio) => Math.min(cap, Number(ratio)));
  const capped = ratios.filter((ratio) => Number(ratio) > cap).length;
  const multiplier = (shrinkage * Number(present) + used.reduce((s, x) => s + x, 0)) / (shrinkage + used.length);
  return known({ multiplier, n: used.length, capped }, capped > 0 ? ['ratios_capped'] : []);
};
