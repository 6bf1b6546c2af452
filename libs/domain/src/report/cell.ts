import { majorText } from '../envelope/transfer-file';

/**
 * What a column of an exported table holds. MONEY: minor units as an integer text; SHARE: basis points; HUNDREDTHS:
 * hundredths of a point; WHOLE: an integer; DAY: 2027-01-31; MOMENT: 2027-01-31T12:00:00.000Z; TEXT: anything else, exact
 * fractions among it.
 */
export type CellKind = 'TEXT' | 'WHOLE' | 'MONEY' | 'SHARE' | 'HUNDREDTHS' | 'DAY' | 'MOMENT';
/** A value as the query answered it; null and undefined leave the cell empty. */
export type CellValue = string | number | boolean | null | undefined;

/** Digits that a spreadsheet's number keeps exactly. */
const EXACT_DIGITS = 15;
/** Characters that a spreadsheet's cell holds at most. */
export const LONGEST_CELL = 32_767;

/** A cell as text: money and shares as decimals with a point (a share in per cent), truth as yes and no. */
export function cellText(kind: CellKind, value: CellValue, minorUnitDigits: number): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind === 'MONEY') return majorText(BigInt(value), minorUnitDigits);
  if (kind === 'SHARE' || kind === 'HUNDREDTHS') return majorText(BigInt(value), 2);
  return String(value);
}

/** A cell for a workbook: numbers as numbers where a spreadsheet keeps every digit, else text that is never run, its lines ended by LF. */
export function sheetCell(kind: CellKind, value: CellValue, minorUnitDigits: number): string | number | null {
  const text = cellText(kind, value, minorUnitDigits).replace(/\r\n?/g, '\n');
  if (text === '') return null;
  if (kind === 'DAY' || kind === 'MOMENT') return serialOf(text) ?? text;
  if (kind !== 'TEXT' && text.replace(/\D/g, '').length <= EXACT_DIGITS) return Number(text);
  if (text.length <= LONGEST_CELL) return text;
  const mark = ` … (${text.length} characters; the CSV file has them all)`;
  return `${text.slice(0, LONGEST_CELL - mark.length)}${mark}`;
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d(?:\.\d+)?)Z)?$/;

/** A day or moment (UTC) as a spreadsheet counts it, in days since 30 December 1899; none where the text is neither. */
function serialOf(text: string): number | undefined {
  const [, year, month, day, ...time] = MOMENT.exec(text) ?? [];
  if (year === undefined || Number(year) < 1901) return undefined;
  // March is the first month of this year, so that a leap day is its last.
  const shifted = (Number(month) + 9) % 12;
  const y = Number(year) - (shifted > 9 ? 1 : 0);
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const days = 365 * y + leaps + Math.floor((153 * shifted + 2) / 5) + Number(day);
  const [hours = 0, minutes = 0, seconds = 0] = time.map((one) => Number(one ?? 0));
  return days - FIRST_DAY + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}
/** The day a spreadsheet counts from, counted as above. */
const FIRST_DAY = 693_900;

/** How a workbook shows the numbers of a column; undefined for text. */
export function sheetFormat(kind: CellKind, minorUnitDigits: number): string | undefined {
  if (kind === 'TEXT') return undefined;
  if (kind === 'DAY') return 'yyyy-mm-dd';
  if (kind === 'MOMENT') return 'yyyy-mm-dd hh:mm:ss';
  if (kind === 'WHOLE') return '0';
  const decimals = kind === 'MONEY' ? minorUnitDigits : 2;
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A cell for readers of a page: as `cellText`, with the thousands of money parted by commas. */
export const readableCell = (kind: CellKind, value: CellValue, minorUnitDigits: number): string => {
  const text = cellText(kind, value, minorUnitDigits);
  if (kind !== 'MONEY') return text;
  const [units = '', decimals] = text.split('.');
  const grouped = units.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
};
