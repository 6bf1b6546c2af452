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
import { Page, Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { YearSelect } from '../../../shared/ui/year-select';
import { Countersign } from './countersign';
import { MandateTerms, Thresholds } from './mandate-terms';
import { type MandatesData, MandatesQuery } from './operations';

type Data = MandatesData & { readonly year: number };

const Cycles = ({ fundingCycles, year }: Data) => {
  const { t } = useTranslation('mandate');
  const { t: c } = useTranslation();
  const format = useFormat();
  const rows = fundingCycles.filter((cycle) => cycle.fiscalYear === year);
  return (
    <Section
      title={t('cycles')}
      aside={<ExportButtons table="cycles" variables={{ year: String(year) }} label={t('cycles')} />}
    >
      {rows.length === 0 ? (
        <Empty title={t('cyclesNone')} text={t('cyclesNoneText')} />
      ) : (
        <DataTable
          label={t('cycles')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', head: t('cycle'), cell: (row) => <Link to={`/cycles/${row.id}/envelope`}>{row.name}</Link> },
            { key: 'state', head: t('state'), cell: (row) => c(`cycle.${row.state}`) },
            { key: 'cap', head: t('capShare'), figure: true, cell: (row) => format.share(row.capShare) },
            { key: 'reserve', head: t('reserveShare'), figure: true, cell: (row) => format.share(row.reserveShare) },
            { key: 'opened', head: t('opened'), cell: (row) => format.dateTime(row.openedAt) },
          ]}
        />
      )}
    </Section>
  );
};

const History = ({ mandates, year }: Data) => {
  const { t } = useTranslation('mandate');
  const format = useFormat();
  const rows = mandates.filter((mandate) => mandate.fiscalYear === year);
  const signed = (who: { name: string } | null, at: string | null) =>
    at ? t('signed', { who: who?.name ?? t('seeded'), when: format.dateTime(at) }) : '';
  return (
    <Section
      title={t('history')}
      aside={<ExportButtons table="mandates" variables={{ fiscalYear: year }} label={t('history')} />}
    >
      <DataTable
        label={t('history')}
        rows={rows.map((row, index) => ({ ...row, number: rows.length - index }))}
        rowKey={(row) => row.id}
        columns={[
          { key: 'number', head: t('number'), cell: (row) => format.count(row.number) },
          { key: 'state', head: t('state'), cell: (row) => <StateBadge state={row.state} /> },
          { key: 'cap', head: t('capShare'), figure: true, cell: (row) => format.share(row.capShare) },
          { key: 'reserve', head: t('reserveShare'), figure: true, cell: (row) => format.share(row.reserveShare) },
          {
            key: 'thresholds',
            head: t('thresholds'),
            figure: true,
            cell: (row) => format.count(row.thresholds.length),
          },
          { key: 'granted', head: t('granted'), cell: (row) => signed(row.grantedBy, row.grantedAt) },
          {
            key: 'countersigned',
            head: t('countersigned'),
            cell: (row) => signed(row.countersignedBy, row.countersignedAt),
          },
        ]}
      />
    </Section>
  );
};

const Year = (props: Data & { readonly onChange: () => void }) => {
  const { t } = useTranslation('mandate');
  const may = useMay();
  const ofYear = props.mandates.filter((mandate) => mandate.fiscalYear === props.year);
  const proposed = ofYear.find((mandate) => mandate.state === 'PROPOSED');
  const inForce = ofYear.find((mandate) => mandate.state === 'IN_FORCE');
  const shown = proposed ?? inForce;
  if (!shown)
    return <Empty title={t('emptyTitle', { year: props.year })} text={t(may('grantMandate') ? 'emptyCoo' : 'empty')} />;
  return (
    <Stack gap="xl">
      {proposed ? <Countersign mandate={proposed} onChange={props.onChange} /> : null}
      <Section title={t('terms')}>
        <MandateTerms mandate={shown} before={proposed ? inForce : undefined} />
      </Section>
      <Section
        title={t('thresholds')}
        aside={
          <ExportButtons
            table="mandate-thresholds"
            variables={{ fiscalYear: props.year, mandateId: shown.id }}
            label={t('thresholds')}
          />
        }
      >
        <Thresholds mandate={shown} types={props.initiativeTypes} />
      </Section>
      <Cycles {...props} />
      <History {...props} />
    </Stack>
  );
};

/** What the COO granted and FINANCE countersigned for a fiscal year, and every version of it. */
export default function MandatePage() {
  const { t } = useTranslation('mandate');
  const may = useMay();
  const [answer, again] = useQuery({ query: MandatesQuery });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const { year, years, setYear } = useYear(answer.data?.mandates.map((mandate) => mandate.fiscalYear));
  const inForce = answer.data?.mandates.some((it) => it.fiscalYear === year && it.state === 'IN_FORCE');
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      aside={
        <Group gap="xs" align="end">
          <YearSelect year={year} years={years} onChange={setYear} />
          {may('grantMandate') ? (
            <Button component={Link} to={`/mandate/grant?year=${year}`}>
              {t('grant')}
            </Button>
          ) : null}
          {may('openFundingCycle') && inForce ? (
            <Button component={Link} to={`/mandate/open-cycle?year=${year}`}>
              {t('openCycle')}
            </Button>
          ) : null}
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {(data) => <Year {...data} year={year} onChange={refresh} />}
      </Loaded>
    </Page>
  );
}
