import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';

interface Refused {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** The rows of a file that were refused, by line, with the reason of each. */
export const RefusedRows = (props: { readonly rows: readonly Refused[]; readonly count: number }) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  const { rows, count } = props;
  if (count === 0) return null;
  return (
    <Section title={t('refused', { count })}>
      <DataTable
        label={t('refused', { count })}
        rows={rows}
        rowKey={(row) => `${row.line} ${row.field}`}
        columns={[
          { key: 'line', head: t('line'), cell: (row) => format.count(row.line) },
          { key: 'field', head: t('column'), cell: (row) => (row.field === 'row' ? t('wholeRow') : row.field) },
          { key: 'value', head: t('value'), cell: (row) => <span className="mono">{row.value}</span> },
          { key: 'reason', wide: true, head: t('why'), cell: (row) => row.reason },
        ]}
      />
      {count > rows.length ? (
        <Text size="sm" c="dimmed">
          {t('firstOf', { shown: format.count(rows.length), count: format.count(count) })}
        </Text>
      ) : null}
    </Section>
  );
};
