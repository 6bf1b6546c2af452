import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { bars } from './bars';
import { drawTable } from './draw-table';
import type { BoardPack, PackSection } from './pack';
import { ACCENT, FAINT, flat, frame, INK, MARGIN, openDocument, PANEL, paragraph, roomOn, rule, widthOf } from './page';

/** Room that what the file says of itself takes below the last section. */
const ABOUT = 250;

/** Room that a section of words alone takes. */
const SHORT = 80;

/** True where there is nothing to draw below the words. */
const isShort = ({ tables, bars: chart }: PackSection): boolean =>
  !chart && tables.every((table) => table.rows.length === 0);

/** Writes the pack as pages, a message a page: text that can be searched, charts as vectors, the record's head on every page. */
export async function writePackPdf(path: string, pack: BoardPack): Promise<void> {
  const document = openDocument(pack);
  const written = pipeline(document, createWriteStream(path, { mode: 0o600 }));
  const { t } = pack.speech;
  paragraph(document, flat(pack.title), { font: 'bold', size: 24, after: 2 });
  for (const line of pack.subtitles) paragraph(document, flat(line), { size: 10, colour: FAINT, after: 1 });
  document.y += 10;
  rule(document);
  document.y += 12;
  for (const [at, section] of pack.sections.entries()) {
    if (at > 0 && (!isShort(section) || roomOn(document) < SHORT)) document.addPage();
    await drawSection(document, section, pack);
  }
  if (roomOn(document) < ABOUT) document.addPage();
  document.outline.addItem(t('about'));
  paragraph(document, t('about'), { font: 'bold', size: 10, after: 6 });
  for (const [name, value] of pack.facts) fact(document, name, flat(value));
  await frame(document, pack);
  document.end();
  await written;
}

async function drawSection(document: PDFKit.PDFDocument, section: PackSection, pack: BoardPack): Promise<void> {
  document.outline.addItem(section.title);
  paragraph(document, section.title, { font: 'bold', size: 10, colour: ACCENT, after: 3 });
  paragraph(document, flat(section.message), { font: 'bold', size: 15, after: 8 });
  if (section.figures) cards(document, section.figures);
  for (const words of section.text) paragraph(document, flat(words));
  document.y += 6;
  if (section.bars) bars(document, section.bars, pack.speech);
  for (const table of section.tables)
    if (table.rows.length > 0) await drawTable(document, section.title, table, pack.speech);
}

/** The figures that are read first, side by side. */
function cards(document: PDFKit.PDFDocument, figures: NonNullable<PackSection['figures']>): void {
  const gap = 12;
  const width = (widthOf(document) - gap * (figures.length - 1)) / figures.length;
  const top = document.y + 4;
  for (const [at, { label, value }] of figures.entries()) {
    const left = MARGIN + at * (width + gap);
    document.roundedRect(left, top, width, 58, 4).fill(PANEL);
    document
      .font('bold')
      .fontSize(19)
      .fillColor(INK)
      .text(value, left + 12, top + 11, { lineBreak: false });
    document
      .font('text')
      .fontSize(8.5)
      .fillColor(FAINT)
      .text(label, left + 12, top + 38, { lineBreak: false });
  }
  document.y = top + 72;
}

function fact(document: PDFKit.PDFDocument, name: string, value: string): void {
  const top = document.y;
  document.font('text').fontSize(8).fillColor(FAINT).text(name, MARGIN, top, { width: 130 });
  document.fillColor(INK).text(value, MARGIN + 140, top, { width: widthOf(document) - 140 });
  document.y += 3;
}
