import { Badge, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Patient } from '../../../shared/ui/patient';
import { MoreMoneyQuery } from './explain-operations';
import { Moved } from './moved';
import type { StudioPlan } from './operations';

/** What a larger cap would add, step by step, and the estimate beside it. */
export const MoreMoney = ({ plan }: { readonly plan: StudioPlan }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  return (
    <Patient ask={{ query: MoreMoneyQuery, variables: { planId: plan.id } }}>
      {({ moreMoney: { exact, estimate } }) => (
        <Stack gap="sm">
          <DataTable
            label={t('more.title')}
            rows={exact}
            rowKey={(row) => String(row.raise)}
            columns={[
              { key: 'raise', head: t('more.raise'), cell: (row) => `+${format.share(row.raise)}` },
              { key: 'added', head: t('more.added'), figure: true, cell: (row) => format.money(row.added) },
              { key: 'cap', head: t('more.cap'), figure: true, cell: (row) => format.money(row.cap) },
              {
                key: 'gain',
                head: t('more.gain'),
                figure: true,
                cell: (row) => `+${format.worth(row.gain, plan.objective)}`,
              },
              {
                key: 'proven',
                head: t('proven'),
                cell: (row) => (row.proven ? <Badge color="green">{t('yes')}</Badge> : t('no')),
              },
              { key: 'moved', head: t('moved'), wide: true, cell: (row) => <Moved {...row} /> },
            ]}
          />
          {estimate ? (
            <Text size="sm">
              <Badge color="gray">{t('more.estimate')}</Badge>{' '}
              {t('more.dual', {
                value: `${format.exact(estimate.valuePerUnit.toPrecision(3))} ${format.worthUnit(plan.objective)}`,
                currency: format.currency,
              })}
            </Text>
          ) : null}
        </Stack>
      )}
    </Patient>
  );
};
