import {
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  XAxis,
  YAxis,
  ZAxis,
} from 'recharts';
import { markProps, Symbol } from './chart-mark';
import type { ChartAxis, ChartLine, Mark, MarkSeries } from './chart-types';

const TICK = { fontSize: 12, fill: 'var(--mantine-color-text)' } as const;
/** As many as let the marks fill the plot. */
const TICKS = 6;
const PLAIN = 110;
/** Radius of the marks on a line, in pixels. */
const JOINED = 3.5;
const LARGEST = 1100;

const domainOf = (axis: ChartAxis): [number | 'auto' | 'dataMin', number | 'auto'] =>
  axis.names ? ([-0.5, axis.names.length - 0.5] as [number, number]) : [axis.from ?? 'auto', axis.to ?? 'auto'];

/** Marks by two figures: scatter, bubbles, lines and dots; loaded only where shown. */
export default function PointsPlot(props: {
  readonly series: readonly MarkSeries[];
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly lines: readonly ChartLine[];
  readonly height: number;
  readonly open: boolean;
}) {
  const { series, x, y } = props;
  const sized = series.some((one) => one.marks.some((mark) => mark.size !== undefined));
  const named = (axis: ChartAxis) =>
    axis.names
      ? {
          ticks: axis.names.map((_, at) => at),
          tickFormatter: (at: number) => axis.names?.[at] ?? '',
          interval: 0 as const,
        }
      : { tickFormatter: axis.tick };
  return (
    <ResponsiveContainer width="100%" height={props.height}>
      <ScatterChart accessibilityLayer={false} margin={{ top: 12, right: 18, bottom: 4, left: 4 }}>
        <CartesianGrid stroke="var(--mantine-color-default-border)" strokeDasharray="3 3" />
        <XAxis
          type="number"
          dataKey="x"
          padding={{ left: 10, right: 10 }}
          domain={domainOf(x)}
          tick={TICK}
          tickCount={TICKS}
          niceTicks="snap125"
          {...named(x)}
          stroke="var(--mantine-color-dimmed)"
        />
        <YAxis
          type="number"
          dataKey="y"
          padding={{ top: 10, bottom: 10 }}
          domain={domainOf(y)}
          tick={TICK}
          tickCount={TICKS}
          niceTicks="snap125"
          width={y.names ? 120 : 'auto'}
          reversed={y.names !== undefined}
          {...named(y)}
          stroke="var(--mantine-color-dimmed)"
        />
        <ZAxis type="number" dataKey="size" range={sized ? [60, LARGEST] : [PLAIN, PLAIN]} />
        {props.lines.map((line) => (
          <ReferenceLine
            key={`${line.axis} ${line.label}`}
            {...(line.axis === 'x' ? { x: line.at } : { y: line.at })}
            stroke="var(--clout-line)"
            strokeWidth={2}
            strokeDasharray="6 4"
            ifOverflow="extendDomain"
            label={{
              value: line.label,
              position: line.axis === 'x' ? 'insideBottomRight' : 'insideBottomLeft',
              fill: 'var(--mantine-color-text)',
              fontSize: 12,
            }}
          />
        ))}
        {series.map((one) => (
          <Scatter
            key={one.name}
            name={one.label}
            data={one.marks.map((mark) => ({ ...mark, size: mark.size ?? 1 }))}
            isAnimationActive={false}
            line={
              one.joined
                ? {
                    className: `chart-joint chart-joint-${one.look}`,
                    strokeDasharray: one.joined === 'dashes' ? '6 4' : undefined,
                  }
                : false
            }
            lineJointType={one.joined === 'steps' ? 'stepAfter' : 'linear'}
            shape={({ cx, cy, size, payload }: { cx?: number; cy?: number; size?: number; payload?: Mark }) =>
              payload && cx !== undefined && cy !== undefined ? (
                <g transform={`translate(${cx} ${cy})`} {...markProps(payload, props.open)}>
                  <title>{payload.spoken}</title>
                  <Symbol
                    look={one.look}
                    hollow={one.hollow}
                    r={one.joined ? JOINED : Math.sqrt((size ?? PLAIN) / Math.PI)}
                  />
                </g>
              ) : (
                <g />
              )
            }
          />
        ))}
      </ScatterChart>
    </ResponsiveContainer>
  );
}
