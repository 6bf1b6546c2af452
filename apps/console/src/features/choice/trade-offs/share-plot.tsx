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
    x={{ label: props.axis, tick: props.tick, from: 0 }}
    y={{ label: props.head, tick: props.tick, names: props.pairs.map((pair) => pair.name) }}
    table={props.table}
  />
);
