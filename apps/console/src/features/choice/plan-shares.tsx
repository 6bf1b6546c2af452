import { Alert, Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Section } from '../../shared/ui/page';
import type { PlanData } from './plan-operations';

/** The cycle's floors and ceilings with what the plan gives to each, and what a decided plan no longer keeps. */
export const PlanShares = ({ plan }: { readonly plan: PlanData }) => {
  const { t } = useTranslation('choice');
  const format = useFormat();
  const share = (basisPoints: number | null) => (basisPoints === null ? '' : format.share(basisPoints));
  if (plan.shares.length === 0 && plan.warnings.length === 0) return null;
  return (
    <Section
      title={t('shares.title')}
      methods={['disproportionality', 'gini']}
      aside={
        plan.shares.length > 0 ? (
          <ExportButtons table="plan-shares" variables={{ planId: plan.id }} label={t('shares.title')} />
        ) : undefined
      }
    >
      {plan.warnings.map((warning) => (
        <Alert key={warning} color="orange">
          {warning}
        </Alert>
      ))}
      {plan.shares.length > 0 ? (
        <DataTable
          label={t('shares.title')}
          rows={plan.shares}
          rowKey={(row) => `${row.dimension} ${row.key}`}
          columns={[
            { key: 'of', head: t('shares.of'), cell: (row) => t(`shares.dimension.${row.dimension}`) },
            { key: 'name', wide: true, head: t('shares.name'), cell: (row) => row.name },
            { key: 'floor', head: t('shares.floor'), figure: true, cell: (row) => share(row.floor) },
            { key: 'ceiling', head: t('shares.ceiling'), figure: true, cell: (row) => share(row.ceiling) },
            { key: 'amount', head: t('shares.amount'), figure: true, cell: (row) => format.money(row.amount) },
            { key: 'share', head: t('shares.share'), figure: true, cell: (row) => share(row.share) },
            {
              key: 'kept',
              head: t('shares.kept'),
              cell: (row) => (
                <Badge color={row.kept ? 'green' : 'orange'}>{t(row.kept ? 'shares.isKept' : 'shares.isBroken')}</Badge>
              ),
            },
          ]}
        />
      ) : null}
    </Section>
  );
};
