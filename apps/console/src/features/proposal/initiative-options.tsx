import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { Section } from '../../shared/ui/page';
import type { InitiativeData } from './operations';

/** The sizes it can be funded in, each with its cost lines. */
export const Options = ({ initiative }: { readonly initiative: InitiativeData }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  return (
    <Section title={t('options')}>
      {initiative.options.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      {initiative.options.map((option) => (
        <Paper key={option.id} withBorder p="md">
          <Stack gap="sm">
            <Group gap="xs">
              <Title order={3}>{option.name}</Title>
              {option.proposed ? <Badge color="harbor">{t('proposed')}</Badge> : null}
            </Group>
            <dl className="facts">
              {(
                [
                  [t('inYear'), format.money(option.inYear)],
                  [t('runRate'), format.money(option.runRate)],
                  [t('capex'), format.money(option.capex)],
                  [t('alreadyBudgeted'), format.money(option.alreadyBudgeted)],
                  [t('commitment'), format.money(option.totalCommitment)],
                  [t('minimum'), format.money(option.minimumAmount)],
                  [t('effectShare'), format.share(option.effectShare)],
                ] as const
              ).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
            <DataTable
              label={t('costsOf', { name: option.name })}
              rows={option.costs}
              rowKey={(cost) => cost.id}
              columns={[
                { key: 'period', head: t('period'), cell: (cost) => `${cost.fiscalYear}-${cost.period}` },
                { key: 'amount', head: t('amount'), figure: true, cell: (cost) => format.money(cost.amount) },
                { key: 'kind', head: t('kind'), cell: (cost) => c(`costKind.${cost.kind}`) },
                { key: 'class', head: t('class'), cell: (cost) => c(`costClass.${cost.costClass}`) },
                { key: 'centre', head: t('costCentre'), cell: (cost) => cost.costCentre },
                { key: 'account', head: t('account'), cell: (cost) => cost.account },
                {
                  key: 'budgeted',
                  head: t('alreadyBudgeted'),
                  figure: true,
                  cell: (cost) => format.money(cost.alreadyBudgeted),
                },
                {
                  key: 'end',
                  head: t('contractEnd'),
                  cell: (cost) => (cost.contractEnd ? format.date(cost.contractEnd) : ''),
                },
              ]}
            />
          </Stack>
        </Paper>
      ))}
    </Section>
  );
};
