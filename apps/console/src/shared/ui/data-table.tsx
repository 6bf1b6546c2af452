import { Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { withUnits } from './amounts';
import { FirstRows } from './first-rows';
import { nameOf, TableFoot, TableHead, TableRow } from './table-parts';
import { TableScroll } from './table-scroll';
import type { TableProps } from './table-types';
import { useNarrow } from './use-narrow';

export type { Column } from './table-types';

/** From this many rows on only those in sight are drawn. */
const MANY = 100;
/** On a phone, where a row is a card, so many are shown until all are asked for; a few more than that are all shown. */
const FIRST = 10;
const FEW = 15;
const LongTable = lazy(() => import('./long-table'));

/** On a narrow screen each row is a card, its cells one below the other with their names; where every column has a name. */
const lookOf = <Row,>({ columns, dense }: TableProps<Row>) =>
  [columns.slice(1).every((column) => nameOf(column)) && 'table-cards', dense && 'table-dense']
    .filter(Boolean)
    .join(' ');

const Rows = <Row,>(props: TableProps<Row>) => (
  <TableScroll label={props.label} className={lookOf(props)}>
    <Table role="table" verticalSpacing="xs" highlightOnHover>
      <TableHead columns={props.columns} />
      <Table.Tbody role="rowgroup">
        {props.rows.map((row) => (
          <TableRow key={props.rowKey(row)} row={row} table={props} />
        ))}
      </Table.Tbody>
      <TableFoot columns={props.columns} />
    </Table>
  </TableScroll>
);

const WholeTable = <Row,>(props: TableProps<Row>) => {
  const narrow = useNarrow();
  const first = props.first ?? (narrow && props.rows.length > FEW && props.onEnd === undefined ? FIRST : undefined);
  return first === undefined || props.rows.length <= first ? (
    <Rows {...props} />
  ) : (
    <FirstRows rows={props.rows} first={first}>
      {(rows) => <Rows {...props} rows={rows} />}
    </FirstRows>
  );
};

/**
 * A table that scrolls sideways on a narrow screen, by keyboard too, with its first column as the row's heading. A long
 * one scrolls under its headings and draws the rows in sight.
 */
export function DataTable<Row>(given: TableProps<Row>) {
  const props = withUnits(given);
  if (props.rows.length < MANY) return <WholeTable {...props} />;
  // The long table reads rows by their place alone, so that it need not know what a row is.
  const { rows, rowKey, rowClass, after } = props;
  return (
    <Suspense fallback={<WholeTable {...props} rows={rows.slice(0, MANY)} />}>
      <LongTable
        {...props}
        rows={rows.map((_, index) => index)}
        columns={props.columns.map(({ second, ...column }) => ({
          ...column,
          cell: (index) => column.cell(rows[index] as Row),
          second: second && { ...second, cell: (index) => second.cell(rows[index] as Row) },
        }))}
        rowKey={(index) => rowKey(rows[index] as Row)}
        rowClass={rowClass && ((index) => rowClass(rows[index] as Row))}
        after={after && ((index) => after(rows[index] as Row))}
      />
    </Suspense>
  );
}
