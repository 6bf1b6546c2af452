import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import type { EnvelopeData } from './operations';

const MoneyBars = lazy(() => import('../../shared/ui/bar-chart'));

/** A breakdown of the base as bars and as the table that adds up to its total. */
export const BaseTotals = (props: {
  readonly title: string;
  readonly head: string;
  readonly totals: EnvelopeData['byUnit'];
  /** The version of the base, and the dimension that it is broken down by. */
  readonly of: { readonly id: string; readonly by: string };
}) => {
  const { t } = useTranslation('envelope');
  const { t: c } = useTranslation();
  const format = useFormat();
  const rows = [...props.totals].sort((a, b) => {
    const difference = BigInt(b.amount) - BigInt(a.amount);
    return difference > 0n ? 1 : difference < 0n ? -1 : a.key.localeCompare(b.key);
  });
  if (rows.length === 0) return null;
  const outside = (row: (typeof rows)[number]) => (BigInt(row.amount) - BigInt(row.addressable)).toString();
  const drawable = rows.slice(0, 12).filter((row) => BigInt(row.amount) > 0n);
  return (
    <Section title={props.title} aside={<ExportButtons table="base-totals" variables={props.of} label={props.title} />}>
      <Suspense fallback={<Skeleton height={drawable.length * 34 + 60} />}>
        <MoneyBars
          label={props.title}
          series={[
            { name: 'addressable', label: c('base.addressable'), look: 'circle' },
            { name: 'outside', label: c('base.outside'), look: 'square' },
          ]}
          bars={drawable.map((row) => ({
            name: row.name,
            amounts: { addressable: row.addressable, outside: outside(row) },
          }))}
          folded
          table={
            <DataTable
              label={props.title}
              rows={rows}
              rowKey={(row) => row.key}
              columns={[
                { key: 'name', head: props.head, cell: (row) => row.name, foot: t('total') },
                {
                  key: 'addressable',
                  head: c('base.addressable'),
                  figure: true,
                  cell: (row) => format.money(row.addressable),
                  foot: format.money(sumMinor(rows.map((row) => row.addressable))),
                },
                {
                  key: 'amount',
                  head: t('total'),
                  figure: true,
                  cell: (row) => format.money(row.amount),
                  foot: format.money(sumMinor(rows.map((row) => row.amount))),
                },
                {
                  key: 'rows',
                  head: t('rows'),
                  figure: true,
                  cell: (row) => format.count(row.rows),
                  foot: format.count(rows.reduce((sum, row) => sum + row.rows, 0)),
                },
              ]}
            />
          }
        />
      </Suspense>
    </Section>
  );
};
