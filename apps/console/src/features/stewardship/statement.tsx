import { Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Fact, Facts } from '../../shared/ui/facts';
import { Section } from '../../shared/ui/page';
import type { YearClose } from './operations';

const WHOLE = [
  'limit',
  'openingCommitments',
  'approved',
  'used',
  'overspent',
  'carried',
  'lapsed',
  'uncommitted',
  'carriedUncommitted',
  'lapsedUncommitted',
] as const;
const PARTS = ['standing', 'obligated', 'used', 'overspent', 'carried', 'lapsed'] as const;

/** The year as a whole: what was allowed, promised and used, and what becomes of the rest. */
export const Whole = ({ close }: { readonly close: YearClose }) => {
  const { t } = useTranslation('stewardship');
  const format = useFormat();
  return (
    <Section title={t('whole')}>
      <Paper withBorder p="md">
        <Facts>
          <Fact name={t('rule')}>{t(`rules.${close.rule}`)}</Fact>
          {close.rule === 'LAPSE' ? null : (
            <>
              <Fact name={t('carryLimit')}>
                {close.carryLimit === null ? t('noLimit') : format.money(close.carryLimit)}
              </Fact>
              <Fact name={t('carryExpires')}>{close.carryExpires ? format.date(close.carryExpires) : t('never')}</Fact>
            </>
          )}
          {WHOLE.map((figure) => (
            <Fact key={figure} name={t(`figure.${figure}`)}>
              {format.money(close[figure])}
            </Fact>
          ))}
        </Facts>
      </Paper>
    </Section>
  );
};

type Figure = (typeof PARTS)[number] | 'returned';

/** Columns of money, each with its total. */
const useMoneyColumns = () => {
  const { t } = useTranslation('stewardship');
  const format = useFormat();
  return <F extends (typeof PARTS)[number] | 'returned'>(
    rows: readonly Readonly<Record<F, string>>[],
    figures: readonly F[],
  ) =>
    figures.map((figure) => {
      const name: Figure = figure;
      return {
        key: name,
        head: t(`figure.${name}`),
        figure: true,
        cell: (row: Readonly<Record<F, string>>) => format.money(row[figure]),
        foot: format.money(sumMinor(rows.map((row) => row[figure]))),
      };
    });
};

/** What becomes of each unit's money, and what it gets back of what lapsed anywhere. */
export const ByUnit = ({ close }: { readonly close: YearClose }) => {
  const { t } = useTranslation('stewardship');
  const columns = useMoneyColumns();
  const rows = close.units;
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('byUnit')}
      aside={<ExportButtons table="close-units" variables={{ fiscalYear: close.fiscalYear }} label={t('byUnit')} />}
    >
      <DataTable
        label={t('byUnit')}
        rows={rows}
        rowKey={(row) => row.businessUnit.id}
        columns={[
          { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name, foot: t('total') },
          ...columns(rows, [...PARTS, 'returned']),
        ]}
      />
    </Section>
  );
};

/** What becomes of the money of each approved line. */
export const ByLine = ({ close }: { readonly close: YearClose }) => {
  const { t } = useTranslation('stewardship');
  const columns = useMoneyColumns();
  const rows = close.lines;
  if (rows.length === 0) return null;
  return (
    <Section
      title={t('byLine')}
      aside={<ExportButtons table="close-lines" variables={{ fiscalYear: close.fiscalYear }} label={t('byLine')} />}
    >
      <DataTable
        label={t('byLine')}
        rows={rows}
        rowKey={(row) => row.lineId}
        columns={[
          {
            key: 'initiative',
            wide: true,
            head: t('initiative'),
            cell: (row) => (row.initiative ? `${row.initiative.code} ${row.initiative.title}` : ''),
            foot: t('total'),
          },
          { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
          ...columns(rows, PARTS),
        ]}
      />
    </Section>
  );
};
