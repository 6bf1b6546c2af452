/** Parts of a bar in percent, drawn up to whichever is more: the headroom, or what is taken with this on top. */
export interface LineBar {
  readonly before: number;
  readonly own: number;
  /** Where the headroom ends. */
  readonly line: number;
}

const percent = (part: bigint, whole: bigint): number => Number((part * 10_000n) / whole) / 100;

/** What ranks before it, its own ask, and the line; `cumulative` holds the own ask only where it is taken. */
export const lineBar = (headroom: bigint, cumulative: bigint, ask: bigint, taken: boolean): LineBar => {
  const before = taken ? cumulative - ask : cumulative;
  const end = before + ask;
  const whole = end > headroom ? end : headroom;
  if (whole <= 0n) return { before: 0, own: 0, line: 0 };
  return { before: percent(before, whole), own: percent(ask, whole), line: percent(headroom, whole) };
};
