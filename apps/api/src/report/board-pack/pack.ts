import type { CellKind, CellValue } from '@clout/domain';
import type { Facts } from '../export-table';
import type { Speech } from '../words/speech';

/** A column of a table in the pack; `room` is its share of the page's width. */
export interface PackColumn {
  readonly head: string;
  readonly kind: CellKind;
  readonly room: number;
  readonly sum?: boolean;
}

export interface PackTable {
  /** Where a section has several. */
  readonly title?: string;
  readonly columns: readonly PackColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Horizontal bars of amounts in minor units; the parts of a bar lie end to end, each in the colour of its series. */
export interface PackBars {
  readonly title?: string;
  readonly series: readonly string[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly bigint[] }[];
}

/** Chapters of the pack, in the order in which a board asks. */
export const PACK_CHAPTERS = [
  'ASK',
  'ENVELOPE',
  'PITCHES',
  'FUNDED',
  'NOT_FUNDED',
  'RISKS',
  'EVIDENCE',
  'UNITS',
  'ALTERNATIVES',
  'SIGNATURES',
] as const;
export type PackChapter = (typeof PACK_CHAPTERS)[number];

/** One message of the pack, with what it rests on. */
export interface PackMessage {
  readonly title: string;
  /** What the reader should take away, in a sentence. */
  readonly message: string;
  readonly text: readonly string[];
  /** The few figures that are read first. */
  readonly figures?: readonly { readonly label: string; readonly value: string }[];
  readonly bars?: PackBars;
  readonly tables: readonly PackTable[];
}

/** A chapter with its message. */
export interface PackSection extends PackMessage {
  readonly chapter: PackChapter;
}

/** A board pack, before it becomes pages or sheets: both show exactly this. */
export interface BoardPack {
  readonly title: string;
  readonly organization: string;
  /** What the pack is about, a line each. */
  readonly subtitles: readonly string[];
  readonly speech: Speech;
  readonly sections: readonly PackSection[];
  readonly facts: Facts;
  readonly recordHead: string;
  /** Lines of the plan. */
  readonly rows: number;
  /** The database's time of the snapshot that it was read from. */
  readonly readAt: Date;
}

export const text = (head: string, room = 2): PackColumn => ({ head, kind: 'TEXT', room });
export const money = (head: string, sum = true): PackColumn => ({ head, kind: 'MONEY', room: 1.6, sum });

/** Adds up minor units; null adds nothing. */
export const total = (amounts: readonly (string | null | undefined)[]): bigint =>
  amounts.reduce((sum, it) => sum + BigInt(it ?? 0), 0n);

/** The sums of a table, column by column; null where there is none. */
export const sumsOf = ({ columns, rows }: PackTable): readonly (bigint | null)[] =>
  columns.map(({ sum }, at) => (sum ? rows.reduce((all, row) => all + BigInt(row[at] ?? 0), 0n) : null));

/** What is said of something, as sentences in a row. */
export const said = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((it) => typeof it === 'string' && it !== '').join('. ');
