import './chart.css';
import './chart-catalogue';
import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from './data-table';
import { useNarrow } from './use-narrow';

interface HeatCell {
  readonly value: number;
  readonly text: string;
  /** The whole of what is said of it where it is a button. */
  readonly spoken?: string;
}

export interface HeatRow {
  readonly key: string;
  readonly name: string;
  /** By the key of the column; a column left out is empty. */
  readonly cells: Readonly<Record<string, HeatCell>>;
  readonly total?: string;
}

/** More columns than these stand under upright heads, so that a wide screen holds them all. */
const MANY = 10;
/** So many rows, each a card of all its cells, are shown on a phone until all are asked for. */
const FIRST = 4;
const STEPS = 5;
/** 0 for nothing, else 1 to 5 by the share of the largest. */
const stepOf = (value: number, most: number) =>
  value <= 0 || most <= 0 ? 0 : Math.max(1, Math.ceil((value / most) * STEPS));

/** A heat map that is its own table: the tint only repeats the figure of the cell. */
export const HeatTable = (props: {
  readonly label: string;
  readonly head: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly total?: string }[];
  readonly rows: readonly HeatRow[];
  /** Makes every cell a button that answers with the keys of its row and column. */
  readonly onOpen?: (row: string, column: string) => void;
  /** The cell that is chosen, by the keys of its row and column. */
  readonly chosen?: readonly [string, string];
  /** The sum of all, where rows and columns have theirs. */
  readonly total?: string;
  /** What every figure is an amount of; said once instead of in each cell. */
  readonly currency?: string;
}) => {
  const { t } = useTranslation('chart');
  const { rows, columns, onOpen, chosen, currency } = props;
  const narrow = useNarrow();
  const bare = (text: string | undefined) => (currency ? text?.replace(currency, '').trim() : text);
  const most = Math.max(0, ...rows.flatMap((row) => Object.values(row.cells).map((cell) => cell.value)));
  const summed = rows.some((row) => row.total !== undefined);
  return (
    <div className={columns.length > MANY ? 'heat heat-many' : 'heat'}>
      <Text size="sm" c="dimmed">
        {t('heat')}
        {currency ? ` ${t('amountsIn', { currency })}` : null}
      </Text>
      <DataTable
        label={props.label}
        first={narrow ? FIRST : undefined}
        dense={columns.length > MANY}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: ' name',
            head: props.head,
            cell: (row) => row.name,
            foot: props.total === undefined ? undefined : t('total'),
          },
          ...columns.map(({ key, name, total }) => ({
            key,
            head: <span className="heat-head">{name}</span>,
            name,
            figure: true,
            foot: bare(total),
            cell: (row: HeatRow) => {
              const cell = row.cells[key];
              if (!cell) return null;
              const look = `heat-cell heat-${stepOf(cell.value, most)}`;
              if (!onOpen) return <span className={look}>{bare(cell.text)}</span>;
              return (
                <UnstyledButton
                  className={`${look} heat-open`}
                  aria-label={cell.spoken}
                  aria-pressed={chosen?.[0] === row.key && chosen[1] === key}
                  onClick={() => onOpen(row.key, key)}
                >
                  {bare(cell.text)}
                </UnstyledButton>
              );
            },
          })),
          ...(summed
            ? [
                {
                  key: ' total',
                  head: t('total'),
                  figure: true,
                  cell: (row: HeatRow) => <b>{bare(row.total)}</b>,
                  foot: bare(props.total),
                },
              ]
            : []),
        ]}
      />
    </div>
  );
};
