import type { Typing } from '../../../../shared/format/money';

/** Cells of a block copied from a spreadsheet: rows by line, columns by tab, quoted cells unwrapped. */
export const cellsOf = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const close = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  const all = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  for (let i = 0; i < all.length; i += 1) {
    const char = all[i] ?? '';
    if (quoted && char === '"' && all[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (char === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (char === '\t' && !quoted) close();
    else if (char === '\n' && !quoted) {
      close();
      rows.push([]);
    } else cell += char;
  }
  close();
  return rows;
};

/** Whether pasted text is a block of cells and not an amount alone. */
export const isBlock = (text: string): boolean => /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));

/** Without a currency, by sign or code, and without what groups digits but a point or comma. */
const bare = (cell: string) => cell.replace(/^\s*[A-Z]{3}\b|\b[A-Z]{3}\s*$|[\p{Sc}\s\u00a0\u202f'’]/gu, '');
/** An amount as the other language writes it, beyond doubt: by cents, or by two groups of thousands. */
const OTHERWISE = {
  '.': /^\d{1,3}(?:\.\d{3})+,\d*$|^\d{1,3}(?:\.\d{3}){2,}$|^\d+,\d{1,2}$/,
  ',': /^\d{1,3}(?:,\d{3})+\.\d*$|^\d{1,3}(?:,\d{3}){2,}$|^\d+\.\d{1,2}$/,
} as const;

/**
 * A cell as it is typed here: without its currency, in the way amounts are read here. What is none stays to be mended,
 * and so does what could be thousands or decimals, such as 12.500 where the mark is a point.
 */
export const asTyped = (cell: string, { parse, mark }: Typing): string => {
  const text = bare(cell);
  if (text === '' || /^[-–—]+$/.test(text)) return /\p{L}/u.test(cell) ? cell : '';
  if (parse(text) !== null) return text;
  const turned = text.replaceAll(mark, '').replace(mark === '.' ? ',' : '.', mark);
  return OTHERWISE[mark].test(text) && parse(turned) !== null ? turned : cell;
};

/** Whether a cell holds words and no figure, as the head of a row or a column does. */
const isWords = (cell: string) => /\p{L}/u.test(cell) && !/\d/.test(cell);

/** The amounts of a pasted block, without its heads and labels. */
export const amountsOf = (text: string, typing: Typing): readonly (readonly string[])[] => {
  const rows = cellsOf(text).filter(
    (row) => !row.every((cell) => cell === '' || isWords(cell)) || row.every((cell) => cell === ''),
  );
  const labelled = rows.length > 0 && rows.every((row) => row.length > 1 && (row[0] === '' || isWords(row[0] ?? '')));
  const worded = labelled && rows.some((row) => isWords(row[0] ?? ''));
  return rows.map((row) => (worded ? row.slice(1) : row).map((cell) => asTyped(cell, typing)));
};
