import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ExportsQuery } from './operations';

/** The files made for the company's ledger, each with the control totals that it adds up again. */
export const Exports = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('transfers');
  const format = useFormat();
  const [answer, again] = useQuery({ query: ExportsQuery, variables: { cycleId } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ budgetTransferExports: rows }) =>
        rows.length === 0 ? null : (
          <Section
            title={t('exports')}
            aside={<ExportButtons table="transfer-exports" variables={{ cycleId }} label={t('exports')} />}
          >
            <DataTable
              label={t('exports')}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { key: 'number', head: t('number'), cell: (row) => format.count(row.number) },
                {
                  key: 'at',
                  head: t('exported'),
                  cell: (row) => t('by', { who: row.exportedBy.name, when: format.dateTime(row.exportedAt) }),
                },
                { key: 'rows', head: t('count'), figure: true, cell: (row) => format.count(row.rows) },
                { key: 'total', head: t('controlTotal'), figure: true, cell: (row) => format.money(row.total) },
                { key: 'netZero', head: t('netZero'), figure: true, cell: (row) => format.money(row.netZero) },
                {
                  key: 'file',
                  head: t('file'),
                  cell: (row) => (
                    <Anchor size="sm" href={`/transfers/exports/${row.id}.csv`} download>
                      {t('download', { number: row.number })}
                    </Anchor>
                  ),
                },
                { key: 'hash', head: t('hash'), cell: (row) => <span className="mono">{row.hash}</span> },
              ]}
            />
          </Section>
        )
      }
    </Loaded>
  );
};
