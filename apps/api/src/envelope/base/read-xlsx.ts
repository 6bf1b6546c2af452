import type { Readable } from 'node:stream';
import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';
import { LIMITS, UnreadableTable, type RawRow, type TableSource } from './raw-row';
import { dateStyles } from './cell-dates';
import { readMarkup } from './read-markup';
import { sheetRows } from './sheet-rows';

const OPTIONS = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true } as const;
/** Parts below this size may be packed as tightly as they like. */
const SMALL = 20_000_000;

const openZip = (source: TableSource): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const done = (error: Error | null, zip: ZipFile): void => (error ? reject(error) : resolve(zip));
    if ('bytes' in source) fromBuffer(source.bytes, OPTIONS, done);
    else open(source.path, OPTIONS, done);
  });

/** The parts of a workbook by name, none of them a bomb. */
const partsOf = (zip: ZipFile): Promise<ReadonlyMap<string, Entry>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, Entry>();
    let unpacked = 0;
    zip.on('error', reject);
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const tight = entry.uncompressedSize > SMALL && entry.uncompressedSize > LIMITS.ratio * entry.compressedSize;
      if (parts.size >= LIMITS.parts || unpacked > LIMITS.unpacked || tight)
        return reject(new UnreadableTable('unpacks to more than a workbook may'));
      parts.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );

interface FirstSheet {
  readonly part: string;
  readonly from1904: boolean;
}

/** The part that holds the first worksheet, by the workbook's own order, and where its calendar starts. */
const firstSheet = async (read: (name: string) => Promise<Readable | null>): Promise<FirstSheet> => {
  const [workbook, relations] = [await read('xl/workbook.xml'), await read('xl/_rels/workbook.xml.rels')];
  if (!workbook || !relations) throw new UnreadableTable('is a zip archive but no workbook');
  let id: string | undefined;
  let from1904 = false;
  for await (const mark of readMarkup(workbook)) {
    if (mark.kind !== 'open') continue;
    if (mark.name === 'sheet') id ??= mark.attributes.get('id');
    if (mark.name === 'workbookPr') from1904 = /^(1|true)$/.test(mark.attributes.get('date1904') ?? '');
  }
  let target: string | undefined;
  for await (const mark of readMarkup(relations))
    if (mark.kind === 'open' && mark.name === 'Relationship' && mark.attributes.get('Id') === id)
      target ??= mark.attributes.get('Target');
  if (id === undefined || target === undefined) throw new UnreadableTable('is a workbook without a worksheet');
  return { part: target.startsWith('/') ? target.slice(1) : `xl/${target}`, from1904 };
};

/** The texts that cells refer to by number; phonetic hints are not part of them. */
const sharedTexts = async (stream: Readable | null): Promise<readonly string[]> => {
  const texts: string[] = [];
  if (stream === null) return texts;
  let [text, size, inText, hints] = ['', 0, false, 0];
  for await (const mark of readMarkup(stream)) {
    if (mark.kind === 'text') text += inText && hints === 0 ? mark.text : '';
    else if (mark.name === 't') inText = mark.kind === 'open';
    else if (mark.name === 'rPh') hints += mark.kind === 'open' ? 1 : -1;
    else if (mark.name === 'si' && mark.kind === 'open') text = '';
    else if (mark.name === 'si') {
      size += text.length + 16;
      if (size > LIMITS.sharedText) throw new UnreadableTable('has more text than a workbook may');
      texts.push(text);
    }
  }
  return texts;
};

/** Streams the rows of a workbook's first worksheet; numbers as plain decimals, dates as 2026-01-31, formulas as `=...`. */
export async function* readXlsx(source: TableSource): AsyncGenerator<RawRow> {
  const zip = await openZip(source).catch((error: Error) => {
    throw new UnreadableTable(`is not a readable workbook (${error.message.slice(0, 80)})`);
  });
  try {
    const parts = await partsOf(zip);
    const read = async (name: string): Promise<Readable | null> => {
      const entry = parts.get(name);
      return entry ? streamOf(zip, entry) : null;
    };
    const { part, from1904 } = await firstSheet(read);
    const dates = await dateStyles(await read('xl/styles.xml'));
    const texts = await sharedTexts(await read('xl/sharedStrings.xml'));
    const sheet = await read(part);
    if (!sheet) throw new UnreadableTable('is a workbook without a worksheet');
    yield* sheetRows(readMarkup(sheet), { texts, dates, from1904 });
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable(`is not a readable workbook (${(error as Error).message.slice(0, 80)})`);
  } finally {
    zip.close();
  }
}
