import { Alert, Stack } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { Pager, usePages } from '../../shared/ui/pager';
import { LedgerQuery } from './operations';

const PAGE = 50;

/** The double-entry ledger of a cycle, a page at a time, under the totals that prove sources equal uses. */
export const Ledger = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  const pages = usePages();
  const [answer, again] = useQuery({ query: LedgerQuery, variables: { cycleId, first: PAGE, after: pages.after } });
  return (
    <Section title={t('ledger')} aside={<ExportButtons table="ledger" variables={{ cycleId }} label={t('ledger')} />}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ ledger }) => {
          if (ledger.totalCount === 0) return <Empty title={t('ledgerEmpty')} text={t('ledgerEmptyText')} />;
          const totals = { sources: format.money(ledger.sources), uses: format.money(ledger.uses) };
          const equal = BigInt(ledger.sources) === BigInt(ledger.uses);
          return (
            <Stack gap="sm">
              <Alert color={equal ? 'green' : 'red'} icon={equal ? <IconCheck /> : undefined}>
                {t(equal ? 'balanced' : 'unbalanced', totals)} · {t('entries', { count: ledger.totalCount })}
              </Alert>
              <DataTable
                label={t('ledger')}
                rows={ledger.nodes}
                rowKey={(entry) => entry.id}
                columns={[
                  { key: 'sequence', head: t('sequence'), cell: (entry) => entry.sequence },
                  { key: 'kind', head: t('kind'), cell: (entry) => t(`journal.${entry.kind}`) },
                  {
                    key: 'initiative',
                    wide: true,
                    head: t('initiative'),
                    cell: (entry) => (entry.initiative ? `${entry.initiative.code} ${entry.initiative.title}` : ''),
                  },
                  { key: 'unit', head: t('unit'), cell: (entry) => entry.businessUnit.name },
                  { key: 'account', head: t('account'), cell: (entry) => `${entry.costCentre} / ${entry.account}` },
                  { key: 'period', head: t('period'), cell: (entry) => `${entry.fiscalYear}-${entry.period}` },
                  {
                    key: 'source',
                    head: t('source'),
                    figure: true,
                    cell: (entry) => (BigInt(entry.amount) < 0n ? format.money(-BigInt(entry.amount)) : ''),
                  },
                  {
                    key: 'use',
                    head: t('use'),
                    figure: true,
                    cell: (entry) => (BigInt(entry.amount) >= 0n ? format.money(entry.amount) : ''),
                  },
                  { key: 'at', head: t('bookedAt'), cell: (entry) => format.dateTime(entry.bookedAt) },
                ]}
              />
              <Pager pages={pages} info={ledger.pageInfo} count={t('entries', { count: ledger.totalCount })} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
};
