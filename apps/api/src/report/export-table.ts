import type { CellKind, CellValue } from '@clout/domain';
import type { TableWords } from './words/table-words';

/** One row of a query's answer. */
export type Row = Readonly<Record<string, unknown>>;
/** A row with what holds it in the answer. */
export interface Place<Of = Row> {
  readonly row: Of;
  /** Its place in the list that it stands in, from 0. */
  readonly at: number;
  readonly above: Place | null;
}

/** A column of an exported table, declared once for CSV and XLSX: a field of the rows, or reckoned from what it needs. */
export type ExportColumn = { readonly head: string; readonly sum?: boolean } & (
  | { readonly path: string; readonly kind?: CellKind }
  | {
      readonly kind: CellKind;
      readonly needs: string;
      readonly of: (row: Row, words: TableWords, place: Place) => CellValue;
    }
);

/** What a file says of itself, a name and a value a line. */
export type Facts = readonly (readonly [name: string, value: string])[];

/**
 * One page of rows; `after` is the cursor of the next, null at the end; `total` counts the rows of all pages, null where only
 * the last page can tell.
 */
export interface ExportPage {
  readonly places: readonly Place[];
  readonly total: number | null;
  readonly after: string | null;
}

/** What the rows of an answer are narrowed by. */
export type Filters = Readonly<Record<string, string | boolean>>;

/** A table of the program as a query and the columns of its rows. */
interface TableDeclaration<Data, Of> {
  /** Its name, no longer than a worksheet's. */
  readonly title: string;
  /** Declares the variables that the page passes; `$first` and `$after` where it comes in pages. ROWS stands for what the columns ask. */
  readonly query: string;
  /** Where the rows lie in the answer; `things.nodes` is a connection, `plan.forced|plan.excluded` are two lists of one kind. */
  readonly rows: string;
  /** A text is the path of a field, and its name the heading. */
  readonly columns: readonly (string | ExportColumn)[];
  /** Narrows and orders the rows as the page does what its query does not. */
  readonly arrange?: (places: readonly Place<Of>[], filters: Filters) => readonly Place<Of>[];
  /** Filters of the page that shows it which the query does not know, by name, with an example of their type. */
  readonly filters?: Filters;
  /** The versions that the rows rest on; without it those of the answer's cycle, or none. */
  readonly about?: (data: Data, words: TableWords) => Facts;
  /** How a list that is no connection goes on after its last row. */
  readonly goesOn?: (data: Data) => Pick<ExportPage, 'total' | 'after'>;
}

/** A declared table, whatever its rows are made of. */
export interface ExportTable {
  readonly title: string;
  readonly query: string;
  readonly rows: string;
  readonly columns: readonly ExportColumn[];
  readonly filters: Filters;
  readonly page: (data: Row, filters: Filters) => ExportPage;
  readonly about: (data: Row, words: TableWords) => Facts;
}

/** What a connection is asked. */
export const PAGED = '{ totalCount pageInfo { hasNextPage endCursor } nodes { ROWS } }';

/** A field in words: importedBy.name is imported by, initiative.code is code. */
const headOf = (path: string): string => {
  const steps = path.replace(/[\^|].*$/, '').split('.');
  const last = steps.at(-1) ?? '';
  const named = (last === 'name' || last === 'title') && steps.length > 1 ? (steps.at(-2) ?? last) : last;
  return named.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace('run rate', 'run-rate');
};

/** A field of the rows; `a.b|c` is the first of several that is there, `^` goes to what holds the row. */
export const field = (path: string, head = headOf(path), kind?: CellKind): ExportColumn => ({
  head,
  path,
  ...(kind ? { kind } : {}),
});
/** An amount whose sum is told below the rows. */
export const summed = (path: string, head = headOf(path)): ExportColumn => ({ head, path, sum: true });
/** What is reckoned from fields that it needs. */
export const reckoned = <Of>(
  head: string,
  kind: CellKind,
  needs: string,
  of: (row: Of, words: TableWords, place: Place) => CellValue,
): ExportColumn => ({ head, kind, needs, of: of as (row: Row, words: TableWords, place: Place) => CellValue });

