import type { BoardPack, PackSection, PackTable } from './pack';
import { sumsOf } from './pack';
import type { BoardPackType, PackSectionType, PackTableType } from './pack.graphql';
import type { Speech } from '../words/speech';

const tableOf = (table: PackTable, speech: Speech): PackTableType => {
  const { title = null, columns, rows } = table;
  const sums = sumsOf(table);
  return {
    title,
    columns,
    rows: rows.map((row) => columns.map(({ kind }, at) => speech.cell(kind, row[at]))),
    sums: sums.some((sum) => sum !== null)
      ? sums.map((sum) => (sum === null ? '' : speech.cell('MONEY', sum.toString())))
      : null,
  };
};

const sectionOf = ({ figures, bars, tables, ...section }: PackSection, speech: Speech): PackSectionType => ({
  ...section,
  figures: figures ?? [],
  bars: bars ? { ...bars, title: bars.title ?? null } : null,
  tables: tables.filter((table) => table.rows.length > 0).map((table) => tableOf(table, speech)),
});

/** A board pack as an answer: the same sentences and figures as its pages. */
export const shownPack = ({ title, rows, recordHead, readAt, sections, speech }: BoardPack): BoardPackType => ({
  ...{ title, rows, recordHead, readAt },
  sections: sections.map((section) => sectionOf(section, speech)),
});
