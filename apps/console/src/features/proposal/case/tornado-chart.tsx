import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';

export interface DriverBar {
  readonly name: string;
  /** Net value in minor units with this one at its low and at its high end. */
  readonly atLow: bigint;
  readonly atHigh: bigint;
}

const ROW = 44;
const larger = (a: bigint, b: bigint) => (a > b ? a : b);
const smaller = (a: bigint, b: bigint) => (a < b ? a : b);

/** What drives the net value: one bar a driver around the value as it stands, widest first, and the same as a table. */
export const TornadoChart = (props: { readonly base: bigint; readonly bars: readonly DriverBar[] }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const id = useId();
  const { base, bars } = props;
  const least = bars.reduce((low, bar) => smaller(low, smaller(bar.atLow, bar.atHigh)), base);
  const most = bars.reduce((high, bar) => larger(high, larger(bar.atLow, bar.atHigh)), base);
  const whole = most === least ? 1n : most - least;
  const at = (value: bigint) => Number(((value - least) * 100_000n) / whole) / 1000;
  return (
    <figure className="case-figure">
      <svg width="100%" height={bars.length * ROW} role="img" aria-labelledby={id} className="case-chart">
        <title id={id}>{t('tornado.spoken', { base: format.money(base), first: bars[0]?.name ?? '' })}</title>
        {bars.map((bar, row) => {
          const [from, to] = [smaller(bar.atLow, bar.atHigh), larger(bar.atLow, bar.atHigh)];
          const split = smaller(larger(base, from), to);
          return (
            <g key={bar.name}>
              <text x="0" y={row * ROW + 15}>
                {bar.name}
              </text>
              <rect
                x={`${at(from)}%`}
                y={row * ROW + 21}
                width={`${at(split) - at(from)}%`}
                height="15"
                className="case-bar-down"
              />
              <rect
                x={`${at(split)}%`}
                y={row * ROW + 21}
                width={`${at(to) - at(split)}%`}
                height="15"
                className="case-bar-up"
              />
            </g>
          );
        })}
        <line x1={`${at(base)}%`} x2={`${at(base)}%`} y1="0" y2="100%" className="case-zero" />
      </svg>
      <DataTable
        label={t('tornado.title')}
        rows={bars}
        rowKey={(bar) => bar.name}
        columns={[
          { key: 'name', head: t('tornado.driver'), cell: (bar) => bar.name, wide: true },
          { key: 'low', head: t('tornado.atLow'), cell: (bar) => format.money(bar.atLow), figure: true },
          { key: 'high', head: t('tornado.atHigh'), cell: (bar) => format.money(bar.atHigh), figure: true },
          {
            key: 'swing',
            head: t('tornado.swing'),
            cell: (bar) => format.money(larger(bar.atLow, bar.atHigh) - smaller(bar.atLow, bar.atHigh)),
            figure: true,
          },
        ]}
      />
    </figure>
  );
};