/** What the query asks for a column: initiative.code is initiative { code }. */
const selectionOf = (column: ExportColumn): readonly string[] =>
  'needs' in column
    ? [column.needs]
    : column.path
        .split('|')
        .filter((path) => !path.startsWith('^'))
        .map((path) => path.split('.').reduceRight((inner, step) => (inner ? `${step} { ${inner} }` : step), ''));

/** The rows below a path, each with what holds it; lists on the way are gone through. */
function placesAt(value: unknown, path: readonly string[], above: Place | null, at = 0): readonly Place[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one, k) => placesAt(one, path, above, k));
  const place: Place = { row: value as Row, at, above };
  const [step, ...rest] = path;
  return step === undefined ? [place] : placesAt(place.row[step], rest, place);
}

/** The connection that a path leads through, where it leads through one. */
function connectionAt(data: Row, steps: readonly string[]): Connection | undefined {
  const end = steps.indexOf('nodes');
  if (end < 0) return undefined;
  return steps.slice(0, end).reduce<unknown>((value, step) => (value as Row)[step], data) as Connection;
}

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Declares a table; `Data` is what its query answers, `Of` what is read of a row beside its columns. */
export function exportTable<Data = Row, Of = Row>(declared: TableDeclaration<Data, Of>): ExportTable {
  const { title, rows, filters = {}, arrange, about, goesOn } = declared;
  const columns = declared.columns.map((one) => (typeof one === 'string' ? field(one) : one));
  const query = declared.query.replaceAll('ROWS', () => [...new Set(columns.flatMap(selectionOf))].join(' '));
  const ways = rows.split('|').map((way) => way.split('.'));
  const steps = ways[0] ?? [];
  const page = (data: Row, given: Filters): ExportPage => {
    const all = ways.flatMap((way) => placesAt(data, way, null));
    const places = arrange ? (arrange(all as readonly Place<Of>[], given) as readonly Place[]) : all;
    if (goesOn) return { places, ...goesOn(data as Data) };
    const list = connectionAt(data, steps);
    if (!list) return { places, total: places.length, after: null };
    const total = arrange || steps.at(-1) !== 'nodes' ? null : list.totalCount;
    return { places, total, after: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null };
  };
  const tells = (data: Row, words: TableWords): Facts =>
    about ? about(data as Data, words) : aboutAnswer(data, words);
  return { title, query, rows, columns, filters, page, about: tells };
}

/** What a cycle is asked to say what its tables rest on. */
export const CYCLE_FIELDS = '{ id name fiscalYear state baseVersion { id number label kind } }';
/** What every table of a cycle asks beside its rows. */
export const CYCLE = `fundingCycle(id: $cycleId) ${CYCLE_FIELDS}`;

export interface CycleFacts {
  readonly name: string;
  readonly fiscalYear: number;
  readonly state: string;
  readonly baseVersion: BaseFacts;
}

export interface BaseFacts {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  readonly kind: string;
}

export const baseText = (base: BaseFacts): string => `${base.kind} ${base.number} ${base.label} (${base.id})`;

/** The cycle and the base version that it stands on. */
export const aboutCycle = (cycle: CycleFacts, words: TableWords): Facts => [
  ['cycle', `${cycle.name}, ${cycle.fiscalYear}, ${words.code('CycleState', cycle.state)}`],
  ['base version', baseText(cycle.baseVersion)],
];

/** What a table of no cycle says. */
const aboutAnswer = ({ fundingCycle }: Row, words: TableWords): Facts =>
  fundingCycle
    ? aboutCycle(fundingCycle as CycleFacts, words)
    : [['base version', words.text('none: the table rests on no base')]];
