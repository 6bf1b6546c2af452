import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import type { EnvelopeData } from './operations';

/** What brings an over-committed year back under its limits, and who can do it. */
export const WaysOut = (props: { readonly cycleId: string; readonly ways: EnvelopeData['waysOut'] }) => {
  const { t } = useTranslation('envelope');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { cycleId, ways } = props;
  if (ways.length === 0) return null;
  return (
    <Section
      title={t('waysOut')}
      aside={<ExportButtons table="ways-out" variables={{ cycleId }} label={t('waysOut')} />}
    >
      <DataTable
        label={t('waysOut')}
        rows={ways}
        rowKey={(way) => `${way.kind} ${way.planId ?? ''} ${way.initiativeId ?? ''} ${way.name}`}
        columns={[
          { key: 'way', head: t('way'), cell: (way) => t(`wayKind.${way.kind}`, { name: way.name }) },
          { key: 'who', head: t('who'), cell: (way) => c(`role.${way.role}`) },
          { key: 'inYear', head: t('frees'), figure: true, cell: (way) => format.money(way.inYear) },
          { key: 'runRate', head: t('freesRunRate'), figure: true, cell: (way) => format.money(way.runRate) },
          { key: 'enough', head: t('enough'), cell: (way) => (way.enough ? t('yes') : t('no')) },
        ]}
      />
    </Section>
  );
};
