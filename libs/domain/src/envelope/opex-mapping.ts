/** How a file writes amounts and parts its cells. */
export interface FileFormat {
  readonly amountUnit: 'MAJOR' | 'MINOR';
  readonly decimalMark: '.' | ',';
  readonly groupMark: string | null;
  /** Of a CSV file; null is found out. */
  readonly delimiter: string | null;
}

/** Which column of a source is what; a column that is not given makes `unknown`. */
export interface OpexMapping extends FileFormat {
  readonly businessUnitColumn: string;
  readonly amountColumn: string;
  readonly legalEntityColumn: string | null;
  readonly costCentreColumn: string | null;
  readonly functionalAreaColumn: string | null;
  readonly accountColumn: string | null;
  readonly categoryColumn: string | null;
  readonly periodColumn: string | null;
  readonly allocatedColumn: string | null;
  /** Values of the allocated column that mean allocated, without regard to case. */
  readonly allocatedValues: readonly string[] | null;
  readonly expenseColumn: string | null;
  /** Values of the expense column that mean an expense; every other row is left out. */
  readonly expenseValues: readonly string[] | null;
}
