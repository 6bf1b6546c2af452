import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { ImportsQuery } from './import-operations';

/** The extracts of the books that were imported for a fiscal year, the newest first. */
export const Imports = ({ year }: { readonly year: number }) => {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  const [answer, again] = useQuery({ query: ImportsQuery, variables: { year } });
  return (
    <Section
      title={t('imports', { year })}
      aside={<ExportButtons table="actuals-imports" variables={{ fiscalYear: year }} label={t('imports', { year })} />}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ actualsImports: rows }) =>
          rows.length === 0 ? (
            <Empty title={t('importsNone')} text={t('importsNoneText')} />
          ) : (
            <DataTable
              label={t('imports', { year })}
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                { key: 'number', head: t('number'), cell: (row) => format.count(row.number) },
                { key: 'kind', head: t('kind'), cell: (row) => t(`kinds.${row.kind}`) },
                { key: 'file', head: t('file'), cell: (row) => `${row.sourceSystem}, ${row.fileName}` },
                { key: 'rows', head: t('acceptedRows'), figure: true, cell: (row) => format.count(row.acceptedRows) },
                { key: 'total', head: t('booked'), figure: true, cell: (row) => format.money(row.total) },
                { key: 'refused', head: t('refusedRows'), figure: true, cell: (row) => format.count(row.refusedRows) },
                {
                  key: 'refusedTotal',
                  head: t('refusedTotal'),
                  figure: true,
                  cell: (row) => format.money(row.refusedTotal),
                },
                {
                  key: 'control',
                  head: t('controlTotal'),
                  figure: true,
                  cell: (row) => format.money(row.controlTotal),
                },
                {
                  key: 'by',
                  head: t('imported'),
                  cell: (row) => t('by', { who: row.importedBy.name, when: format.dateTime(row.importedAt) }),
                },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
};
