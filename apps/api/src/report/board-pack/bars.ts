import type { PackBars } from './pack';
import type { Speech } from '../words/speech';
import { flat, INK, MARGIN, needRoom, paragraph, widthOf } from './page';

/** Colours that stay apart in grey and for the colour-blind, the last for what is left. */
const COLOURS = ['#334e68', '#b44d12', '#2f8132', '#8e6bbf', '#d9e2ec'];
const LABEL = 210;
const AMOUNT = 120;
const HEIGHT = 13;
const STEP = HEIGHT + 5;

const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, it) => total + it, 0n);
/** A share of the width in points; amounts are divided as integers first, so that no digit is lost before the page. */
const scaled = (amount: bigint, most: bigint, width: number): number =>
  amount <= 0n || most <= 0n ? 0 : (Number((amount * 100_000n) / most) / 100_000) * width;

/** Draws bars as vectors, each with its amount in figures at its end; what is negative has no bar. */
export function bars(document: PDFKit.PDFDocument, shown: PackBars, speech: Speech): void {
  if (shown.bars.length === 0) return;
  const most = shown.bars.reduce((high, { parts }) => (sum(parts) > high ? sum(parts) : high), 0n);
  const width = widthOf(document) - LABEL - AMOUNT;
  needRoom(document, Math.min(shown.bars.length, 14) * STEP + 40);
  if (shown.title) paragraph(document, shown.title, { font: 'bold', size: 10, after: 4 });
  if (shown.series.length > 1) legend(document, shown.series);
  for (const { label, parts } of shown.bars) {
    needRoom(document, STEP);
    const top = document.y;
    document.font('text').fontSize(8).fillColor(INK);
    document.text(flat(label), MARGIN, top + 2, {
      width: LABEL - 10,
      height: HEIGHT,
      ellipsis: true,
      lineBreak: false,
    });
    let left = MARGIN + LABEL;
    for (const [at, part] of parts.entries()) {
      const length = scaled(part, most, width);
      if (length > 0) document.rect(left, top, length, HEIGHT).fill(COLOURS[at % COLOURS.length] ?? INK);
      left += length;
    }
    document.fillColor(INK).text(speech.money(sum(parts)), left + 6, top + 2, { lineBreak: false });
    document.y = top + STEP;
  }
  document.y += 10;
}

function legend(document: PDFKit.PDFDocument, series: readonly string[]): void {
  const top = document.y;
  let left = MARGIN + LABEL;
  document.font('text').fontSize(8);
  for (const [at, name] of series.entries()) {
    document.rect(left, top, 8, 8).fill(COLOURS[at % COLOURS.length] ?? INK);
    document.fillColor(INK).text(name, left + 12, top - 0.5, { lineBreak: false });
    left += document.widthOfString(name) + 28;
  }
  document.y = top + 16;
}
