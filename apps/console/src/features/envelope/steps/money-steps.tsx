import { useTranslation } from 'react-i18next';
import type { MoneyStep } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { BarsChart } from '../../../shared/ui/chart';
import { DataTable } from '../../../shared/ui/data-table';
import { stepBars } from './step-bars';

/** A step with its name and what it rests on. */
export interface NamedStep extends MoneyStep {
  readonly name: string;
  readonly because: string;
}

/** A way from one amount to another as a waterfall, and the same as a table. */
export const MoneySteps = (props: { readonly label: string; readonly steps: readonly NamedStep[] }) => {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  const scale = 10 ** format.digits;
  const { steps } = props;
  const bars = stepBars(steps);
  const nameOf = (key: string) => steps.find((step) => step.key === key)?.name ?? key;
  return (
    <BarsChart
      label={props.label}
      series={[
        { name: 'from', label: '', look: 'circle', blank: true },
        { name: 'total', label: t('steps.total'), look: 'circle' },
        { name: 'change', label: t('steps.change'), look: 'diamond' },
        ...(bars.some((bar) => bar.over < 0n)
          ? [{ name: 'over', label: t('steps.over'), look: 'triangle' as const }]
          : []),
      ]}
      bars={bars.map(({ step, ...parts }) => {
        const spoken = `${nameOf(step.key)}: ${format.money(step.amount)}`;
        const part = (amount: bigint) => ({ value: format.major(amount), spoken });
        return {
          name: nameOf(step.key),
          parts: {
            from: part(parts.from),
            total: part(parts.total),
            change: part(parts.change),
            over: part(parts.over),
          },
        };
      })}
      tick={(value) => format.moneyShort(BigInt(Math.round(value * scale)))}
      table={
        <DataTable
          label={props.label}
          rows={steps}
          rowKey={(step) => step.key}
          rowClass={(step) => (step.kind === 'total' ? 'row-strong' : undefined)}
          columns={[
            { key: 'name', head: t('steps.step'), cell: (step) => step.name },
            {
              key: 'amount',
              head: t('amount'),
              figure: true,
              cell: (step) => format.money(step.amount),
            },
            { key: 'because', head: t('steps.because'), wide: true, cell: (step) => step.because },
          ]}
        />
      }
    />
  );
};
