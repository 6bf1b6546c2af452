import { type Figure, type Maybe, faulty, flawIn, known, negative, undefinedFigure } from '../../method/figure';

/** One step of a customer's task: who owns it, minutes of work, minutes of waiting after it. */
export interface ScenarioStep {
  readonly silo: string;
  readonly touch: Maybe;
  readonly waitAfter: Maybe;
}

export interface ScenarioMetrics {
  readonly steps: number;
  /** Consecutive steps with different owners. */
  readonly handoffs: number;
  readonly silos: number;
  readonly touchMinutes: number;
  readonly elapsedMinutes: number;
  /** Touch / elapsed, 0..1; null when nothing takes time. */
  readonly efficiency: number | null;
}

/** Steps, handoffs, silos, touch and elapsed time of steps done one after the other (Seybold; process cycle efficiency, Lean). */
export const scenarioMetrics = (steps: readonly ScenarioStep[]): Figure<ScenarioMetrics> => {
  if (steps.length === 0) return undefinedFigure('no_steps', 'the scenario has no steps');
  for (const [k, { touch, waitAfter }] of steps.entries()) {
    const names = { [`step ${k + 1} touch`]: touch, [`step ${k + 1} wait`]: waitAfter };
    const flaw = flawIn(names) ?? negative(Object.fromEntries(Object.entries(names).map(([n, v]) => [n, Number(v)])));
    if (flaw) return flaw;
  }
  const touchMinutes = steps.reduce((s, step) => s + Number(step.touch), 0);
  const elapsedMinutes = touchMinutes + steps.reduce((s, step) => s + Number(step.waitAfter), 0);
  return known({
    steps: steps.length,
    handoffs: steps.filter((step, k) => k > 0 && steps[k - 1]?.silo !== step.silo).length,
    silos: new Set(steps.map((step) => step.silo)).size,
    touchMinutes,
    elapsedMinutes,
    efficiency: elapsedMinutes === 0 ? null : touchMinutes / elapsedMinutes,
  });
};

/** Elapsed minutes of steps that may run side by side: the longest path; a circle of dependencies is an error. */
export const criticalPath = (
  steps: readonly { readonly id: string; readonly minutes: Maybe; readonly after: readonly string[] }[],
): Figure => {
  const flaw = flawIn(Object.fromEntries(steps.map((step) => [step.id, step.minutes])));
  if (flaw) return flaw;
  const ends = new Map<string, number>();
  for (let round = 0; round < steps.length; round += 1)
    for (const step of steps)
      if (!ends.has(step.id) && step.after.every((id) => ends.has(id)))
        ends.set(step.id, Math.max(0, ...step.after.map((id) => ends.get(id) ?? 0)) + Number(step.minutes));
  if (ends.size < steps.length)
    return faulty('circle', 'some steps wait for each other or for a step that is not there');
  return known(Math.max(0, ...ends.values()));
};

/** (before - after) / before, 0..1; a before of 0 has no reduction. */
export const reduction = (before: Maybe, after: Maybe): Figure => {
  const flaw = flawIn({ before, after });
  if (flaw) return flaw;
  if (Number(before) === 0) return undefinedFigure('zero_denominator', 'before is 0, so there is no reduction of it');
  return known((Number(before) - Number(after)) / Number(before));
};

/** Product of the steps' first-pass yields, 0..1 each (Six Sigma). */
export const rolledThroughputYield = (yields: readonly Maybe[]): Figure => {
  const flaw = flawIn({ yields: yields.length === 0 ? [null] : yields });
  if (flaw) return flaw;
  if (yields.some((one) => Number(one) < 0 || Number(one) > 1))
    return faulty('probability_outside_0_1', 'a yield must lie between 0 and 1');
  return known(yields.reduce<number>((product, one) => product * Number(one), 1));
};
