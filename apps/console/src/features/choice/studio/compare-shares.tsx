import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { PointChart } from '../../../shared/ui/chart';
import { LOOKS } from '../../../shared/ui/chart-types';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import type { ComparisonData } from './compare-operations';
import { differ, spreadOf, widestFirst } from './compare-rows';
import { Differs } from './compare-tables';
import { type Dimension, DIMENSIONS } from './rules-draft';

/** How each plan parts its money by silo, touchpoint and the like, the widest apart first: dots on one scale, and as a table. */
export const SharesCompared = ({ data, only }: { readonly data: ComparisonData; readonly only?: boolean }) => {
  const { t } = useTranslation('studio');
  const { t: choice } = useTranslation('choice');
  const format = useFormat();
  const [by, setBy] = useState<Dimension>('FUNCTIONAL_AREA');
  const offered = DIMENSIONS.filter((one) => data.shares.some((row) => row.dimension === one));
  const shown = offered.includes(by) ? by : offered[0];
  const rows = widestFirst(
    data.shares.filter((row) => row.dimension === shown && (!only || differ(row.shares))),
    (row) => row.shares,
  );
  if (!shown) return null;
  const none = rows.length === 0;
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
    <Section
      title={t('compare.shares')}
      aside={
        <ExportButtons
          table="plan-comparison-shares"
          variables={{ ids: data.plans.map((it) => it.plan.id) }}
          label={t('compare.shares')}
        />
      }
    >
      <Select
        label={t('compare.by')}
        data={offered.map((value) => ({ value, label: choice(`shares.dimension.${value}`) }))}
        value={shown}
        onChange={(value) => setBy(DIMENSIONS.find((one) => one === value) ?? 'FUNCTIONAL_AREA')}
        allowDeselect={false}
        maw={320}
      />
      {none ? (
        <Empty title={t('compare.allAlike')} />
      ) : (
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
                {
                  key: 'apart',
                  head: t('compare.apart'),
                  figure: true,
                  cell: (row) => {
                    const apart = spreadOf(row.shares);
                    return <Differs differs={apart > 0} words={format.share(apart)} />;
                  },
                },
              ]}
            />
          }
        />
      )}
    </Section>
  );
};
