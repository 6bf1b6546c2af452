import type { CellKind, CellValue } from '@clout/domain';
import type { Facts } from '../export-table';

/** A column of a table in the pack; `room` is its share of the page's width. */
export interface PackColumn {
  readonly head: string;
  readonly kind: CellKind;
  readonly room: number;
  readonly sum?: boolean;
}

export interface PackTable {
  readonly columns: readonly PackColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Horizontal bars of amounts in minor units; the parts of a bar lie end to end. */
export interface PackBars {
  readonly series: readonly string[];
  readonly bars: readonly { readonly label: string; readonly parts: readonly bigint[] }[];
}

export interface PackSection {
  readonly title: string;
  readonly text: readonly string[];
  readonly bars?: PackBars;
  readonly table?: PackTable;
}

/** A board pack, before it becomes pages or sheets: both show exactly this. */
export interface BoardPack {
  readonly title: string;
  readonly subtitle: string;
  readonly currency: string;
  readonly minorUnitDigits: number;
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

/** The sums of a table, column by column; null where there is none. */
export const sumsOf = ({ columns, rows }: PackTable): readonly (bigint | null)[] =>
  columns.map(({ sum }, at) => (sum ? rows.reduce((total, row) => total + BigInt(row[at] ?? 0), 0n) : null));

/** A name of the program in a reader's words: PARTLY_APPROVED is partly approved; a grade of evidence stays. */
export const spoken = (name: string): string => (/^E\d$/.test(name) ? name : name.toLowerCase().replaceAll('_', ' '));
