import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import type { BaseData, ExpectedLine } from './operations';

type Absorbed = BaseData['absorbed'][number];

/** Run-rate that units took into their own base: beside the imported rows, never one of them. */
export const AbsorbedTable = ({ rows, baseId }: { readonly rows: readonly Absorbed[]; readonly baseId: string }) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('absorbed.title')}
      aside={<ExportButtons table="base-absorbed" variables={{ id: baseId }} label={t('absorbed.title')} />}
    >
      <Text size="sm">{t('absorbed.text')}</Text>
      <DataTable
        label={t('absorbed.title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'unit', head: t('dimension.BUSINESS_UNIT'), cell: (row) => row.businessUnit.name, foot: t('whole') },
          { key: 'costCentre', head: t('dimension.COST_CENTRE'), cell: (row) => row.costCentre },
          { key: 'account', head: t('dimension.ACCOUNT'), cell: (row) => row.account },
          { key: 'day', head: t('absorbed.day'), cell: (row) => format.date(row.absorbedOn) },
          {
            key: 'amount',
            head: t('absorbed.amount'),
            figure: true,
            cell: (row) => format.money(row.amount),
            foot: format.money(sumMinor(rows.map((row) => row.amount))),
          },
        ]}
      />
    </Section>
  );
};

const FIGURES = [
  'before',
  'absorbed',
  'expected',
  'found',
  'missing',
] as const satisfies readonly (keyof ExpectedLine)[];

/** What a base should contain of absorbed run-rate, and what is missing of it. */
export const ExpectedTable = ({
  rows,
  baseId,
}: {
  readonly rows: readonly ExpectedLine[];
  readonly baseId: string;
}) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('expected.title')}
      aside={<ExportButtons table="base-expected" variables={{ id: baseId }} label={t('expected.title')} />}
    >
      <Text size="sm">{t('expected.text')}</Text>
      <DataTable
        label={t('expected.title')}
        rows={rows}
        rowKey={(row) => `${row.businessUnit.id} ${row.costCentre} ${row.account}`}
        columns={[
          { key: 'unit', head: t('dimension.BUSINESS_UNIT'), cell: (row) => row.businessUnit.name, foot: t('whole') },
          { key: 'costCentre', head: t('dimension.COST_CENTRE'), cell: (row) => row.costCentre },
          { key: 'account', head: t('dimension.ACCOUNT'), cell: (row) => row.account },
          ...FIGURES.map((figure) => ({
            key: figure,
            head: t(`expected.${figure}`),
            figure: true,
            cell: (row: ExpectedLine) => format.money(row[figure]),
            foot: format.money(sumMinor(rows.map((row) => row[figure]))),
          })),
        ]}
      />
    </Section>
  );
};
