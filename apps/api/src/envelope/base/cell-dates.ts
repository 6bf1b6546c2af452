import type { Readable } from 'node:stream';
import { clock } from '../../platform/clock';
import { readMarkup } from './read-markup';

/** Number formats that a workbook need not describe and that show a date. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58);

/** True when a format shows years, months or days; quoted and bracketed parts are only text. */
const showsDate = (code: string): boolean => /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which cell styles show dates, by their number. */
export async function dateStyles(styles: Readable | null): Promise<ReadonlySet<number>> {
  const dates = new Set<number>();
  if (styles === null) return dates;
  const own = new Map<number, boolean>();
  let [inCells, style] = [false, 0];
  for await (const mark of readMarkup(styles)) {
    if (mark.kind === 'text') continue;
    if (mark.name === 'cellXfs') inCells = mark.kind === 'open';
    if (mark.kind === 'close') continue;
    const format = Number(mark.attributes.get('numFmtId') ?? 0);
    if (mark.name === 'numFmt') own.set(format, showsDate(mark.attributes.get('formatCode') ?? ''));
    if (mark.name !== 'xf' || !inCells) continue;
    if (own.get(format) ?? isBuiltInDate(format)) dates.add(style);
    style += 1;
  }
  return dates;
}

const DAY = 86_400_000;
/** Day 0 of a workbook's calendar, which counts 1900-02-29 as a day. */
const EPOCH = -25_569 * DAY;
/** Days between that calendar and the one that starts in 1904. */
const FROM_1904 = 1_462;

/** A worksheet's day number as `2026-01-31`; the text itself when it is no day of 1900 to 9999. */
export const dayOf = (text: string, from1904: boolean): string => {
  const serial = Number(text) + (from1904 ? FROM_1904 : 0);
  if (!Number.isFinite(serial) || serial < 61 || serial > 2_958_465) return text;
  return clock
    .at(Math.floor(serial) * DAY + EPOCH)
    .toISOString()
    .slice(0, 10);
};
