import { Badge, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { ClockItem } from './operations';

/** Rows shown before all are asked for. */
const FIRST = 15;
const COLOUR = { IN_TIME: 'gray', LATE: 'orange', OVERDUE: 'red' } as const;

/** Desks at which it lies now; how late is said in words as well. */
const Now = ({ item }: { readonly item: ClockItem }) => {
  const { t } = useTranslation('clock');
  const open = item.waits.filter((wait) => wait.to === null);
  if (open.length === 0) return t('nowhere');
  return (
    <Stack gap={4} align="flex-start">
      {open.map((wait) => (
        <Group key={`${wait.desk} ${wait.from}`} gap={6}>
          <Text size="sm" className="nowrap">
            {t('atDesk', { desk: t(`desk.${wait.desk}`), count: wait.days })}
          </Text>
          {wait.urgency === 'IN_TIME' ? null : (
            <Badge color={COLOUR[wait.urgency]}>{t(`urgency.${wait.urgency}`)}</Badge>
          )}
        </Group>
      ))}
    </Stack>
  );
};

const Name = ({ item: { initiative, plan } }: { readonly item: ClockItem }) => {
  const { t } = useTranslation('clock');
  const cycle = useCycle();
  const to = initiative ? `initiatives/${initiative.id}` : `plans/${plan?.id ?? ''}`;
  return (
    <Stack gap={4} align="flex-start">
      <Link to={`/cycles/${cycle.id}/${to}`}>
        {initiative ? `${initiative.code} ${initiative.title}` : t('plan', { name: plan?.name ?? '' })}
      </Link>
      {initiative ? <StateBadge state={initiative.state} /> : plan ? <StateBadge state={plan.state} /> : null}
    </Stack>
  );
};

/** The longest waiting first: where each lies, its days, what they have cost, and its way from desk to desk. */
export const ClockItems = ({ items }: { readonly items: readonly ClockItem[] }) => {
  const { t } = useTranslation('clock');
  const format = useFormat();
  const rows = [...items].sort((a, b) => b.days - a.days);
  const way = (item: ClockItem) => (
    <Text size="xs" c="dimmed">
      {item.waits.map((wait) => t('atDesk', { desk: t(`desk.${wait.desk}`), count: wait.days })).join(' → ')}
    </Text>
  );
  return (
    <DataTable
      label={t('byItem')}
      rows={rows}
      first={FIRST}
      rowKey={(item) => item.initiative?.id ?? item.plan?.id ?? ''}
      columns={[
        { key: 'item', head: t('item'), wide: true, cell: (item) => <Name item={item} /> },
        { key: 'now', head: t('now'), cell: (item) => <Now item={item} /> },
        { key: 'days', head: t('since'), figure: true, cell: (item) => t('days', { count: item.days }) },
        {
          key: 'cost',
          head: t('cost', { currency: format.currency }),
          figure: true,
          cell: (item) =>
            item.cost === null ? (
              <Text size="sm" c="dimmed" component="span">
                {t('unknown')}
              </Text>
            ) : (
              format.money(item.cost)
            ),
        },
        { key: 'way', head: t('way'), wide: true, cell: way },
      ]}
    />
  );
};
