import { dayOf } from './cell-dates';
import { LIMITS, UnreadableTable, type RawRow } from './raw-row';
import type { Mark } from './read-markup';

/** Column number from 0 of a cell reference such as `AB12`. */
export const columnOf = (reference: string): number => {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) throw new UnreadableTable(`has a cell without a place (${reference.slice(0, 20)})`);
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

/**
 * A worksheet's number as a plain decimal. Workbooks hold binary doubles of 15 decimal digits: 0.30000000000000004 is
 * 0.3, and 1.5E7 is 15000000.
 */
export const plainNumber = (text: string): string => {
  if (/^-?\d{1,15}$/.test(text)) return text;
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  const [mantissa = '', exponent = '0'] = number.toExponential(14).split('e');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = Number(exponent) + 1;
  if (point > 30 || point < -20) return text;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = point <= 0 ? 1 : point;
  const decimals = padded.slice(at).replace(/0+$/, '');
  return `${number < 0 ? '-' : ''}${padded.slice(0, at)}${decimals === '' ? '' : `.${decimals}`}`;
};

/** What a workbook's cells refer to by number. */
export interface SheetContext {
  /** Shared texts. */
  readonly texts: readonly string[];
  /** Styles that show dates. */
  readonly dates: ReadonlySet<number>;
  /** True when day numbers count from 1904. */
  readonly from1904: boolean;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly formula: string | null;
}

const textOf = (cell: Cell, context: SheetContext): string => {
  if (cell.formula !== null) return `=${cell.formula}`;
  switch (cell.type) {
    case 's':
      return context.texts[Number(cell.value)] ?? '';
    case 'b':
      return cell.value === '1' ? 'true' : 'false';
    case 'n':
      return context.dates.has(cell.style) ? dayOf(cell.value, context.from1904) : plainNumber(cell.value);
    case 'd':
      return cell.value.slice(0, 10);
    default:
      return cell.value;
  }
};

/** Rows of a worksheet's marks; blank rows are left out, as in a text file. */
export async function* sheetRows(marks: AsyncIterable<Mark>, context: SheetContext): AsyncGenerator<RawRow> {
  let [line, column, inside] = [0, -1, ''];
  let values: string[] = [];
  let cell: Cell = { column: 0, type: 'n', style: 0, value: '', formula: null };
  for await (const mark of marks) {
    if (mark.kind === 'text') {
      if (inside === 'v' || inside === 't') cell = { ...cell, value: cell.value + mark.text };
      else if (inside === 'f') cell = { ...cell, formula: (cell.formula ?? '') + mark.text };
      continue;
    }
    if (mark.kind === 'close') {
      inside = '';
      if (mark.name === 'c') {
        while (values.length < cell.column) values.push('');
        values[cell.column] = textOf(cell, context);
      } else if (mark.name === 'row' && values.some((value) => value.trim() !== '')) {
        yield { line, values, padded: true };
      }
      continue;
    }
    const { name, attributes } = mark;
    inside = name;
    if (name === 'row') {
      line = Number(attributes.get('r') ?? line + 1);
      [values, column] = [[], -1];
    } else if (name === 'c') {
      const reference = attributes.get('r');
      column = reference === undefined ? column + 1 : columnOf(reference);
      if (column >= LIMITS.columns * 4) throw new UnreadableTable(`has more than ${LIMITS.columns} columns`, line);
      cell = {
        column,
        type: attributes.get('t') ?? 'n',
        style: Number(attributes.get('s') ?? 0),
        value: '',
        formula: null,
      };
    } else if (name === 'f') {
      cell = { ...cell, formula: cell.formula ?? '' };
    }
  }
}
