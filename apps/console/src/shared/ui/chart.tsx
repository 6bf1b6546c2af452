import { Skeleton } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { ChartFrame } from './chart-frame';
import type { Bar, BarSeries, ChartAxis, ChartLine, MarkSeries } from './chart-types';

const PointsPlot = lazy(() => import('./chart-points'));
const BarsPlot = lazy(() => import('./chart-bars'));
const HEIGHT = 340;
const ROW = 34;

interface Shown {
  /** What the chart shows, as its name. */
  readonly label: string;
  /** The same figures as a table, exact. */
  readonly table: ReactNode;
  /** Keeps the table closed until it is asked for. */
  readonly folded?: boolean;
  /** Makes every mark a button that answers with its id. */
  readonly onOpen?: (id: string) => void;
}

/** Scatter, bubbles (marks with a size), lines (series that are joined) and dot plots (a y axis of names). */
export const PointChart = (
  props: Shown & {
    readonly series: readonly MarkSeries[];
    readonly x: ChartAxis;
    readonly y: ChartAxis;
    readonly lines?: readonly ChartLine[];
    readonly height?: number;
  },
) => {
  const { series, x, y } = props;
  const height = props.height ?? (y.names ? y.names.length * ROW + 60 : HEIGHT);
  return (
    <ChartFrame {...props} legend={series} above={y.names ? y.label : `↑ ${y.label}`} below={x.label}>
      <Suspense fallback={<Skeleton height={height} />}>
        <PointsPlot series={series} x={x} y={y} lines={props.lines ?? []} height={height} open={!!props.onOpen} />
      </Suspense>
    </ChartFrame>
  );
};

/** Horizontal bars, stacked by series. */
export const BarsChart = (
  props: Shown & {
    readonly series: readonly BarSeries[];
    readonly bars: readonly Bar[];
    readonly axis?: string;
    readonly tick: (value: number) => string;
  },
) => (
  <ChartFrame {...props} legend={props.series.filter((one) => !one.blank)} textured below={props.axis}>
    <Suspense fallback={<Skeleton height={props.bars.length * ROW + 50} />}>
      <BarsPlot series={props.series} bars={props.bars} tick={props.tick} open={!!props.onOpen} />
    </Suspense>
  </ChartFrame>
);
