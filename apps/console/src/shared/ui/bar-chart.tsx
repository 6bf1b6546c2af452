import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useFormat } from '../format/use-format';

export interface Series {
  readonly name: string;
  readonly label: string;
  readonly color: string;
}

/** Words at the axes, readable on both themes. */
const TICK = { fontSize: 12, fill: 'var(--mantine-color-text)' } as const;

/** Horizontal bars of money, stacked by series; loaded only where shown, and always beside the table that says the same. */
export default function MoneyBars(props: {
  readonly label: string;
  readonly series: readonly Series[];
  /** Minor units by the name of the series. */
  readonly bars: readonly { readonly name: string; readonly amounts: Readonly<Record<string, string>> }[];
}) {
  const format = useFormat();
  const { bars, series } = props;
  const scale = 10 ** format.digits;
  return (
    <div role="img" aria-label={props.label}>
      <BarChart
        h={Math.max(160, bars.length * 34 + 60)}
        data={bars.map(({ name, amounts }) => ({
          name,
          ...Object.fromEntries(series.map((one) => [one.name, format.major(amounts[one.name] ?? '0')])),
        }))}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        gridAxis="x"
        withLegend
        barProps={{ isAnimationActive: false }}
        yAxisProps={{ width: 150, tick: TICK }}
        xAxisProps={{ tick: TICK }}
        valueFormatter={(value) => format.moneyShort(BigInt(Math.round(value * scale)))}
        series={[...series]}
      />
    </div>
  );
}
