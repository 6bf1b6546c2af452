import { breathe } from '../../platform/breathe';
import { type PackTable, sumsOf } from './pack';
import type { Speech } from '../words/speech';
import { FAINT, flat, INK, MARGIN, needRoom, paragraph, roomOfPage, roomOn, rule, widthOf } from './page';

const SIZE = 8;
const GAP = 10;
const PAD = 3.5;
/** A column of figures takes at most so much of the page. */
const MOST = 130;

interface Line {
  readonly cells: readonly string[];
  readonly font: 'text' | 'bold';
  readonly colour: string;
}

/** Figures get the width they need; words share what is left. */
async function widthsOf(
  document: PDFKit.PDFDocument,
  { columns }: PackTable,
  lines: readonly Line[],
): Promise<readonly number[]> {
  const widest = columns.map(() => 0);
  for (const [row, { font, cells }] of lines.entries()) {
    document.font(font).fontSize(SIZE);
    for (const [at, { kind }] of columns.entries()) {
      if (kind === 'TEXT') continue;
      const words = row === 0 ? (cells[at] ?? '').split(/[ -]/) : [cells[at] ?? ''];
      widest[at] = Math.max(widest[at] ?? 0, ...words.map((it) => document.widthOfString(it)));
    }
    await breathe();
  }
  const need = columns.map(({ kind }, at) => (kind === 'TEXT' ? null : Math.min(MOST, (widest[at] ?? 0) + GAP + 2)));
  const left = widthOf(document) - need.reduce<number>((sum, it) => sum + (it ?? 0), 0);
  const rooms = columns.reduce((sum, { room }, at) => sum + (need[at] === null ? room : 0), 0);
  return columns.map(({ room }, at) => need[at] ?? (room / rooms) * left);
}

/** Draws a table: no row is broken, its head comes again on every page, and its sum stays with the last row. */
export async function drawTable(
  document: PDFKit.PDFDocument,
  title: string,
  shown: PackTable,
  speech: Speech,
): Promise<void> {
  const { columns } = shown;
  const head: Line = { cells: columns.map((it) => it.head), font: 'bold', colour: FAINT };
  const body = shown.rows.map((row): Line => ({
    cells: columns.map(({ kind }, at) => flat(speech.cell(kind, row[at]))),
    font: 'text',
    colour: INK,
  }));
  const sums = sumsOf(shown);
  const foot = sums.map((sum, at) =>
    sum === null ? (at === 0 ? speech.t('sum') : '') : speech.cell('MONEY', sum.toString()),
  );
  const summed = sums.some((sum) => sum !== null);
  if (summed) body.push({ cells: foot, font: 'bold', colour: INK });
  const widths = await widthsOf(document, shown, [head, ...body]);
  const lefts = widths.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, it) => sum + it, 0));
  const inner = (at: number) => (widths[at] ?? 0) - GAP;
  const most = roomOfPage(document) - 80;
  const heightOf = ({ cells, font }: Line) => {
    document.font(font).fontSize(SIZE);
    const heights = cells.map((it, at) => document.heightOfString(it || ' ', { width: inner(at) }));
    return Math.min(most, Math.max(...heights)) + 2 * PAD;
  };
  const draw = (line: Line, height: number) => {
    document.font(line.font).fontSize(SIZE);
    const top = document.y;
    document.fillColor(line.colour);
    for (const [at, cell] of line.cells.entries()) {
      const figure = columns[at]?.kind !== 'TEXT';
      const look = {
        width: inner(at),
        height: height - PAD,
        align: figure ? 'right' : 'left',
        ellipsis: true,
      } as const;
      document.text(cell, lefts[at], top + PAD, look);
    }
    document.y = top + height;
  };
  const headHeight = heightOf(head);
  const begin = () => {
    draw(head, headHeight);
    rule(document, INK, 0.8);
  };
  const heights: number[] = [];
  for (const line of body) {
    heights.push(heightOf(line));
    await breathe();
  }
  const together = (from: number, count: number) => heights.slice(from, from + count).reduce((sum, it) => sum + it, 0);
  const headed = shown.title ? 20 : 0;
  needRoom(document, Math.min(most, headed + headHeight + together(0, 3)));
  if (shown.title) paragraph(document, shown.title, { font: 'bold', size: 10, after: 3 });
  begin();
  for (const [at, line] of body.entries()) {
    const last = summed && at === body.length - 2;
    if (roomOn(document) < together(at, last ? 2 : 1)) {
      document.addPage();
      paragraph(document, speech.t('continued', { title: shown.title ?? title }), { size: 8, colour: FAINT, after: 2 });
      begin();
    }
    if (summed && at === body.length - 1) rule(document, INK, 0.8);
    draw(line, heights[at] ?? 0);
    rule(document);
    await breathe();
  }
  document.y += 12;
}
