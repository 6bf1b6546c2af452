import { money } from '../demo/text-table';

/** What became of every row of a file. */
export interface ImportReport {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly total: { readonly amount: bigint; readonly currency: string } | null;
  readonly refused: readonly {
    readonly line: number;
    readonly field: string;
    readonly value: string;
    readonly reason: string;
  }[];
}

/** The report in lines: the sums, then every refused row that is known, with line and reason. */
export const reportLines = (report: ImportReport): readonly string[] => [
  `${report.fileRows} rows: ${report.acceptedRows} accepted, ${report.leftOutRows} left out, ${report.refusedRows} refused.` +
    (report.total ? ` Total ${money(report.total.amount)} ${report.total.currency}.` : ''),
  ...report.refused.map((row) => `line ${row.line}: ${row.field} "${row.value}" ${row.reason}`),
];
