import type { CellKind, CellValue } from '@clout/domain';

/** A column of an exported table, declared once for CSV and XLSX. */
export interface ExportColumn<Row> {
  readonly head: string;
  readonly kind: CellKind;
  readonly of: (row: Row) => CellValue;
  /** True where the column's sum is told below the rows. */
  readonly sum?: boolean;
}

/** What a file says of itself, a name and a value a line. */
export type Facts = readonly (readonly [name: string, value: string])[];

/** One page of rows; `after` is the cursor of the next, null at the end; `total` counts the rows of all pages. */
export interface ExportPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly after: string | null;
}

/** What the rows of an answer are narrowed by. */
export type Filters = Readonly<Record<string, string | boolean>>;

/** A table of the program as a query and the columns of its rows. */
interface TableDeclaration<Data, Row> {
  readonly title: string;
  /** Declares the variables that the page passes; `$first` and `$after` where it comes in pages. */
  readonly query: string;
  readonly page: (data: Data, filters: Filters) => ExportPage<Row>;
  /** Filters of the page that shows it which the query does not know, by name, with an example of their type. */
  readonly filters?: Filters;
  /** The versions that the rows rest on. */
  readonly about: (data: Data) => Facts;
  readonly columns: readonly ExportColumn<Row>[];
}

/** A declared table, whatever its rows are made of. */
export interface ExportTable {
  readonly title: string;
  readonly query: string;
  readonly columns: readonly Pick<ExportColumn<never>, 'head' | 'kind' | 'sum'>[];
  readonly filters: Filters;
  readonly read: (data: unknown, filters: Filters) => ExportPage<readonly CellValue[]> & { readonly about: Facts };
}

/** Declares a table; `Data` is what its query answers. */
export const exportTable = <Data, Row>(declared: TableDeclaration<Data, Row>): ExportTable => ({
  title: declared.title,
  query: declared.query,
  columns: declared.columns,
  filters: declared.filters ?? {},
  read: (data, filters) => {
    const page = declared.page(data as Data, filters);
    const cells = page.rows.map((row) => declared.columns.map((column) => column.of(row)));
    return { ...page, rows: cells, about: declared.about(data as Data) };
  },
});

/** A page that is the whole list. */
export const whole = <Row>(rows: readonly Row[]): ExportPage<Row> => ({ rows, total: rows.length, after: null });

/** A page of a Relay connection. */
export const connected = <Row>(list: {
  readonly nodes: readonly Row[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}): ExportPage<Row> => ({
  rows: list.nodes,
  total: list.totalCount,
  after: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null,
});

/** What every table of a cycle asks beside its rows. */
export const CYCLE_FIELDS = '{ id name fiscalYear state baseVersion { id number label kind } }';

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
export const aboutCycle = (cycle: CycleFacts): Facts => [
  ['cycle', `${cycle.name}, ${cycle.fiscalYear}, ${cycle.state}`],
  ['base version', baseText(cycle.baseVersion)],
];

/** What a table says that rests on no base version. */
export const NO_BASE: Facts = [['base version', 'none: the table rests on no base']];

export const words = <Row>(head: string, of: (row: Row) => CellValue): ExportColumn<Row> => ({
  head,
  kind: 'TEXT',
  of,
});
export const count = <Row>(head: string, of: (row: Row) => CellValue): ExportColumn<Row> => ({
  head,
  kind: 'WHOLE',
  of,
});
export const share = <Row>(head: string, of: (row: Row) => CellValue): ExportColumn<Row> => ({
  head,
  kind: 'SHARE',
  of,
});
/** An amount whose sum is told below the rows. */
export const summed = <Row>(head: string, of: (row: Row) => CellValue): ExportColumn<Row> => ({
  ...{ head, kind: 'MONEY', of },
  sum: true,
});
/** An amount that is not added up. */
export const amount = <Row>(head: string, of: (row: Row) => CellValue): ExportColumn<Row> => ({
  head,
  kind: 'MONEY',
  of,
});
