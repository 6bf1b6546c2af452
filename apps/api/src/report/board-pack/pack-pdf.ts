import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { bars } from './bars';
import { type BoardPack } from './pack';
import { footers, heading, MARGIN, openDocument, paragraph, table } from './page';

/** Writes the pack as pages: text that can be searched, charts as vectors, the record's head on every page. */
export async function writePackPdf(path: string, pack: BoardPack): Promise<void> {
  const document = openDocument(pack);
  const written = pipeline(document, createWriteStream(path, { mode: 0o600 }));
  const { currency, minorUnitDigits: digits } = pack;
  document.font('bold').fontSize(18).text(pack.title, MARGIN, MARGIN).font('text').fontSize(10).text(pack.subtitle);
  document.fontSize(8).text(`Amounts in ${currency}.`).moveDown(0.5);
  for (const section of pack.sections) {
    heading(document, section.title);
    for (const words of section.text) paragraph(document, words);
    if (section.bars) bars(document, section.bars, currency, digits);
    if (section.table && section.table.rows.length > 0) table(document, section.table, digits);
  }
  heading(document, 'About this file');
  for (const [name, value] of pack.facts) paragraph(document, `${name}: ${value}`, 8);
  footers(document, `${pack.title} · record head ${pack.recordHead}`);
  document.end();
  await written;
}
