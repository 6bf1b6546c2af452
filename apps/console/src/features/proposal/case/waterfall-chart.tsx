import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { type Bar, type Step, waterfall } from './waterfall';

const ROW = 46;

/** Claimed, credited, cost and net of one option as bars on one scale, and the same as a table. */
export const WaterfallChart = (props: {
  readonly label: string;
  /** What opens the number of a step. */
  readonly how?: (step: Step) => ReactNode;
  readonly value: { readonly claimed: string; readonly credited: string; readonly cost: string; readonly net: string };
}) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const id = useId();
  const { claimed, credited, cost, net } = props.value;
  const { bars, zero } = waterfall({
    claimed: BigInt(claimed),
    credited: BigInt(credited),
    cost: BigInt(cost),
    net: BigInt(net),
  });
  const spoken = bars.map((bar) => `${t(`step.${bar.step}`)} ${format.money(bar.amount)}`).join(', ');
  return (
    <figure className="case-figure">
      <svg width="100%" height={bars.length * ROW} role="img" aria-labelledby={id} className="case-chart">
        <title id={id}>{`${props.label}: ${spoken}`}</title>
        {bars.map((bar, row) => (
          <g key={bar.step}>
            <text x="0" y={row * ROW + 15}>
              {t(`step.${bar.step}`)}
            </text>
            <text x="100%" y={row * ROW + 15} textAnchor="end">
              {format.moneyShort(bar.amount)}
            </text>
            <rect
              x={`${bar.x}%`}
              y={row * ROW + 21}
              width={`${Math.max(bar.width, 0.3)}%`}
              height="17"
              className={`case-bar-${bar.step}`}
            />
          </g>
        ))}
        <line x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="100%" className="case-zero" />
      </svg>
      <DataTable
        label={props.label}
        rows={bars}
        rowKey={(bar: Bar) => bar.step}
        columns={[
          { key: 'step', head: t('step.head'), cell: (bar) => t(`step.${bar.step}`) },
          { key: 'amount', head: t('step.amount'), cell: (bar) => format.money(bar.amount), figure: true },
          { key: 'because', head: t('step.meaning'), cell: (bar) => t(`stepMeans.${bar.step}`), wide: true },
          { key: 'how', head: t('how.open'), cell: (bar) => props.how?.(bar.step) },
        ]}
      />
    </figure>
  );
};
