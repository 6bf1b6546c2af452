import '../../../shared/ui/chart-catalogue';
import { Badge, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { BarsChart } from '../../../shared/ui/chart';
import { DataTable } from '../../../shared/ui/data-table';
import type { Clock } from './operations';

type Desk = Clock['desks'][number];

/** Waits that last at a desk, with how many are late. */
const Open = ({ desk }: { readonly desk: Desk }) => {
  const { t } = useTranslation('clock');
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {desk.overdue > 0 ? <Badge color="red">{t('overdue', { count: desk.overdue })}</Badge> : null}
      {desk.late > 0 ? <Badge color="orange">{t('late', { count: desk.late })}</Badge> : null}
      {desk.open}
    </Group>
  );
};

const Table = ({ desks }: { readonly desks: readonly Desk[] }) => {
  const { t } = useTranslation('clock');
  const format = useFormat();
  const unknown = desks.reduce((count, desk) => count + desk.costUnknown, 0);
  return (
    <>
      <DataTable
        label={t('byDesk')}
        rows={desks}
        rowKey={(desk) => desk.desk}
        columns={[
          { key: 'desk', head: t('desk.head'), cell: (row) => t(`desk.${row.desk}`), foot: t('total') },
          { key: 'open', head: t('open'), figure: true, cell: (row) => <Open desk={row} /> },
          { key: 'ended', head: t('ended'), figure: true, cell: (row) => format.count(row.ended) },
          { key: 'longest', head: t('longest'), figure: true, cell: (row) => t('days', { count: row.longest }) },
          {
            key: 'days',
            head: t('allDays'),
            figure: true,
            cell: (row) => t('days', { count: row.days }),
            foot: t('days', { count: desks.reduce((days, row) => days + row.days, 0) }),
          },
          {
            key: 'cost',
            head: t('cost', { currency: format.currency }),
            figure: true,
            cell: (row) => format.money(row.cost),
            foot: format.money(sumMinor(desks.map((row) => row.cost))),
          },
        ]}
      />
      {unknown > 0 ? (
        <Text size="sm" c="dimmed">
          {t('costUnknown', { count: unknown })}
        </Text>
      ) : null}
    </>
  );
};

/** Days and cost by desk, drawn and exact, with how the cost is computed. */
export const DeskTotals = ({ clock }: { readonly clock: Clock }) => {
  const { t } = useTranslation('clock');
  const format = useFormat();
  const { desks, how } = clock;
  const waited = desks.some((row) => row.days > 0);
  return (
    <>
      {waited ? null : <Table desks={desks} />}
      {waited ? (
        <BarsChart
          label={t('chart')}
          series={[{ name: 'days', label: t('allDays'), look: 'circle' }]}
          bars={desks.map((row) => {
            const name = t(`desk.${row.desk}`);
            const spoken = `${name}: ${t('days', { count: row.days })}, ${format.money(row.cost)}`;
            return { name, parts: { days: { value: row.days, spoken } } };
          })}
          axis={t('allDays')}
          tick={(days) => format.count(days)}
          table={<Table desks={desks} />}
        />
      ) : null}
      <Text size="sm" c="dimmed">
        {t('how', { title: how.title, formula: how.formula, source: how.source })}
      </Text>
    </>
  );
};
