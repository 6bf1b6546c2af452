/** What a series looks like: each has a colour, a shape and a texture of its own, so that none is told by colour alone. */
export const LOOKS = ['circle', 'diamond', 'triangle', 'square'] as const;
export type Look = (typeof LOOKS)[number];

export interface Mark {
  readonly id: string;
  /** Where it is drawn; figures that decide anything stand in the table. */
  readonly x: number;
  readonly y: number;
  /** For bubbles: the area grows with it. */
  readonly size?: number;
  /** The whole of what is said of it, with its figures. */
  readonly spoken: string;
}

export interface MarkSeries {
  readonly name: string;
  readonly label: string;
  readonly look: Look;
  /** An outline alone, such as what is not funded. */
  readonly hollow?: boolean;
  /** Joins its marks by a line, in their order; `steps` where nothing lies between two marks. */
  readonly joined?: 'line' | 'steps' | 'dashes';
  readonly marks: readonly Mark[];
}

export interface ChartAxis {
  readonly label: string;
  readonly tick: (value: number) => string;
  readonly from?: number;
  readonly to?: number;
  /** Names instead of figures: the mark at 0 stands at the first, which is drawn on top. */
  readonly names?: readonly string[];
}

/** A line across the chart, such as the cap. */
export interface ChartLine {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

export interface BarSeries {
  readonly name: string;
  readonly label: string;
  readonly look: Look;
  /** Takes its room and draws nothing, so that what follows stands where it begins. */
  readonly blank?: boolean;
}

export interface Bar {
  readonly name: string;
  /** By the name of the series. */
  readonly parts: Readonly<Record<string, { readonly value: number; readonly spoken: string }>>;
}
