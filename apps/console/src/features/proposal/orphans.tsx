import { Alert, Badge, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import { Reassign } from './reassign';
import { OrphansQuery } from './reassign-operations';

/** Says that a funded initiative has nobody who answers for it. */
export const OrphanedBadge = () => {
  const { t } = useTranslation('proposal');
  return <Badge color="red">{t('orphaned.badge')}</Badge>;
};

/** Says that a part was approved and its proposer has not answered. */
export const AnswerAwaitedBadge = () => {
  const { t } = useTranslation('proposal');
  return <Badge color="orange">{t('part.badge')}</Badge>;
};

/** Funded initiatives whose owner has left, with the way to give them to somebody; nothing when there are none. */
export const Orphans = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: OrphansQuery, variables: { cycleId } });
  const orphans = (answer.data?.initiatives.nodes ?? []).filter((node) => node.orphaned);
  if (orphans.length === 0) return null;
  return (
    <Section
      title={t('orphaned.title')}
      aside={<ExportButtons table="orphans" variables={{ cycleId }} label={t('orphaned.title')} />}
    >
      <Stack gap="sm">
        <Alert color="red">{t('orphaned.text', { count: orphans.length })}</Alert>
        <DataTable
          label={t('orphaned.title')}
          rows={orphans}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'title',
              wide: true,
              head: t('name'),
              cell: (row) => <Link to={row.id}>{`${row.code} ${row.title}`}</Link>,
            },
            { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
            { key: 'owner', head: t('orphaned.former'), cell: (row) => row.owner.name },
            {
              key: 'acts',
              head: t('reassign.do'),
              cell: (row) => (
                <Reassign initiative={row} size="xs" onDone={() => again({ requestPolicy: 'network-only' })} />
              ),
            },
          ]}
        />
      </Stack>
    </Section>
  );
};
