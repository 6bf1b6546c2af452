import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import type { EnvelopeData } from './operations';

/** CAPEX and prepaid cost, which are shown and never counted against the cap. */
export const BesideCap = (props: { readonly cycleId: string; readonly figures: EnvelopeData['besideCap'] }) => {
  const { t } = useTranslation('envelope');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { cycleId, figures } = props;
  const rows = [
    { costClass: 'CAPEX' as const, asked: figures.capex, approved: figures.approvedCapex },
    { costClass: 'PREPAID' as const, asked: figures.prepaid, approved: figures.approvedPrepaid },
  ].filter((row) => BigInt(row.asked) > 0n || BigInt(row.approved) > 0n);
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('besideCap')}
      aside={<ExportButtons table="beside-cap" variables={{ cycleId }} label={t('besideCap')} />}
    >
      <Text size="sm" c="dimmed">
        {t('besideCapHint')}
      </Text>
      <DataTable
        label={t('besideCap')}
        rows={rows}
        rowKey={(row) => row.costClass}
        columns={[
          { key: 'costClass', head: t('costClass'), cell: (row) => c(`costClass.${row.costClass}`) },
          { key: 'asked', head: t('asked'), figure: true, cell: (row) => format.money(row.asked) },
          { key: 'approved', head: t('approved'), figure: true, cell: (row) => format.money(row.approved) },
        ]}
      />
    </Section>
  );
};
