import { useId } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { classOf, fillOf, markProps, Textures } from './chart-mark';
import type { BarSeries, Bar as BarRow } from './chart-types';

const TICK = { fontSize: 12, fill: 'var(--mantine-color-text)' } as const;
const ROW = 34;

interface Drawn {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly index?: number;
}

/** Horizontal bars, stacked by series; loaded only where shown. */
export default function BarsPlot(props: {
  readonly series: readonly BarSeries[];
  readonly bars: readonly BarRow[];
  readonly tick: (value: number) => string;
  readonly open: boolean;
}) {
  const id = useId();
  const { series, bars } = props;
  return (
    <ResponsiveContainer width="100%" height={Math.max(120, bars.length * ROW + 50)}>
      <BarChart
        accessibilityLayer={false}
        layout="vertical"
        data={bars.map((bar) => ({
          name: bar.name,
          ...Object.fromEntries(series.map((one) => [one.name, bar.parts[one.name]?.value ?? 0])),
        }))}
        margin={{ top: 4, right: 18, bottom: 4, left: 4 }}
      >
        <Textures id={id} />
        <CartesianGrid stroke="var(--mantine-color-default-border)" strokeDasharray="3 3" horizontal={false} />
        <XAxis type="number" tick={TICK} tickFormatter={props.tick} stroke="var(--mantine-color-dimmed)" />
        <YAxis
          type="category"
          dataKey="name"
          width={130}
          tick={TICK}
          interval={0}
          stroke="var(--mantine-color-dimmed)"
        />
        {series.map((one, order) => (
          <Bar
            key={one.name}
            dataKey={one.name}
            stackId="all"
            isAnimationActive={false}
            shape={({ x = 0, y = 0, width = 0, height = 0, index = 0 }: Drawn) => {
              const bar = bars[index];
              const part = bar?.parts[one.name];
              if (!bar || !part || one.blank || width === 0) return <g />;
              const mark = { id: `${bar.name} ${one.name}`, spoken: part.spoken, x: order, y: -index };
              return (
                <g {...markProps(mark, props.open)}>
                  <title>{part.spoken}</title>
                  <rect
                    x={Math.min(x, x + width)}
                    y={y}
                    width={Math.abs(width)}
                    height={height}
                    className={classOf(one.look)}
                    fill={fillOf(id, one.look)}
                  />
                </g>
              );
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
