import { Table, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { TableScroll } from '../../../shared/ui/table-scroll';

interface Head {
  readonly key: string;
  readonly label: string;
}

/** Up and down go to the same column of the next row; left and right stay with the text. */
const step = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const cell = event.currentTarget.closest('td');
  const row = cell?.parentElement;
  const next = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling;
  const input = next?.children[cell?.cellIndex ?? -1]?.querySelector('input');
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
};

/** A grid of typed figures: rows and columns have headings, each field is named by both, and what is wrong is said below it. */
export function FigureGrid(props: {
  readonly label: string;
  readonly corner: string;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly value: (row: string, column: string) => string;
  readonly error?: (row: string, column: string) => string | undefined;
  readonly onChange: (row: string, column: string, typed: string) => void;
}) {
  const { rows, columns } = props;
  return (
    <TableScroll className="case-grid" label={props.label}>
      <Table withColumnBorders verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{props.corner}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column.key} scope="col">
                {column.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" className="row-head">
                {row.label}
              </Table.Th>
              {columns.map((column) => (
                <Table.Td key={column.key}>
                  <TextInput
                    size="xs"
                    inputMode="decimal"
                    aria-label={`${props.label}, ${row.label}, ${column.label}`}
                    value={props.value(row.key, column.key)}
                    error={props.error?.(row.key, column.key)}
                    onChange={(event) => props.onChange(row.key, column.key, event.currentTarget.value)}
                    onKeyDown={step}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableScroll>
  );
}
