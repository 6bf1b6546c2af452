import PDFDocument from 'pdfkit';
import { breathe } from '../../platform/breathe';
import type { BoardPack } from './pack';

/** Points (1/72 inch) on A4 across. */
export const MARGIN = 48;
/** Where a page's own matter begins, below its running head. */
const TOP = 62;
const BOTTOM = 50;
export const INK = '#1f2933';
export const FAINT = '#616e7c';
export const RULE = '#cbd2d9';
export const ACCENT = '#1d5fa8';
export const PANEL = '#f0f4f8';

const FONTS = {
  text: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf',
  bold: 'dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf',
} as const;

/** Opens a document whose time is the snapshot's, so that the same plan at the same moment gives the same bytes. */
export function openDocument(pack: BoardPack): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: 'A4',
    layout: 'landscape',
    margins: { top: TOP, bottom: BOTTOM, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: pack.speech.language.toLowerCase(),
    displayTitle: true,
    // No font by its file's path: one that is open already under another name is opened anew each time it is asked for.
    font: '',
    info: { Title: pack.title, Subject: pack.subtitles.join(' · '), Creator: 'Clout', CreationDate: pack.readAt },
  });
  for (const [name, file] of Object.entries(FONTS)) document.registerFont(name, require.resolve(file));
  return document.font('text').fillColor(INK);
}

export const widthOf = (document: PDFKit.PDFDocument): number => document.page.width - 2 * MARGIN;
/** How much room is left on the page. */
export const roomOn = (document: PDFKit.PDFDocument): number => document.page.height - BOTTOM - document.y;
/** The room of a whole page. */
export const roomOfPage = (document: PDFKit.PDFDocument): number => document.page.height - BOTTOM - TOP;

/** Begins a new page unless so much room is left. */
export function needRoom(document: PDFKit.PDFDocument, height: number): void {
  if (roomOn(document) < height) document.addPage();
}

interface Look {
  readonly font?: 'text' | 'bold';
  readonly size?: number;
  readonly colour?: string;
  /** Room after it, in points. */
  readonly after?: number;
}

/** Writes words across the page, from the left margin on. */
export function paragraph(document: PDFKit.PDFDocument, words: string, look: Look = {}): void {
  const { font = 'text', size = 9.5, colour = INK, after = 4 } = look;
  document.font(font).fontSize(size).fillColor(colour);
  needRoom(document, document.heightOfString(words, { width: widthOf(document) }));
  document.text(words, MARGIN, undefined, { width: widthOf(document) });
  document.y += after;
}

/** Draws a rule across the page. */
export function rule(document: PDFKit.PDFDocument, colour = RULE, weight = 0.5): void {
  document
    .strokeColor(colour)
    .lineWidth(weight)
    .moveTo(MARGIN, document.y)
    .lineTo(MARGIN + widthOf(document), document.y)
    .stroke();
}

/** What is drawn has no control characters. */
export const flat = (words: string): string => words.replace(/[\u0000-\u001f\u007f]+/g, ' ');

/** Numbers every page and tells on each what it is of, and which record it belongs to. */
export async function frame(document: PDFKit.PDFDocument, pack: BoardPack): Promise<void> {
  const { t, moment } = pack.speech;
  const { start, count } = document.bufferedPageRange();
  const width = widthOf(document);
  const line = (words: string, y: number, align: 'left' | 'right') =>
    document.text(flat(words), MARGIN, y, { width, align, lineBreak: false });
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at);
    const { height, margins } = document.page;
    margins.bottom = 0;
    document.font('text').fontSize(7.5).fillColor(FAINT);
    line(pack.title, 32, 'left');
    line(pack.organization, 32, 'right');
    document.y = 46;
    rule(document);
    document.fontSize(6.5).fillColor(FAINT);
    line(
      `${t('foot', { head: pack.recordHead })} · ${t('foot.read', { at: moment(pack.readAt) })}`,
      height - 34,
      'left',
    );
    line(t('foot.page', { page: at + 1, pages: count }), height - 34, 'right');
    await breathe();
  }
}
