import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { type DrawnStep, StepsChart } from '../../../shared/ui/steps-chart';
import { type Step, stepsOf } from './waterfall';

const LOOKS = { claimed: 'plain', notCarried: 'down', credited: 'main', cost: 'down', net: 'end' } as const;

/** Claimed, credited, cost and net of one option as bars on one scale, and the same as a table. */
export const WaterfallChart = (props: {
  readonly label: string;
  /** What opens the number of a step. */
  readonly how?: (step: Step) => ReactNode;
  /** The link that decides how much is credited, in words. */
  readonly weakest?: string;
  readonly value: { readonly claimed: string; readonly credited: string; readonly cost: string; readonly net: string };
}) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { claimed, credited, cost, net } = props.value;
  const { weakest } = props;
  const steps = stepsOf({
    claimed: BigInt(claimed),
    credited: BigInt(credited),
    cost: BigInt(cost),
    net: BigInt(net),
  }).map((it): DrawnStep<Step> => ({ ...it, label: t(`step.${it.step}`), look: LOOKS[it.step] }));
  return (
    <figure className="case-figure">
      <StepsChart label={props.label} steps={steps} />
      <DataTable
        label={props.label}
        rows={steps}
        rowKey={(row) => row.step}
        columns={[
          { key: 'step', head: t('step.head'), cell: (row) => row.label },
          { key: 'amount', head: t('step.amount'), cell: (row) => format.money(row.amount), figure: true },
          {
            key: 'because',
            head: t('step.meaning'),
            cell: (row) =>
              row.step === 'notCarried' && weakest
                ? t('stepMeans.notCarriedBy', { link: weakest })
                : t(`stepMeans.${row.step}`),
            wide: true,
          },
          { key: 'how', head: t('how.open'), cell: (row) => props.how?.(row.step) },
        ]}
      />
    </figure>
  );
};
