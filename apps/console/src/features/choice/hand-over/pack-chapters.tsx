import { Skeleton, Stack, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { type Column, DataTable } from '../../../shared/ui/data-table';
import { Patient } from '../../../shared/ui/patient';
import { Section } from '../../../shared/ui/page';
import { PackChaptersQuery, type PackSection } from './operations';

const MoneyBars = lazy(() => import('../../../shared/ui/bar-chart'));
const LOOKS = ['square', 'diamond', 'circle'] as const;
type Table = PackSection['tables'][number];
type Row = { readonly cells: readonly string[]; readonly k: number };

const isCode = (text: string | undefined) => /^[\w-]{1,12}$/.test(text ?? '');

const ChapterTable = ({ table, label }: { readonly table: Table; readonly label: string }) => {
  const { t } = useTranslation('handOver');
  const format = useFormat();
  const { columns, sums } = table;
  const rows = table.rows.map((cells, k): Row => ({ cells, k }));
  return (
    <DataTable
      label={table.title ?? label}
      rows={rows}
      rowKey={({ k }) => String(k)}
      columns={columns.map(({ head, kind }, at): Column<Row> => ({
        key: String(at),
        head: kind === 'MONEY' ? `${head} ${format.currency}` : head,
        foot: sums ? sums[at] || (at === 0 ? t('sum') : null) : undefined,
        figure: kind !== 'TEXT',
        wide: kind === 'TEXT' && columns.length < 6,
        cell: (row) => (
          <span className={at === 0 && isCode(row.cells[at]) ? 'nowrap' : undefined}>{row.cells[at]}</span>
        ),
      }))}
    />
  );
};

const ChapterBars = ({ bars, label }: { readonly bars: NonNullable<PackSection['bars']>; readonly label: string }) => {
  const series = bars.series.map((name, k) => ({ name: String(k), label: name, look: LOOKS[k] ?? 'circle' }));
  /** A bar without a label belongs to the one above it. */
  const whose = (at: number): string => bars.bars[at]?.label || (at > 0 ? whose(at - 1) : '');
  return (
    <MoneyBars
      label={bars.title ?? label}
      series={series}
      bars={bars.bars.map(({ parts }, at) => ({
        // Names tell the bars of the axis apart: blanks of another length are another name.
        name: bars.bars[at]?.label || '\u00a0'.repeat(at),
        of: whose(at),
        amounts: Object.fromEntries(parts.map((part, k) => [String(k), part])),
      }))}
    />
  );
};

/** Chapters that only the board pack composes: its sentences, charts and tables, as its pages say them. */
export const PackChapters = ({ planId }: { readonly planId: string }) => (
  <Patient ask={{ query: PackChaptersQuery, variables: { id: planId }, requestPolicy: 'network-only' }}>
    {({ boardPack }) => (
      <>
        {boardPack.sections.map(({ chapter, title, message, text, bars, tables }) => (
          <Section key={chapter} title={title}>
            <Stack gap="md">
              <Text fw={600}>{message}</Text>
              {text.map((words) => (
                <Text key={words} size="sm" maw="75ch">
                  {words}
                </Text>
              ))}
              {bars && bars.bars.length > 0 ? (
                <Suspense fallback={<Skeleton height={160} />}>
                  <ChapterBars bars={bars} label={title} />
                </Suspense>
              ) : null}
              {tables.map((table, k) => (
                <Stack key={k} gap="xs">
                  {table.title ? <Text size="sm">{table.title}</Text> : null}
                  <ChapterTable table={table} label={title} />
                </Stack>
              ))}
            </Stack>
          </Section>
        ))}
      </>
    )}
  </Patient>
);
