import type { MarkSeries } from '../../../shared/ui/chart-types';

/** Where an initiative stands: in the plan or not, above the ranking's funding line or not. */
export const STANDINGS = ['both', 'planOnly', 'lineOnly', 'neither'] as const;
export type Standing = (typeof STANDINGS)[number];

export interface Bubble {
  readonly id: string;
  readonly standing: Standing;
  /** Drawn: cost this year and value. */
  readonly cost: number;
  readonly value: number;
  /** Run-rate cost, the size of the bubble. */
  readonly size: number;
  readonly spoken: string;
}

export const standingOf = (inPlan: boolean, aboveLine: boolean): Standing =>
  inPlan ? (aboveLine ? 'both' : 'planOnly') : aboveLine ? 'lineOnly' : 'neither';

const LOOK = { both: 'circle', planOnly: 'triangle', lineOnly: 'diamond', neither: 'square' } as const;

/** One series a standing; what is not in the plan is hollow. The larger bubbles come first, so that none hides another. */
export const seriesOf = (bubbles: readonly Bubble[], label: (standing: Standing) => string): readonly MarkSeries[] =>
  STANDINGS.map((standing) => ({
    name: standing,
    label: label(standing),
    look: LOOK[standing],
    hollow: standing === 'lineOnly' || standing === 'neither',
    marks: bubbles
      .filter((bubble) => bubble.standing === standing)
      .sort((a, b) => b.size - a.size)
      .map(({ id, cost, value, size, spoken }) => ({ id, x: cost, y: value, size, spoken })),
  })).filter((series) => series.marks.length > 0);
