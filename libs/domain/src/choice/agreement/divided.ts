import { addFractions, compareFractions, fraction, timesFractions, type Fraction } from '../scoring/fraction';

/** One panellist's score of one criterion of one initiative, in hundredths of a point. */
export interface PanelScore {
  readonly initiativeId: string;
  readonly criterionId: string;
  readonly value: number;
}

/** How far the panel is apart on one criterion of an initiative. */
export interface CriterionSpread {
  readonly criterionId: string;
  /** All scores, lowest first: a dot each. */
  readonly values: readonly number[];
  /** Highest less lowest, in hundredths of a point. */
  readonly range: number;
  /** Sample variance, in hundredths squared; 0 with one score. */
  readonly variance: Fraction;
}

/** How far the panel is apart on an initiative. */
export interface Division {
  readonly initiativeId: string;
  /** Mean of the ranges of all criteria scored by two or more, by weight; in hundredths; null when there is none. */
  readonly spread: Fraction | null;
  /** The criterion that is apart most. */
  readonly criterionId: string | null;
  readonly divides: boolean;
  readonly criteria: readonly CriterionSpread[];
}

/** From this weighted range on (hundredths of a point: three points of ten) an initiative divides its panel. */
export const DIVIDING_RANGE = 300;

const spreadOf = (criterionId: string, scores: readonly number[]): CriterionSpread => {
  const values = [...scores].sort((a, b) => a - b);
  const n = BigInt(values.length);
  const sum = values.reduce((s, v) => s + BigInt(v), 0n);
  const squares = values.reduce((s, v) => s + BigInt(v) * BigInt(v), 0n);
  // Sum of squares about the mean over n - 1.
  const variance = n > 1n ? fraction(n * squares - sum * sum, n * (n - 1n)) : fraction(0n);
  return { criterionId, values, range: (values.at(-1) ?? 0) - (values[0] ?? 0), variance };
};

/** The spreads of one initiative's scores, by criterion in the order of the model. */
export const spreadsOf = (
  criteria: readonly { readonly id: string }[],
  scores: readonly Omit<PanelScore, 'initiativeId'>[],
): readonly CriterionSpread[] =>
  criteria.map(({ id }) =>
    spreadOf(
      id,
      scores.filter((score) => score.criterionId === id).map((score) => score.value),
    ),
  );

/** The initiatives by how much they divide their panel, most first; a panel of one divides nothing. */
export const dividedInitiatives = (
  criteria: readonly { readonly id: string; readonly weight: number }[],
  scores: readonly PanelScore[],
  from: number = DIVIDING_RANGE,
): readonly Division[] => {
  const byInitiative = new Map<string, PanelScore[]>();
  for (const score of scores) {
    const own = byInitiative.get(score.initiativeId);
    if (own) own.push(score);
    else byInitiative.set(score.initiativeId, [score]);
  }
  const divisions = [...byInitiative].map(([initiativeId, own]): Division => {
    const spreads = spreadsOf(criteria, own);
    const several = spreads.flatMap((one, k) =>
      one.values.length > 1 ? [{ ...one, weight: BigInt(criteria[k]!.weight) }] : [],
    );
    const whole = several.reduce((sum, one) => sum + one.weight, 0n);
    const sum = several.reduce((total, one) => total + one.weight * BigInt(one.range), 0n);
    const spread = whole > 0n ? fraction(sum, whole) : null;
    const widest = several.reduce<CriterionSpread | null>((a, b) => (a && a.range >= b.range ? a : b), null);
    const divides = spread !== null && compareFractions(spread, fraction(BigInt(from))) >= 0;
    return { initiativeId, spread, criterionId: widest?.criterionId ?? null, divides, criteria: spreads };
  });
  const none = fraction(-1n);
  return divisions.sort(
    (a, b) => compareFractions(b.spread ?? none, a.spread ?? none) || (a.initiativeId < b.initiativeId ? -1 : 1),
  );
};

/** Variance of a weighted score through its panel: sum of (w / W)^2 s^2 / n over the criteria answered; hundredths squared. */
export const scoreVariance = (
  criteria: readonly { readonly id: string; readonly weight: number }[],
  scores: readonly Omit<PanelScore, 'initiativeId'>[],
): Fraction => {
  const spreads = spreadsOf(criteria, scores);
  const weightOf = (k: number): bigint => BigInt(spreads[k]!.values.length > 0 ? criteria[k]!.weight : 0);
  const whole = criteria.reduce((sum, _, k) => sum + weightOf(k), 0n);
  return spreads.reduce((sum, { values, variance }, k) => {
    const weight = weightOf(k);
    if (weight === 0n) return sum;
    const share = fraction(weight * weight, whole * whole * BigInt(values.length));
    return addFractions(sum, timesFractions(share, variance));
  }, fraction(0n));
};
