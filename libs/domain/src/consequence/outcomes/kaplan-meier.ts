import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';
import { chiSquareP } from '../../statistics/chi-square';
import { type Interval } from '../../statistics/intervals';
import { Z95 } from '../../statistics/normal';

/** How long a customer was followed, and whether they left then (event) or were last seen still active (censored). */
export interface Followed {
  readonly time: number;
  readonly event: boolean;
}

export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  /** Greenwood. */
  readonly standardError: number;
  readonly interval: Interval;
}

export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /** First time at which half or fewer are left; null while more are. */
  readonly median: number | null;
}

const flawOf = (followed: readonly Followed[]) => {
  const flaw = flawIn({ times: followed.map((one) => one.time) });
  if (flaw) return flaw;
  if (followed.length === 0) return undefinedFigure('nobody_followed', 'nobody was followed, so there is no curve');
  return followed.some((one) => one.time < 0) ? faulty('negative_input', 'times must not be negative') : null;
};

const eventTimes = (followed: readonly Followed[]): readonly number[] =>
  [...new Set(followed.filter((one) => one.event).map((one) => one.time))].sort((a, b) => a - b);
const atRisk = (followed: readonly Followed[], time: number): number =>
  followed.filter((one) => one.time >= time).length;
const eventsAt = (followed: readonly Followed[], time: number): number =>
  followed.filter((one) => one.event && one.time === time).length;

/** S(t) = prod(1 - d/r) with Greenwood's error; at equal times events come before censoring (Kaplan and Meier 1958). */
export const kaplanMeier = (followed: readonly Followed[]): Figure<SurvivalCurve> => {
  const flaw = flawOf(followed);
  if (flaw) return flaw;
  let [survival, greenwood] = [1, 0];
  const steps = eventTimes(followed).map((time): SurvivalStep => {
    const [r, d] = [atRisk(followed, time), eventsAt(followed, time)];
    survival *= 1 - d / r;
    greenwood += r === d ? 0 : d / (r * (r - d));
    const standardError = survival * Math.sqrt(greenwood);
    const half = Z95 * standardError;
    const interval: Interval = [Math.max(0, survival - half), Math.min(1, survival + half)];
    return { time, atRisk: r, events: d, survival, standardError, interval };
  });
  const median = steps.find((step) => step.survival <= 0.5 + 1e-12)?.time ?? null;
  return known({ steps, median }, median === null ? ['median_not_reached'] : []);
};

export interface LogRank {
  readonly observed: readonly [number, number];
  readonly expected: readonly [number, number];
  readonly variance: number;
  readonly chiSquare: number;
  readonly p: number;
}

/** Two curves compared: (O - E)^2 / V of the first group, one degree of freedom (Mantel; Bewick 2004). */
export const logRank = (a: readonly Followed[], b: readonly Followed[]): Figure<LogRank> => {
  const flaw = flawOf(a) ?? flawOf(b);
  if (flaw) return flaw;
  let [expectedA, expectedB, variance] = [0, 0, 0];
  for (const time of eventTimes([...a, ...b])) {
    const [ra, rb] = [atRisk(a, time), atRisk(b, time)];
    const [r, d] = [ra + rb, eventsAt(a, time) + eventsAt(b, time)];
    expectedA += (d * ra) / r;
    expectedB += (d * rb) / r;
    variance += r > 1 ? (d * ra * rb * (r - d)) / (r * r * (r - 1)) : 0;
  }
  if (variance === 0) return undefinedFigure('no_events', 'nobody left while both groups were followed');
  const observed = [a.filter((one) => one.event).length, b.filter((one) => one.event).length] as const;
  const chiSquare = (observed[0] - expectedA) ** 2 / variance;
  return known({ observed, expected: [expectedA, expectedB], variance, chiSquare, p: chiSquareP(chiSquare, 1) });
};
