import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right-aligned in digits of one width. */
  readonly figure?: boolean;
  /** Text that wants room, such as a title or a reason. */
  readonly wide?: boolean;
  readonly foot?: ReactNode;
}

/** A table that scrolls sideways on a narrow screen, by keyboard too, with its first column as the row's heading. */
export function DataTable<Row>(props: {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** A full-width row drawn after this one, such as the funding line. */
  readonly after?: (row: Row) => ReactNode;
}) {
  const { columns } = props;
  const kind = (column: Column<Row>) => (column.figure ? 'figure' : column.wide ? 'wide' : undefined);
  return (
    <div className="table-scroll" role="region" aria-label={props.label} tabIndex={0}>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} scope="col" className={kind(column)}>
                {column.head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.rows.map((row) => [
            <Table.Tr key={props.rowKey(row)} className={props.rowClass?.(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <Table.Th key={column.key} scope="row" className={`row-head ${kind(column) ?? ''}`}>
                    {column.cell(row)}
                  </Table.Th>
                ) : (
                  <Table.Td key={column.key} className={kind(column)}>
                    {column.cell(row)}
                  </Table.Td>
                ),
              )}
            </Table.Tr>,
            props.after?.(row) ? (
              <Table.Tr key={`${props.rowKey(row)} after`} className="after-row">
                <Table.Td colSpan={columns.length}>{props.after(row)}</Table.Td>
              </Table.Tr>
            ) : null,
          ])}
        </Table.Tbody>
        {columns.some((column) => column.foot !== undefined) ? (
          <Table.Tfoot>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Td key={column.key} className={`foot ${kind(column) ?? ''}`}>
                  {column.foot}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        ) : null}
      </Table>
    </div>
  );
}
