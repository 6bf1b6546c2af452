import { Alert, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import type { ResultOf } from '../../shared/graphql/graphql';
import { useLoadOn } from '../../shared/graphql/use-load-on';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { LoadOn } from '../../shared/ui/load-on';
import { LedgerFilters, useLedgerFilter } from './ledger-filters';
import { type LedgerFilter, LedgerQuery } from './ledger-operations';

const PAGE = 100;
const listOf = (data: ResultOf<typeof LedgerQuery>) => data.ledger;

/** The wanted entries under their totals, each with the balance up to it. */
const Entries = (props: { readonly cycleId: string; readonly filter: LedgerFilter; readonly some: boolean }) => {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  const { cycleId, filter } = props;
  const { answer, list, again } = useLoadOn(LedgerQuery, { cycleId, filter, first: PAGE }, listOf);
  return (
    <Loaded answer={answer} onRetry={again}>
      {({ ledger }) => {
        if (!list || ledger.totalCount === 0)
          return props.some ? (
            <Empty title={t('noneWanted')} text={t('noneWantedText')} />
          ) : (
            <Empty title={t('ledgerEmpty')} text={t('ledgerEmptyText')} />
          );
        const count = t('entries', { count: ledger.totalCount });
        const totals = { sources: format.money(ledger.sources), uses: format.money(ledger.uses) };
        const equal = BigInt(ledger.sources) === BigInt(ledger.uses);
        return (
          <Stack gap="sm">
            {props.some ? (
              <Text size="sm">
                {t('wantedTotals', totals)} · {count}
              </Text>
            ) : (
              <Alert color={equal ? 'green' : 'red'} icon={equal ? <IconCheck /> : undefined}>
                {t(equal ? 'balanced' : 'unbalanced', totals)} · {count}
              </Alert>
            )}
            <DataTable
              label={t('ledger')}
              rows={list.rows}
              total={list.total}
              onEnd={list.loadOn}
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
                { key: 'balance', head: t('balance'), figure: true, cell: (entry) => format.money(entry.balance) },
                { key: 'at', head: t('bookedAt'), cell: (entry) => format.dateTime(entry.bookedAt) },
              ]}
            />
            <LoadOn list={list} count={count} />
          </Stack>
        );
      }}
    </Loaded>
  );
};

/** The double-entry ledger of a cycle with its filters, under the totals that prove sources equal uses. */
export const Ledger = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('envelope');
  const use = useLedgerFilter();
  const { filter } = use;
  return (
    <Section
      title={t('ledger')}
      aside={<ExportButtons table="ledger" variables={{ cycleId, filter }} label={t('ledger')} />}
    >
      <LedgerFilters use={use} />
      <Entries key={JSON.stringify(filter)} cycleId={cycleId} filter={filter} some={use.some} />
    </Section>
  );
};
