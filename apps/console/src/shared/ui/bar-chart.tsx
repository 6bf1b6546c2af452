import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';

export interface Bar {
  readonly name: string;
  readonly addressable: string;
  readonly outside: string;
}

/** Horizontal bars of money; loaded only where shown, and always beside the table that says the same. */
export default function MoneyBars({ bars, label }: { readonly bars: readonly Bar[]; readonly label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const scale = 10 ** format.digits;
  return (
    <div role="img" aria-label={label}>
      <BarChart
        h={Math.max(160, bars.length * 34 + 60)}
        data={bars.map((bar) => ({
          name: bar.name,
          addressable: format.major(bar.addressable),
          outside: format.major(bar.outside),
        }))}
        dataKey="name"
        type="stacked"
        orientation="vertical"
        gridAxis="x"
        withLegend
        barProps={{ isAnimationActive: false }}
        yAxisProps={{ width: 150, tick: { fontSize: 12 } }}
        xAxisProps={{ tick: { fontSize: 12 } }}
        valueFormatter={(value) => format.moneyShort(BigInt(Math.round(value * scale)))}
        series={[
          { name: 'addressable', label: t('base.addressable'), color: 'var(--clout-committed)' },
          { name: 'outside', label: t('base.outside'), color: 'var(--clout-reserve)' },
        ]}
      />
    </div>
  );
}
