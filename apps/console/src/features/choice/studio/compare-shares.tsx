import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { PointChart } from '../../../shared/ui/chart';
import { LOOKS } from '../../../shared/ui/chart-types';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import type { ComparisonData } from './compare-operations';
import { type Dimension, DIMENSIONS } from './rules-draft';

/** How each plan parts its money by silo, touchpoint and the like: dots on one scale, and the same as a table. */
export const SharesCompared = ({ data }: { readonly data: ComparisonData }) => {
  const { t } = useTranslation('studio');
  const { t: choice } = useTranslation('choice');
  const format = useFormat();
  const [by, setBy] = useState<Dimension>('FUNCTIONAL_AREA');
  const offered = DIMENSIONS.filter((one) => data.shares.some((row) => row.dimension === one));
  const shown = offered.includes(by) ? by : offered[0];
  const rows = data.shares.filter((row) => row.dimension === shown);
  if (!shown) return null;
  const series = data.plans.map(({ plan }, index) => ({
    name: plan.id,
    label: plan.name,
    look: LOOKS[index % LOOKS.length] ?? 'circle',
    hollow: index >= LOOKS.length,
    marks: rows.map((row, place) => ({
      id: `${plan.id} ${row.key}`,
      x: (row.shares[index] ?? 0) / 100,
      y: place,
      spoken: t('compare.spoken', {
        name: row.name,
        plan: plan.name,
        share: format.share(row.shares[index] ?? 0),
        amount: format.money(row.amounts[index] ?? '0'),
      }),
    })),
  }));
  return (
    <Section title={t('compare.shares')}>
      <Select
        label={t('compare.by')}
        data={offered.map((value) => ({ value, label: choice(`shares.dimension.${value}`) }))}
        value={shown}
        onChange={(value) => setBy(DIMENSIONS.find((one) => one === value) ?? 'FUNCTIONAL_AREA')}
        allowDeselect={false}
        maw={320}
      />
      <PointChart
        label={t('compare.shares')}
        series={series}
        x={{ label: t('compare.shareOf'), tick: (value) => `${value} %`, from: 0 }}
        y={{ label: choice(`shares.dimension.${shown}`), tick: String, names: rows.map((row) => row.name) }}
        table={
          <DataTable
            label={t('compare.shares')}
            rows={rows}
            rowKey={(row) => row.key}
            columns={[
              { key: 'name', head: choice(`shares.dimension.${shown}`), wide: true, cell: (row) => row.name },
              ...data.plans.map(({ plan }, index) => ({
                key: plan.id,
                head: plan.name,
                figure: true,
                cell: (row: (typeof rows)[number]) =>
                  `${format.share(row.shares[index] ?? 0)} · ${format.money(row.amounts[index] ?? '0')}`,
              })),
            ]}
          />
        }
      />
    </Section>
  );
};
