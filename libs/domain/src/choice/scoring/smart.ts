import { type Figure, type Maybe, faulty, flawIn, known } from '../../method/figure';

/** A criterion's anchors and its swing: how much going from worst to best matters, the most important one at 100. */
export interface SwingCriterion {
  readonly id: string;
  readonly worst: Maybe;
  readonly best: Maybe;
  readonly swing: Maybe;
}

export interface SmartUtility {
  readonly weights: Readonly<Record<string, number>>;
  /** By item and criterion, 0..1. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly utilities: Readonly<Record<string, number>>;
}

/** v = (x - worst) / (best - worst), clamped to 0..1; best may lie below worst where less is better. */
export const anchoredValue = (x: number, worst: number, best: number): Figure => {
  if (worst === best) return faulty('worst_equals_best', 'worst and best must differ: the scale has no length');
  const value = (x - worst) / (best - worst);
  return value < 0 || value > 1 ? known(Math.min(1, Math.max(0, value)), ['outside_anchors']) : known(value);
};

/** w = swing points / sum of them (von Winterfeldt and Edwards 1986). */
export const swingWeights = (swings: Readonly<Record<string, Maybe>>): Figure<Readonly<Record<string, number>>> => {
  const flaw = flawIn(swings);
  if (flaw) return flaw;
  const points = Object.entries(swings).map(([id, swing]) => [id, Number(swing)] as const);
  const whole = points.reduce((s, [, swing]) => s + swing, 0);
  if (points.some(([, swing]) => swing < 0)) return faulty('negative_input', 'swing points must not be negative');
  if (whole === 0) return faulty('weights_sum_to_0', 'at least one swing must matter');
  return known(Object.fromEntries(points.map(([id, swing]) => [id, swing / whole])));
};

/** U = sum(w v) with swing weights (SMART; Edwards 1977), 0..1. Flags `outside_anchors` where a value was clamped. */
export const smart = (
  criteria: readonly SwingCriterion[],
  items: Readonly<Record<string, Readonly<Record<string, Maybe>>>>,
): Figure<SmartUtility> => {
  const weights = swingWeights(Object.fromEntries(criteria.map((one) => [one.id, one.swing])));
  if (!weights.known) return weights;
  const flags = new Set<string>();
  const values: Record<string, Record<string, number>> = {};
  for (const [id, given] of Object.entries(items)) {
    const row: Record<string, number> = {};
    for (const one of criteria) {
      const flaw = flawIn({
        [`${id}.${one.id}`]: given[one.id],
        [`${one.id}.worst`]: one.worst,
        [`${one.id}.best`]: one.best,
      });
      if (flaw) return flaw;
      const value = anchoredValue(Number(given[one.id]), Number(one.worst), Number(one.best));
      if (!value.known) return { ...value, message: `${one.id}: ${value.message}` };
      value.flags.forEach((flag) => flags.add(flag));
      row[one.id] = value.value;
    }
    values[id] = row;
  }
  const utility = (row: Readonly<Record<string, number>>) =>
    Object.entries(weights.value).reduce((s, [id, weight]) => s + weight * (row[id] ?? 0), 0);
  const utilities = Object.fromEntries(Object.entries(values).map(([id, row]) => [id, utility(row)]));
  return known({ weights: weights.value, values, utilities }, [...flags]);
};
