import { Table } from '@mantine/core';
import type { Ref } from 'react';
import type { Column, TableProps } from './table-types';

const kind = <Row,>(column: Column<Row>) => (column.figure ? 'figure' : column.wide ? 'wide' : undefined);

export const TableHead = <Row,>(props: { readonly columns: readonly Column<Row>[]; readonly numbered?: boolean }) => (
  <Table.Thead>
    <Table.Tr aria-rowindex={props.numbered ? 1 : undefined}>
      {props.columns.map((column) => (
        <Table.Th key={column.key} scope="col" className={kind(column)}>
          {column.head}
        </Table.Th>
      ))}
    </Table.Tr>
  </Table.Thead>
);

/** One row, and the full-width row that follows it where there is one. */
export const TableRow = <Row,>({
  row,
  table,
  index,
  ref,
}: {
  readonly row: Row;
  readonly table: Pick<TableProps<Row>, 'columns' | 'rowClass' | 'after'>;
  /** Its place among all rows, for a table of which a part is drawn. */
  readonly index?: number;
  readonly ref?: Ref<HTMLTableRowElement>;
}) => {
  const { columns, rowClass } = table;
  const after = table.after?.(row);
  return (
    <>
      <Table.Tr
        ref={ref}
        data-index={index}
        aria-rowindex={index === undefined ? undefined : index + 2}
        className={rowClass?.(row)}
      >
        {columns.map((column, place) =>
          place === 0 ? (
            <Table.Th key={column.key} scope="row" className={`row-head ${kind(column) ?? ''}`}>
              {column.cell(row)}
            </Table.Th>
          ) : (
            <Table.Td key={column.key} className={kind(column)}>
              {column.cell(row)}
            </Table.Td>
          ),
        )}
      </Table.Tr>
      {after ? (
        <Table.Tr className="after-row">
          <Table.Td colSpan={columns.length}>{after}</Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
};

export const TableFoot = <Row,>({ columns }: { readonly columns: readonly Column<Row>[] }) =>
  columns.some((column) => column.foot !== undefined) ? (
    <Table.Tfoot>
      <Table.Tr>
        {columns.map((column) => (
          <Table.Td key={column.key} className={`foot ${kind(column) ?? ''}`}>
            {column.foot}
          </Table.Td>
        ))}
      </Table.Tr>
    </Table.Tfoot>
  ) : null;
