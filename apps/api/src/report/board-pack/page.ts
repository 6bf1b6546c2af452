import PDFDocument from 'pdfkit';
import { readableCell } from '@clout/domain';
import { type BoardPack, type PackTable, sumsOf } from './pack';

/** Points (1/72 inch) on A4 across. */
export const MARGIN = 40;
const GAP = 8;
export const INK = '#1f2933';
const FAINT = '#616e7c';
const RULE = '#cbd2d9';

const FONTS = {
  text: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const;

/** Opens a document whose time is the snapshot's, so that the same plan at the same moment gives the same bytes. */
export function openDocument(pack: BoardPack): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    font: require.resolve(FONTS.text),
    info: { Title: pack.title, Subject: pack.subtitle, Creator: 'Clout', CreationDate: pack.readAt },
  });
  for (const [name, file] of Object.entries(FONTS)) document.registerFont(name, require.resolve(file));
  return document.font('text').fillColor(INK);
}

export const widthOf = (document: PDFKit.PDFDocument): number => document.page.width - 2 * MARGIN;
const bottomOf = (document: PDFKit.PDFDocument): number => document.page.height - MARGIN - 14;

/** Begins a new page unless so much room is left. */
export function needRoom(document: PDFKit.PDFDocument, height: number): void {
  if (document.y + height > bottomOf(document)) document.addPage();
}

export function heading(document: PDFKit.PDFDocument, title: string): void {
  needRoom(document, 80);
  document
    .moveDown(0.8)
    .font('bold')
    .fontSize(13)
    .fillColor(INK)
    .text(title, MARGIN, undefined, { width: widthOf(document) });
  document.moveDown(0.3).font('text');
}

export function paragraph(document: PDFKit.PDFDocument, words: string, size = 9): void {
  document.font('text').fontSize(size).fillColor(INK);
  needRoom(document, document.heightOfString(words, { width: widthOf(document) }));
  document.text(words, MARGIN, undefined, { width: widthOf(document) }).moveDown(0.3);
}

/** Draws a table; its header comes again on every page. */
export function table(document: PDFKit.PDFDocument, shown: PackTable, digits: number): void {
  const room = shown.columns.reduce((sum, it) => sum + it.room, 0);
  const widths = shown.columns.map((it) => (it.room / room) * widthOf(document));
  const lefts = widths.map((_, at) => MARGIN + widths.slice(0, at).reduce((sum, it) => sum + it, 0));
  const line = (cells: readonly string[], font: 'text' | 'bold') => {
    document.font(font).fontSize(7.5).fillColor(INK);
    const width = (at: number) => (widths[at] ?? 0) - GAP;
    const height =
      Math.max(...cells.map((it, at) => document.heightOfString(it || ' ', { width: width(at) }))) + GAP / 2;
    if (document.y + height > bottomOf(document)) {
      document.addPage();
      if (font === 'text') head();
      document.font(font).fontSize(7.5).fillColor(INK);
    }
    const top = document.y;
    for (const [at, cell] of cells.entries()) {
      const align = shown.columns[at]?.kind === 'TEXT' ? 'left' : 'right';
      document.text(cell, lefts[at], top + GAP / 4, { width: width(at), align, lineBreak: true });
    }
    document.y = top + height;
    document
      .strokeColor(RULE)
      .lineWidth(0.5)
      .moveTo(MARGIN, document.y)
      .lineTo(MARGIN + widthOf(document), document.y)
      .stroke();
  };
  const head = () =>
    line(
      shown.columns.map((it) => it.head),
      'bold',
    );
  needRoom(document, 40);
  head();
  for (const row of shown.rows)
    line(
      shown.columns.map(({ kind }, at) => flat(readableCell(kind, row[at], digits))),
      'text',
    );
  const sums = sumsOf(shown);
  if (sums.some((sum) => sum !== null))
    line(
      sums.map((sum, at) => (sum === null ? (at === 0 ? 'Sum' : '') : readableCell('MONEY', sum.toString(), digits))),
      'bold',
    );
  document.font('text').moveDown(0.5);
}

/** What is drawn has no control characters. */
const flat = (words: string): string => words.replace(/[\u0000-\u001f\u007f]+/g, ' ');

/** Numbers every page and tells on each which record it belongs to. */
export function footers(document: PDFKit.PDFDocument, words: string): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at);
    document.page.margins.bottom = 0;
    document
      .font('text')
      .fontSize(6.5)
      .fillColor(FAINT)
      .text(`${words} · page ${at + 1} of ${count}`, MARGIN, document.page.height - MARGIN + 8, {
        width: widthOf(document),
        lineBreak: false,
      });
  }
}
