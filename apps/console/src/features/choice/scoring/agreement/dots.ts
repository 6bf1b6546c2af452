/** One score in a dot plot: where it stands on its scale, 0 to 100, and how many others stand below it at that place. */
export interface Dot<Of> {
  readonly at: number;
  readonly level: number;
  readonly of: Of;
}

/** How near two dots may lie along the scale before the later one is set on top, in hundredths of the scale. */
const NEAR = 2.5;

/** Where the dots of one row lie, lowest first; the values in the unit of the scale, in any order. */
export const dotsOf = <Of extends { readonly value: number }>(
  scores: readonly Of[],
  lowest: number,
  highest: number,
): readonly Dot<Of>[] => {
  const span = highest > lowest ? highest - lowest : 1;
  const dots: Dot<Of>[] = [];
  for (const of of [...scores].sort((a, b) => a.value - b.value)) {
    const at = Math.min(100, Math.max(0, ((of.value - lowest) * 100) / span));
    const under = dots.at(-1);
    const column = under !== undefined && at - under.at < NEAR;
    // Those set on top stand straight above the lowest one, so that equal scores read as one column.
    dots.push(column ? { at: under.at, level: under.level + 1, of } : { at, level: 0, of });
  }
  return dots;
};
