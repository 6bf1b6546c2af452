import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import { OpenAppealsQuery } from './operations';

/** Appeals that wait for an answer; nothing while there are none. */
export const OpenAppeals = () => {
  const { t } = useTranslation('clock');
  const { t: c } = useTranslation();
  const format = useFormat();
  const [{ data }] = useQuery({ query: OpenAppealsQuery, requestPolicy: 'cache-and-network' });
  if (!data || data.appeals.length === 0) return null;
  return (
    <Section title={t('appeals')} aside={<ExportButtons table="appeals" variables={{}} label={t('appeals')} />}>
      <DataTable
        label={t('appeals')}
        rows={data.appeals}
        rowKey={(appeal) => appeal.id}
        columns={[
          {
            key: 'item',
            head: t('item'),
            wide: true,
            cell: ({ initiative }) => (
              <Link to={`/cycles/${initiative.cycle.id}/initiatives/${initiative.id}`}>
                {`${initiative.code} ${initiative.title}`}
              </Link>
            ),
          },
          { key: 'against', head: t('against'), cell: (appeal) => t(`appealed.${appeal.against}`) },
          { key: 'desk', head: t('desk.head'), cell: (appeal) => c(`role.${appeal.desk}`) },
          { key: 'who', head: t('appealedBy'), cell: (appeal) => appeal.appealedBy?.name ?? '' },
          { key: 'when', head: t('when'), cell: (appeal) => format.dateTime(appeal.appealedAt) },
        ]}
      />
    </Section>
  );
};
