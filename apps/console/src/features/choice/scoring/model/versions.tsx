import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { DataTable } from '../../../../shared/ui/data-table';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { VersionsQuery } from './operations';

/** The versions of the model that were published, newest first. */
export const Versions = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [answer, again] = useQuery({ query: VersionsQuery, variables: { cycleId } });
  return (
    <Section
      title={t('versions')}
      aside={<ExportButtons table="scoring-models" variables={{ cycleId }} label={t('versions')} />}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ scoringModelVersions: versions }) =>
          versions.length === 0 ? (
            <Empty title={t('versionsNone')} />
          ) : (
            <DataTable
              label={t('versions')}
              rows={versions}
              rowKey={(version) => version.id}
              columns={[
                { key: 'version', head: t('version'), cell: (it) => it.version },
                { key: 'method', head: t('methodField'), cell: (it) => t(`method.${it.method}`) },
                {
                  key: 'criteria',
                  head: t('criteria'),
                  wide: true,
                  cell: (it) =>
                    it.method === 'FORMULA'
                      ? it.formula
                      : it.criteria
                          .map((one) => (it.method === 'WEIGHTED' ? `${one.name} ${one.weight}` : one.name))
                          .join(' · '),
                },
                {
                  key: 'weights',
                  head: t('weightsBy'),
                  cell: (it) => (it.method === 'WEIGHTED' ? t(`weightMethod.${it.weightMethod}`) : ''),
                },
                { key: 'by', head: t('publishedBy'), cell: (it) => it.publishedBy.name },
                { key: 'when', head: t('publishedAt'), cell: (it) => format.dateTime(it.publishedAt) },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
};
