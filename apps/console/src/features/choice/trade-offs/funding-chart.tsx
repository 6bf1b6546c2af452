import './catalogue';
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fundingSteps, type FundingStep, type RankedCost } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { PointChart } from '../../../shared/ui/chart';
import { DataTable } from '../../../shared/ui/data-table';

const Steps = (props: { readonly label: string; readonly steps: readonly FundingStep[] }) => {
  const { t } = useTranslation('tradeOffs');
  const format = useFormat();
  return (
    <DataTable
      label={props.label}
      rows={props.steps}
      rowKey={(step) => step.id}
      columns={[
        { key: 'place', head: t('line.place'), cell: (step) => format.count(step.place) },
        { key: 'name', head: t('line.initiative'), wide: true, cell: (step) => step.name },
        { key: 'ask', head: t('line.ask'), figure: true, cell: (step) => format.money(step.cost) },
        {
          key: 'sum',
          head: t('line.sum'),
          figure: true,
          cell: (step) => (step.taken ? format.money(step.sum) : t('line.left')),
        },
      ]}
    />
  );
};

/** The cost of what is taken, added up in the order of the ranking, to the cap; what is left out where it would lie. */
export const FundingChart = (props: {
  readonly ranked: readonly RankedCost[];
  /** Headroom of the year in minor units: where the line lies. */
  readonly cap: string;
  readonly onOpen?: (id: string) => void;
  /** The same as a table where it does not stand on the page already. */
  readonly table?: ReactNode;
}) => {
  const { t } = useTranslation('tradeOffs');
  const format = useFormat();
  const steps = fundingSteps(props.ranked);
  const scale = 10 ** format.digits;
  const marks = (taken: boolean) =>
    steps
      .filter((step) => step.taken === taken)
      .map((step) => ({
        id: step.id,
        x: step.place,
        y: format.major(step.sum),
        spoken: t(taken ? 'line.spokenTaken' : 'line.spokenLeft', {
          place: format.count(step.place),
          name: step.name,
          cost: format.money(step.cost),
          sum: format.money(step.sum),
        }),
      }));
  return (
    <>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('line.text')}
      </Text>
      <PointChart
        label={t('line.title')}
        series={[
          { name: 'taken', label: t('line.taken'), look: 'circle', joined: 'steps', marks: marks(true) },
          { name: 'left', label: t('line.left'), look: 'diamond', hollow: true, marks: marks(false) },
        ]}
        lines={[
          { axis: 'y', at: format.major(props.cap), label: t('line.cap', { amount: format.moneyShort(props.cap) }) },
        ]}
        x={{ label: t('line.place'), tick: (value) => format.count(value), from: 0 }}
        y={{ label: t('line.cost'), tick: (value) => format.moneyShort(BigInt(Math.round(value * scale))), from: 0 }}
        onOpen={props.onOpen}
        folded={props.table === undefined}
        table={props.table === undefined ? <Steps label={t('line.title')} steps={steps} /> : props.table}
      />
    </>
  );
};
