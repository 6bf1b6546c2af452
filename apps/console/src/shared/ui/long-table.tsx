import { Table } from '@mantine/core';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { TableProps } from './table-types';
import { TableScroll } from './table-scroll';
import { TableFoot, TableHead, TableRow } from './table-parts';
import { useColumnWidths } from './use-column-widths';
import { useWholeWanted } from './use-whole-wanted';

/** Height of a row before it was measured, in pixels. */
const GUESS = 45;
/** Rows drawn above and below those in sight. */
const BESIDE = 12;

/** Of a row and of the full-width row that belongs to it. */
const heightOf = (row: Element): number => {
  const next = row.nextElementSibling;
  const after = next?.classList.contains('after-row') ? next.getBoundingClientRect().height : 0;
  return row.getBoundingClientRect().height + after;
};

const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) =>
  height > 0 ? (
    <tr aria-hidden="true" className="row-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null;

/** A table of many rows that scrolls in a frame of its own and draws those in sight; all of them to print and to search. */
export default function LongTable(props: TableProps<number>) {
  const { rows, columns, onEnd } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<number | null>(null);
  const whole = useWholeWanted();
  const widths = useColumnWidths(frame, columns.length);
  const rangeExtractor = useCallback(
    // The row with the focus stays drawn, so that scrolling takes the focus from nobody.
    (range: Range) => {
      const seen = defaultRangeExtractor(range);
      if (held === null || held >= range.count || seen.includes(held)) return seen;
      return [...seen, held].sort((a, b) => a - b);
    },
    [held],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => GUESS,
    getItemKey: (index) => props.rowKey(index),
    overscan: BESIDE,
    rangeExtractor,
    measureElement: heightOf,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (whole || last >= rows.length - 2 * BESIDE) onEnd?.();
  }, [last, rows.length, onEnd, whole]);
  const hold = ({ target }: FocusEvent) => {
    const index = target.closest('tr')?.dataset['index'];
    setHeld(index === undefined ? null : Number(index));
  };
  const drawn = whole
    ? rows.map((index) => <TableRow key={props.rowKey(index)} row={index} table={props} index={index} />)
    : items.flatMap((item, place) => [
        <Gap
          key={`before ${item.index}`}
          height={item.start - (items[place - 1]?.end ?? 0)}
          columns={columns.length}
        />,
        <TableRow key={item.key} row={item.index} table={props} index={item.index} ref={virtual.measureElement} />,
      ]);
  const below = whole ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <TableScroll frame={frame} className="long-table" label={props.label}>
      <Table
        verticalSpacing="xs"
        highlightOnHover
        aria-rowcount={(props.total ?? rows.length) + 1}
        layout={widths ? 'fixed' : undefined}
        style={widths ? { width: widths.reduce((sum, width) => sum + width, 0) } : undefined}
      >
        {widths ? (
          <colgroup>
            {widths.map((width, place) => (
              <col key={columns[place]?.key} style={{ width }} />
            ))}
          </colgroup>
        ) : null}
        <TableHead columns={columns} numbered />
        <Table.Tbody onFocus={hold} onBlur={() => setHeld(null)}>
          {drawn}
          <Gap height={below} columns={columns.length} />
        </Table.Tbody>
        <TableFoot columns={columns} />
      </Table>
    </TableScroll>
  );
}
