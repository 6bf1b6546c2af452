import { Badge, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../shared/format/use-format';
import { DataTable } from '../../../../shared/ui/data-table';
import type { DividedData } from './operations';

/** How many are shown before all are asked for. */
const FIRST = 10;

/** The initiatives that divide the panel, the first of them until all are asked for. */
export const Divided = ({ divided }: { readonly divided: readonly DividedData[] }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const table = (rows: readonly DividedData[]) => (
    <DataTable
      label={t('agree.divided')}
      rows={rows}
      rowKey={(one) => one.initiative.id}
      columns={[
        {
          key: 'initiative',
          head: t('initiative'),
          wide: true,
          cell: ({ initiative }) => (
            <>
              <Text component="span" c="dimmed" size="sm" mr={6}>
                {initiative.code}
              </Text>
              <Link to={`../initiatives/${initiative.id}`} relative="path">
                {initiative.title}
              </Link>
            </>
          ),
        },
        {
          key: 'divides',
          head: t('agree.verdict'),
          cell: ({ divides }) => (
            <Badge color={divides ? 'orange' : 'gray'}>{t(divides ? 'agree.divides' : 'agree.united')}</Badge>
          ),
        },
        {
          key: 'spread',
          head: t('agree.spread'),
          figure: true,
          cell: ({ spread }) => (spread === null ? t('dots.none') : format.score(spread)),
        },
        { key: 'widest', head: t('agree.widest'), cell: ({ criterion }) => criterion?.name ?? t('dots.none') },
        {
          key: 'ranges',
          head: t('agree.ranges'),
          wide: true,
          cell: ({ spreads }) => spreads.map((one) => `${one.criterion.name} ${format.score(one.range)}`).join(' · '),
        },
      ]}
    />
  );
  return (
    <Stack gap="sm">
      {table(all ? divided : divided.slice(0, FIRST))}
      {all || divided.length <= FIRST ? null : (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setAll(true)}>
          {t('agree.showAll', { count: divided.length })}
        </Button>
      )}
    </Stack>
  );
};
