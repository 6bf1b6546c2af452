import { cloneElement, isValidElement, type ReactNode } from 'react';
import type { Column, TableProps } from './table-types';

/** "-USD 1.00" and "-1,00 USD", as locales write an amount: sign, currency, digits, currency. */
const AMOUNT = /^([-\u2212]?)(?:([A-Z]{3})\u00a0)?([\d.,\u2019\u202f\u00a0]*\d)(?:\u00a0([A-Z]{3}))?$/;
const NOTHING = /^[0.,]+$/;
/** Rows that are asked for the currency of a column. */
const FIRST = 3;

/** An element that does nothing but mark an amount. */
const isMark = (node: ReactNode) =>
  isValidElement<{ readonly children?: ReactNode }>(node) && node.type === 'span' ? node : null;

const partsOf = (given: ReactNode) => {
  const text = isMark(given)?.props.children ?? given;
  const match = typeof text === 'string' ? AMOUNT.exec(text) : null;
  const currency = match?.[2] ?? match?.[4];
  if (!match || !currency) return null;
  return { sign: match[1], before: match[2], digits: match[3] ?? '', after: match[4], currency };
};

/** An amount whose currency stands in the head of its column: read and copied with it, seen without. */
const quiet = (text: ReactNode, unit: string): ReactNode => {
  const mark = isMark(text);
  if (mark) return cloneElement(mark, undefined, quiet(mark.props.children, unit));
  const parts = partsOf(text);
  if (!parts || parts.currency !== unit) return text;
  return (
    <span className={NOTHING.test(parts.digits) ? 'nothing' : undefined}>
      {parts.sign}
      {parts.before ? <span className="said-only said-unit">{`${parts.before}\u00a0`}</span> : null}
      {parts.digits}
      {parts.after ? <span className="said-only said-unit">{`\u00a0${parts.after}`}</span> : null}
    </span>
  );
};

const inUnit = <Row,>(column: Column<Row>, rows: readonly Row[]): Column<Row> => {
  if (!column.figure) return column;
  const unit = [...rows.slice(0, FIRST).map(column.cell), column.foot]
    .map((cell) => partsOf(cell)?.currency)
    .find((currency) => currency !== undefined);
  if (unit === undefined) return column;
  return {
    ...column,
    name: column.name ?? (typeof column.head === 'string' ? column.head : undefined),
    head:
      typeof column.head === 'string' && column.head.includes(unit) ? (
        column.head
      ) : (
        <>
          {column.head} <span className="unit">{unit}</span>
        </>
      ),
    cell: (row) => quiet(column.cell(row), unit),
    foot: quiet(column.foot, unit),
    second: column.second && {
      ...column.second,
      cell: (row) => quiet(column.second?.cell(row), unit),
      foot: quiet(column.second.foot, unit),
    },
  };
};

/** Says the currency once, in the head of each column of amounts, so that the rows hold figures alone. */
export const withUnits = <Row,>(table: TableProps<Row>): TableProps<Row> => ({
  ...table,
  columns: table.columns.map((column) => inUnit(column, table.rows)),
});
