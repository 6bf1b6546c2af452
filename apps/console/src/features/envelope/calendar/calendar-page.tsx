import './catalogue';
import { Badge, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { periodsOfYear } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useYear } from '../../../shared/session/use-year';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { YearSelect } from '../../../shared/ui/year-select';
import { CalendarForm } from './calendar-form';
import { type Calendar, CalendarQuery, SetCalendarMutation } from './operations';

const Periods = (props: { readonly calendar: Calendar; readonly year: number }) => {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  return (
    <Section
      title={t('periods', { year: props.year })}
      aside={
        <ExportButtons
          table="calendar"
          variables={{ fiscalYear: String(props.year) }}
          label={t('periods', { year: props.year })}
        />
      }
    >
      <DataTable
        label={t('periods', { year: props.year })}
        rows={periodsOfYear(props.year, props.calendar)}
        rowKey={(row) => String(row.period)}
        columns={[
          { key: 'period', head: t('period'), cell: (row) => format.count(row.period) },
          { key: 'from', head: t('from'), cell: (row) => format.date(row.from) },
          { key: 'to', head: t('to'), cell: (row) => format.date(row.to) },
          {
            key: 'state',
            head: t('state'),
            cell: (row) => <Badge color={row.closed ? 'gray' : 'green'}>{t(row.closed ? 'closed' : 'open')}</Badge>,
          },
        ]}
      />
    </Section>
  );
};

/** How the company cuts its year, which periods are closed, and for FINANCE the closing of them. */
export default function CalendarPage() {
  const { t } = useTranslation('calendar');
  const may = useMay();
  const [answer, again] = useQuery({ query: CalendarQuery });
  const { year, years, setYear } = useYear();
  const act = useAct(SetCalendarMutation);
  const [saved, setSaved] = useState(false);
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Page title={t('title')} lead={t('lead')} aside={<YearSelect year={year} years={years} onChange={setYear} />}>
      <Loaded answer={answer} onRetry={refresh}>
        {({ organization: calendar }) => (
          <Stack gap="xl">
            <CalendarForm
              key={JSON.stringify(calendar)}
              calendar={calendar}
              year={year}
              readOnly={!may('setBusinessCalendar')}
              busy={act.busy}
              saved={saved && !act.refusal && !act.fault}
              problem={<ActProblem act={act} />}
              onSave={async (input) => {
                if (!(await act.run({ input }))) return;
                setSaved(true);
                refresh();
              }}
            />
            <Periods calendar={calendar} year={year} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
