import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import type { ComparisonData } from './compare-operations';

/** What each unit is owed by its operating expenditure, and what it gets. */
export const Evenness = ({ data }: { readonly data: ComparisonData }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const units = data.plans[0]?.fairness.units ?? [];
  if (units.length === 0) return null;
  return (
    <Section
      title={t('compare.evenness')}
      aside={
        <ExportButtons
          table="plan-evenness"
          variables={{ ids: data.plans.map((it) => it.plan.id) }}
          label={t('compare.evenness')}
        />
      }
    >
      <DataTable
        label={t('compare.evenness')}
        rows={units}
        rowKey={(row) => row.unit.id}
        columns={[
          { key: 'unit', head: t('unit'), cell: (row) => row.unit.name },
          { key: 'owed', head: t('compare.owed'), figure: true, cell: (row) => format.share(row.owed) },
          ...data.plans.map(({ plan, fairness }) => ({
            key: plan.id,
            head: plan.name,
            figure: true,
            cell: (row: (typeof units)[number]) => {
              const got = fairness.units.find(({ unit }) => unit.id === row.unit.id);
              return got ? `${format.share(got.received)} · ${format.moneyShort(got.amount)}` : '';
            },
          })),
        ]}
      />
    </Section>
  );
};
