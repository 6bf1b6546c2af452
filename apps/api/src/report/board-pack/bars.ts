import { readableCell } from '@clout/domain';
import { INK, MARGIN, needRoom, widthOf } from './page';
import type { PackBars } from './pack';

/** Colours that stay apart in grey and for the colour-blind; each series has its own dash of light between. */
const COLOURS = ['#334e68', '#b44d12', '#2f8132', '#8e6bbf', '#d9e2ec'];
const LABEL = 90;
const AMOUNT = 110;
const HEIGHT = 12;

const sum = (parts: readonly bigint[]): bigint => parts.reduce((total, it) => total + it, 0n);
/** A share of the width in points; amounts are divided as integers first, so that no digit is lost before the page. */
const scaled = (amount: bigint, most: bigint, width: number): number =>
  amount <= 0n || most <= 0n ? 0 : (Number((amount * 100_000n) / most) / 100_000) * width;

/** Draws bars as vectors, each with its amount in figures; what is negative has no bar. */
export function bars(document: PDFKit.PDFDocument, shown: PackBars, currency: string, digits: number): void {
  if (shown.bars.length === 0) return;
  const most = shown.bars.reduce((high, { parts }) => (sum(parts) > high ? sum(parts) : high), 0n);
  const width = widthOf(document) - LABEL - AMOUNT;
  needRoom(document, Math.min(shown.bars.length, 6) * (HEIGHT + 4) + 20);
  if (shown.series.length > 1) legend(document, shown.series);
  for (const { label, parts } of shown.bars) {
    needRoom(document, HEIGHT + 4);
    const top = document.y;
    document.font('text').fontSize(7.5).fillColor(INK);
    document.text(label, MARGIN, top + 2, { width: LABEL - 4, height: HEIGHT, ellipsis: true, lineBreak: false });
    let left = MARGIN + LABEL;
    for (const [at, part] of parts.entries()) {
      const length = scaled(part, most, width);
      if (length > 0) document.rect(left, top, length, HEIGHT).fill(COLOURS[at % COLOURS.length] ?? INK);
      left += length;
    }
    const amount = `${currency} ${readableCell('MONEY', sum(parts).toString(), digits)}`;
    document
      .fillColor(INK)
      .text(amount, MARGIN + LABEL + width, top + 2, { width: AMOUNT, align: 'right', lineBreak: false });
    document.y = top + HEIGHT + 4;
  }
  document.moveDown(0.5);
}

function legend(document: PDFKit.PDFDocument, series: readonly string[]): void {
  const top = document.y;
  let left = MARGIN + LABEL;
  document.font('text').fontSize(7.5);
  for (const [at, name] of series.entries()) {
    document.rect(left, top, 8, 8).fill(COLOURS[at % COLOURS.length] ?? INK);
    document.fillColor(INK).text(name, left + 11, top, { lineBreak: false });
    left += document.widthOfString(name) + 26;
  }
  document.y = top + 14;
}
