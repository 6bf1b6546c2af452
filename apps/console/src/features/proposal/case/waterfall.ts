import type { CaseValue } from '@clout/domain';

/** What the bars of a waterfall stand for, from what is claimed to what is left. */
export type Step = 'claimed' | 'notCarried' | 'credited' | 'cost' | 'net';

export interface Bar {
  readonly step: Step;
  /** Minor units; what a step takes away is negative. */
  readonly amount: bigint;
  /** Left edge and width in percent of the drawing. */
  readonly x: number;
  readonly width: number;
}

export interface Waterfall {
  readonly bars: readonly Bar[];
  /** Where 0 lies, in percent. */
  readonly zero: number;
}

/** Percent with three digits: exact enough to draw. */
const percent = (part: bigint, whole: bigint): number => Number((part * 100_000n) / whole) / 1000;

/** The way from the claimed to the net value as bars on one scale, 0 always on it. */
export const waterfall = (value: Pick<CaseValue, 'claimed' | 'credited' | 'cost' | 'net'>): Waterfall => {
  const { claimed, credited, cost, net } = value;
  const spans: readonly (readonly [Step, bigint, bigint, bigint])[] = [
    ['claimed', claimed, 0n, claimed],
    ['notCarried', credited - claimed, credited, claimed],
    ['credited', credited, 0n, credited],
    ['cost', -cost, net, credited],
    ['net', net, 0n, net],
  ];
  const ends = [0n, claimed, credited, net];
  const least = ends.reduce((a, b) => (b < a ? b : a));
  const most = ends.reduce((a, b) => (b > a ? b : a));
  const whole = most === least ? 1n : most - least;
  const bars = spans.map(([step, amount, from, to]): Bar => {
    const [left, right] = from < to ? [from, to] : [to, from];
    return { step, amount, x: percent(left - least, whole), width: percent(right - left, whole) };
  });
  return { bars, zero: percent(-least, whole) };
};
