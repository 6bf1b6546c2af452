/** A bar of a waterfall: a level stands on 0, anything else goes on from where the one before it ended. */
export interface StepAmount<Key extends string> {
  readonly step: Key;
  /** Minor units; what a step takes away is negative. */
  readonly amount: bigint;
  readonly level?: boolean;
}

export interface StepBar<Key extends string> {
  readonly step: Key;
  readonly amount: bigint;
  /** Left edge and width in percent of the drawing. */
  readonly x: number;
  readonly width: number;
}

/** Percent with three digits: exact enough to draw. */
const percent = (part: bigint, whole: bigint): number => Number((part * 100_000n) / whole) / 1000;
const least = (all: readonly bigint[]) => all.reduce((a, b) => (b < a ? b : a));
const most = (all: readonly bigint[]) => all.reduce((a, b) => (b > a ? b : a));

/** The steps as bars on one scale, 0 always on it. */
export const stepBars = <Key extends string>(
  steps: readonly StepAmount<Key>[],
): { readonly bars: readonly StepBar<Key>[]; readonly zero: number } => {
  let end = 0n;
  const spans = steps.map((it) => {
    const from = it.level ? 0n : end;
    end = from + it.amount;
    return { ...it, from, to: end };
  });
  const ends = [0n, ...spans.map((span) => span.to)];
  const low = least(ends);
  const whole = most(ends) === low ? 1n : most(ends) - low;
  const bars = spans.map(({ step, amount, from, to }) => {
    const [left, right] = from < to ? [from, to] : [to, from];
    return { step, amount, x: percent(left - low, whole), width: percent(right - left, whole) };
  });
  return { bars, zero: percent(-low, whole) };
};
