import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';

interface Outside {
  readonly reason: string;
  readonly category: string;
  readonly amount: string;
  readonly rows: number;
}

/** What stays outside the addressable base, each with its reason. */
export const OutsideTable = ({
  rows,
  baseId,
}: {
  readonly rows: readonly Outside[];
  /** The version they are of; none for a preview. */ readonly baseId?: string;
}) => {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('outside')}
      aside={baseId ? <ExportButtons table="base-outside" variables={{ id: baseId }} label={t('outside')} /> : null}
    >
      <DataTable
        label={t('outside')}
        rows={rows}
        rowKey={(row) => `${row.reason} ${row.category}`}
        columns={[
          {
            key: 'reason',
            head: t('reason'),
            cell: (row) => t(`exclusion.${row.reason}` as 'exclusion.ALLOCATED', row.reason),
            foot: t('total'),
          },
          { key: 'category', head: t('category'), cell: (row) => row.category },
          {
            key: 'rows',
            head: t('rows'),
            figure: true,
            cell: (row) => format.count(row.rows),
            foot: format.count(rows.reduce((sum, row) => sum + row.rows, 0)),
          },
          {
            key: 'amount',
            head: t('amount'),
            figure: true,
            cell: (row) => format.money(row.amount),
            foot: format.money(sumMinor(rows.map((row) => row.amount))),
          },
        ]}
      />
    </Section>
  );
};
