const MARKS = [',', ';', '\t', '|'] as const;
const MOST_BYTES = 64 * 1024;

/** The cells of the first line of a CSV text, by the mark that stands most often outside quotes. */
export const headerOf = (text: string): readonly string[] => {
  const line = /^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? '';
  const bare = line.replace(/"[^"]*"/g, '');
  const counts = MARKS.map((mark) => bare.split(mark).length - 1);
  const mark = MARKS[counts.indexOf(Math.max(...counts))] ?? ',';
  const cell = new RegExp(`(?:^|${mark === '|' ? '\\|' : mark})(?:"((?:[^"]|"")*)"|([^${mark}]*))`, 'g');
  return [...line.matchAll(cell)]
    .map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? '').trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
};

/** The column names of a CSV file; empty for a workbook, whose names the server tells. */
export const columnsOfFile = async (file: File): Promise<readonly string[]> => {
  const head = await file.slice(0, MOST_BYTES).text();
  return head.startsWith('PK') ? [] : headerOf(head);
};

/** The first column whose name speaks of this, when letters alone are compared. */
export const guessColumn = (columns: readonly string[], hints: readonly string[]): string => {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const hint of hints) {
    const found = columns.find((name) => bare(name) === hint) ?? columns.find((name) => bare(name).includes(hint));
    if (found !== undefined) return found;
  }
  return '';
};
