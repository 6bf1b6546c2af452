import { Table } from '@mantine/core';
import type { ReactNode, Ref } from 'react';
import type { Column, TableProps } from './table-types';

const kind = <Row,>(column: Column<Row>) =>
  column.figure ? 'figure' : column.wide ? 'wide' : column.brief ? 'brief' : undefined;

/** The head of a column in plain words, if it has any. */
export const nameOf = <Row,>({ name, head }: Column<Row>) => name ?? (typeof head === 'string' ? head : undefined);

/** What a cell holds, and below it the second line, which a screen reader hears with its name. */
const Lines = (props: { readonly first: ReactNode; readonly name?: string; readonly second: ReactNode }) =>
  props.name === undefined ? (
    props.first
  ) : (
    <>
      {props.first}
      <span className="second-line">
        <span className="said-only said-name">{`${props.name}: `}</span>
        {props.second}
      </span>
    </>
  );

export const TableHead = <Row,>(props: { readonly columns: readonly Column<Row>[]; readonly numbered?: boolean }) => (
  <Table.Thead role="rowgroup">
    <Table.Tr role="row" aria-rowindex={props.numbered ? 1 : undefined}>
      {props.columns.map((column) => (
        <Table.Th key={column.key} role="columnheader" scope="col" className={kind(column)}>
          {column.head}
          {column.second ? <span className="second-line">{column.second.head}</span> : null}
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
        role="row"
        data-index={index}
        aria-rowindex={index === undefined ? undefined : index + 2}
        className={rowClass?.(row)}
      >
        {columns.map((column, place) =>
          place === 0 ? (
            <Table.Th key={column.key} role="rowheader" scope="row" className={`row-head ${kind(column) ?? ''}`}>
              <Lines first={column.cell(row)} name={column.second?.head} second={column.second?.cell(row)} />
            </Table.Th>
          ) : (
            <Table.Td key={column.key} role="cell" className={kind(column)} data-name={nameOf(column)}>
              <Lines first={column.cell(row)} name={column.second?.head} second={column.second?.cell(row)} />
            </Table.Td>
          ),
        )}
      </Table.Tr>
      {after ? (
        <Table.Tr role="row" className="after-row">
          <Table.Td role="cell" colSpan={columns.length}>
            {after}
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
};

export const TableFoot = <Row,>({ columns }: { readonly columns: readonly Column<Row>[] }) =>
  columns.some((column) => column.foot !== undefined) ? (
    <Table.Tfoot role="rowgroup">
      <Table.Tr role="row">
        {columns.map((column, place) => (
          <Table.Td
            key={column.key}
            role="cell"
            className={`foot ${kind(column) ?? ''}`}
            data-name={place === 0 ? undefined : nameOf(column)}
          >
            <Lines first={column.foot} name={column.second?.head} second={column.second?.foot} />
          </Table.Td>
        ))}
      </Table.Tr>
    </Table.Tfoot>
  ) : null;
