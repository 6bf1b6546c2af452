import type { CellKind, CellValue } from '@clout/domain';
import type { TableWords } from './words/table-words';

/** One row of a query's answer. */
export type Row = Readonly<Record<string, unknown>>;
/** A row with what holds it in the answer. */
export interface Place {
  readonly row: Row;
  readonly above: Place | null;
}

/** A column of an exported table, declared once for CSV and XLSX: a field of the rows, or reckoned from what it needs. */
export type ExportColumn = { readonly head: string; readonly sum?: boolean } & (
  | { readonly path: string; readonly kind?: CellKind }
  | {
      readonly kind: CellKind;
      readonly needs: string;
      readonly of: (row: Row, words: TableWords) => CellValue;
    }
);

/** What a file says of itself, a name and a value a line. */
export type Facts = readonly (readonly [name: string, value: string])[];

/** One page of rows; `after` is the cursor of the next, null at the end; `total` counts the rows of all pages. */
export interface ExportPage {
  readonly places: readonly Place[];
  readonly total: number;
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
  /** Where the rows lie in the answer; `things.nodes` is a connection. */
  readonly rows: string;
  /** A text is the path of a field, and its name the heading. */
  readonly columns: readonly (string | ExportColumn)[];
  /** Narrows and orders the rows as the page does what its query does not. */
  readonly arrange?: (rows: readonly Of[], filters: Filters) => readonly Of[];
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
  of: (row: Of, words: TableWords) => CellValue,
): ExportColumn => ({ head, kind, needs, of: of as (row: Row, words: TableWords) => CellValue });

/** What the query asks for a column: initiative.code is initiative { code }. */
const selectionOf = (column: ExportColumn): readonly string[] =>
  'needs' in column
    ? [column.needs]
    : column.path
        .split('|')
        .filter((path) => !path.startsWith('^'))
        .map((path) => path.split('.').reduceRight((inner, step) => (inner ? `${step} { ${inner} }` : step), ''));

/** The rows below a path, each with what holds it; lists on the way are gone through. */
function placesAt(value: unknown, [step, ...rest]: readonly string[], above: Place | null): readonly Place[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value))
    return value.flatMap((one) => placesAt(one, step === undefined ? [] : [step, ...rest], above));
  const row = value as Row;
  return step === undefined ? [{ row, above }] : placesAt(row[step], rest, { row, above });
}

interface Connection {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Declares a table; `Data` is what its query answers, `Of` what is read of a row beside its columns. */
export function exportTable<Data = Row, Of = Row>(declared: TableDeclaration<Data, Of>): ExportTable {
  const { title, rows, filters = {}, arrange, about, goesOn } = declared;
  const columns = declared.columns.map((one) => (typeof one === 'string' ? field(one) : one));
  const query = declared.query.replace('ROWS', () => [...new Set(columns.flatMap(selectionOf))].join(' '));
  const steps = rows.split('.');
  const page = (data: Row, given: Filters): ExportPage => {
    const all = placesAt(data, steps, null);
    const places = new Map(all.map((place) => [place.row, place]));
    const kept = arrange ? (arrange([...places.keys()] as Of[], given) as readonly Row[]) : [...places.keys()];
    const paged = steps.at(-1) === 'nodes' ? (all[0]?.above?.row as Connection | undefined) : undefined;
    return {
      places: kept.flatMap((row) => places.get(row) ?? []),
      ...(goesOn
        ? goesOn(data as Data)
        : {
            total: paged?.totalCount ?? kept.length,
            after: paged?.pageInfo.hasNextPage ? paged.pageInfo.endCursor : null,
          }),
    };
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
