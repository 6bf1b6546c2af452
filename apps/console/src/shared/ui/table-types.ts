import type { ReactNode } from 'react';

/** A second, quieter line in the cells of a column, with its own name in the head. */
export interface SecondLine<Row> {
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly foot?: ReactNode;
}

export interface Column<Row> {
  readonly key: string;
  readonly head: ReactNode;
  /** The head in plain words, where it is none; beside the cell on a narrow screen. */
  readonly name?: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand right-aligned in digits of one width. */
  readonly figure?: boolean;
  /** A short head of a row, such as its rank: on a narrow screen the next cell stands beside it. */
  readonly brief?: boolean;
  /** Text that wants room, such as a title or a reason. */
  readonly wide?: boolean;
  readonly foot?: ReactNode;
  readonly second?: SecondLine<Row>;
}

export interface TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string | undefined;
  /** So many rows are shown until all are asked for. */
  readonly first?: number;
  /** Many narrow columns, such as periods: smaller figures, closer together. */
  readonly dense?: boolean;
  /** A full-width row drawn after this one, such as the funding line. */
  readonly after?: (row: Row) => ReactNode;
  /** How many rows there are in all, when not every one is loaded yet. */
  readonly total?: number;
  /** Called when the reader comes near the last row that is loaded. */
  readonly onEnd?: () => void;
}
