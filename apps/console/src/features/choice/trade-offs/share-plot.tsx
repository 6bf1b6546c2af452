import type { ReactNode } from 'react';
import { PointChart } from '../../../shared/ui/chart';

/** Two figures of one name, drawn in one row: what it gives and what it gets. */
export interface Pair {
  readonly id: string;
  readonly name: string;
  readonly gives: number;
  readonly gets: number;
  readonly saysGives: string;
  readonly saysGets: string;
}

/** As many ticks as the axis has room for, each at a round share. */
const STEPS = [100, 200, 500, 1_000, 2_000];
const topOf = (most: number): number => {
  const step = STEPS.find((one) => one * 6 >= most) ?? 2_000;
  return Math.ceil(most / step) * step;
};

/** Gives against gets, a row a name, so that the distance between the two marks is what is redistributed. */
export const SharePlot = (props: {
  readonly label: string;
  readonly gives: string;
  readonly gets: string;
  readonly axis: string;
  readonly head: string;
  readonly tick: (value: number) => string;
  readonly pairs: readonly Pair[];
  readonly table: ReactNode;
}) => (
  <PointChart
    label={props.label}
    series={[
      {
        name: 'gives',
        label: props.gives,
        look: 'diamond',
        hollow: true,
        marks: props.pairs.map((pair, y) => ({ id: `${pair.id} gives`, x: pair.gives, y, spoken: pair.saysGives })),
      },
      {
        name: 'gets',
        label: props.gets,
        look: 'circle',
        marks: props.pairs.map((pair, y) => ({ id: `${pair.id} gets`, x: pair.gets, y, spoken: pair.saysGets })),
      },
    ]}
    x={{
      label: props.axis,
      tick: props.tick,
      from: 0,
      to: topOf(Math.max(0, ...props.pairs.flatMap(({ gives, gets }) => [gives, gets]))),
    }}
    y={{ label: props.head, tick: props.tick, names: props.pairs.map((pair) => pair.name) }}
    table={props.table}
  />
);
