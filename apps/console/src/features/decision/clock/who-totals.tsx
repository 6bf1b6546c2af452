import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import type { Clock, Desk } from './operations';

interface Row {
  readonly desk: Desk;
  readonly id: string;
  readonly name: string;
  readonly waits: number;
  readonly days: number;
}

const Who = (props: {
  readonly title: string;
  readonly who: string;
  readonly rows: readonly Row[];
  readonly aside: ReactNode;
}) => {
  const { t } = useTranslation('clock');
  if (props.rows.length === 0) return null;
  return (
    <>
      {props.aside}
      <DataTable
        label={props.title}
        rows={props.rows}
        rowKey={(row) => `${row.desk} ${row.id}`}
        columns={[
          { key: 'who', head: props.who, cell: (row) => row.name },
          { key: 'desk', head: t('desk.head'), cell: (row) => t(`desk.${row.desk}`) },
          { key: 'waits', head: t('ended'), figure: true, cell: (row) => row.waits },
          { key: 'days', head: t('allDays'), figure: true, cell: (row) => t('days', { count: row.days }) },
        ]}
      />
    </>
  );
};

/** Who ended waits, as far as the organisation lets measures come down to people; else why nobody is named. */
export const WhoTotals = ({ clock, cycleId }: { readonly clock: Clock; readonly cycleId: string }) => {
  const { t } = useTranslation('clock');
  const { peopleMeasures, agreement } = clock.settings;
  const teams = clock.teams.map(({ businessUnit, ...row }) => ({ ...row, ...businessUnit }));
  const people = clock.people.map(({ member, ...row }) => ({ ...row, ...member }));
  return (
    <Section title={t('who')}>
      <Text size="sm">{t(`measures.${peopleMeasures}`, { agreement: agreement ?? '' })}</Text>
      <Who
        title={t('byTeam')}
        who={t('unit')}
        rows={teams}
        aside={<ExportButtons named table="clock-teams" variables={{ cycleId }} label={t('byTeam')} />}
      />
      <Who
        title={t('byPerson')}
        who={t('person')}
        rows={people}
        aside={<ExportButtons named table="clock-people" variables={{ cycleId }} label={t('byPerson')} />}
      />
    </Section>
  );
};
