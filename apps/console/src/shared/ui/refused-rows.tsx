import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { DataTable } from './data-table';
import { Section } from './page';

interface Refused {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** The rows of a file that were refused, by line, with the reason of each. */
export const RefusedRows = (props: { readonly rows: readonly Refused[]; readonly count: number }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, count } = props;
  if (count === 0) return null;
  return (
    <Section title={t('file.refused', { count })}>
      <DataTable
        label={t('file.refused', { count })}
        rows={rows}
        rowKey={(row) => `${row.line} ${row.field}`}
        columns={[
          { key: 'line', head: t('file.line'), cell: (row) => format.count(row.line) },
          {
            key: 'field',
            head: t('file.column'),
            cell: (row) => (row.field === 'row' ? t('file.wholeRow') : row.field),
          },
          { key: 'value', head: t('file.value'), cell: (row) => <span className="mono">{row.value}</span> },
          { key: 'reason', wide: true, head: t('file.why'), cell: (row) => row.reason },
        ]}
      />
      {count > rows.length ? (
        <Text size="sm" c="dimmed">
          {t('file.firstOf', { shown: format.count(rows.length), count: format.count(count) })}
        </Text>
      ) : null}
    </Section>
  );
};
