import './catalogue';
import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useYear } from '../../../shared/session/use-year';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { YearSelect } from '../../../shared/ui/year-select';
import { BasesQuery, type Version } from './operations';

const Versions = ({ rows }: { readonly rows: readonly Version[] }) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  return (
    <DataTable
      label={t('versions')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'label',
          head: t('label'),
          cell: (row) => (
            <>
              <Link to={`/bases/${row.id}`}>{t('named', { number: row.number, label: row.label })}</Link>
              {row.current ? ` · ${t('current')}` : ''}
            </>
          ),
        },
        { key: 'kind', head: t('kind'), cell: (row) => t(`kinds.${row.kind}`) },
        { key: 'asOf', head: t('asOf'), cell: (row) => <span className="nowrap">{format.date(row.asOf)}</span> },
        { key: 'state', head: t('state'), cell: (row) => <StateBadge state={row.state} /> },
        { key: 'total', head: t('total'), figure: true, cell: (row) => format.money(row.total) },
        { key: 'addressable', head: t('addressable'), figure: true, cell: (row) => format.money(row.addressable) },
        { key: 'rows', head: t('rows'), figure: true, cell: (row) => format.count(row.acceptedRows) },
        {
          key: 'imported',
          head: t('imported'),
          cell: (row) => t('by', { who: row.importedBy.name, when: format.dateTime(row.importedAt) }),
        },
        {
          key: 'certified',
          head: t('certified'),
          cell: (row) =>
            row.certifiedAt
              ? t('by', { who: row.certifiedBy?.name ?? '', when: format.dateTime(row.certifiedAt) })
              : t('notCertified'),
        },
      ]}
    />
  );
};

/** Every version of the OpEx base of a fiscal year, the newest first. */
export default function BasesPage() {
  const { t } = useTranslation('base');
  const may = useMay();
  const [answer, again] = useQuery({ query: BasesQuery });
  const { year, years, setYear } = useYear(answer.data?.opexBaseVersions.map((version) => version.fiscalYear));
  const rows = (answer.data?.opexBaseVersions ?? []).filter((version) => version.fiscalYear === year);
  const importing = may('importOpexBase') ? (
    <Button component={Link} to={`/bases/import?year=${year}`}>
      {t('import')}
    </Button>
  ) : null;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Group gap="xs" align="end">
          <YearSelect year={year} years={years} onChange={setYear} />
          {rows.length > 1 ? (
            <Button variant="default" component={Link} to={`/bases/compare?a=${rows[1]?.id}&b=${rows[0]?.id}`}>
              {t('compare')}
            </Button>
          ) : null}
          {importing}
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('emptyTitle', { year })} text={t('emptyText')} action={importing} />
          ) : (
            <Stack gap="sm">
              <ExportButtons table="base-versions" variables={{ fiscalYear: year }} label={t('versions')} />
              <Versions rows={rows} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
