import { isClosed } from '../envelope/business-calendar';
import type { FiscalPeriod } from '../envelope/calendar';
import { tidyName } from '../envelope/import-row';
import { MAX_AMOUNT } from '../money/money';
import { invalid, ok, refuse, type FieldProblem, type Result } from '../result';
import { textFault } from '../text';

/** What an import of the books says about its file. */
export interface SpendingImportInput {
  readonly fiscalYear: number;
  readonly sourceSystem: string;
  /** The ledger's total of the file, credits below 0, in minor units. */
  readonly controlTotal: bigint;
}

/** Whether the description can stand: INVALID_INPUT by field. */
export const decideSpendingInput = <Input extends SpendingImportInput>(input: Input): Result<Input> => {
  const fault = textFault(input.sourceSystem, { min: 1, max: 60 });
  const problems: readonly FieldProblem[] = [
    ...(Number.isInteger(input.fiscalYear) && input.fiscalYear >= 1990 && input.fiscalYear <= 2190
      ? []
      : [{ field: 'fiscalYear', message: 'must be a year from 1990 to 2190' }]),
    ...(fault === null ? [] : [{ field: 'sourceSystem', message: fault }]),
  ];
  return problems.length > 0 ? invalid(problems) : ok({ ...input, sourceSystem: tidyName(input.sourceSystem) });
};

/** What reading a file came to; the totals are minor units. */
export interface SpendingImportSums {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly total: bigint;
  readonly refusedTotal: bigint;
}

/** A row that would be booked: its line in the file and its period. */
export interface DatedRow {
  readonly line: number;
  readonly period: number;
}

const MOST_NAMED = 20;

/** PERIOD_CLOSED when rows fall into closed periods; it names the first of them. Past periods that are open are fine. */
export const requireOpenBooks = (
  rows: readonly DatedRow[],
  fiscalYear: number,
  closedThrough: FiscalPeriod | null,
): Result<void> => {
  const closed = rows.filter(({ period }) => isClosed({ fiscalYear, period }, closedThrough));
  if (closed.length === 0 || closedThrough === null) return ok(undefined);
  return refuse(
    'PERIOD_CLOSED',
    `${closed.length} rows fall into periods that are closed, through ${closedThrough.period} of ${closedThrough.fiscalYear}.`,
    {
      field: 'content',
      remedy: 'FINANCE opens the period with setBusinessCalendar, or the rows are booked in an open one.',
      problems: closed.slice(0, MOST_NAMED).map(({ line, period }) => ({
        field: 'content',
        message: `line ${line}: period ${period} of ${fiscalYear} is closed`,
      })),
    },
  );
};

/**
 * Whether what was read may be booked: INVALID_INPUT when nothing was accepted, when rows were refused and that is not
 * accepted, or when the file misses its control total by even one minor unit. The file's total counts refused rows too.
 */
export const decideSpendingImport = (
  sums: SpendingImportSums,
  controlTotal: bigint,
  acceptRefusals: boolean,
  refusals: readonly { readonly line: number; readonly field: string; readonly reason: string }[],
): Result<SpendingImportSums> => {
  if (sums.acceptedRows + sums.refusedRows !== sums.fileRows) throw new RangeError('rows were lost');
  const named = refusals
    .slice(0, MOST_NAMED)
    .map(({ line, field, reason }) => ({ field: 'content', message: `line ${line}, ${field}: ${reason}` }));
  if (sums.acceptedRows === 0)
    return refuse('INVALID_INPUT', 'content: no row of the file was accepted', {
      field: 'content',
      problems: [{ field: 'content', message: 'no row of the file was accepted' }, ...named],
      remedy: 'Check the codes of the initiatives and the columns of the mapping.',
    });
  const whole = sums.total + sums.refusedTotal;
  if (whole > MAX_AMOUNT || whole < -MAX_AMOUNT)
    return invalid([{ field: 'content', message: 'the total is larger than an amount may be' }]);
  if (controlTotal !== whole)
    return refuse('INVALID_INPUT', `The control total is ${controlTotal}, the rows of the file add up to ${whole}.`, {
      field: 'controlTotal',
      remedy: 'Find the rows that are missing or cannot be read, or correct the control total.',
      problems: [{ field: 'controlTotal', message: `differs from the rows by ${whole - controlTotal}` }],
    });
  if (sums.refusedRows > 0 && !acceptRefusals)
    return refuse('INVALID_INPUT', `content: ${sums.refusedRows} rows were refused`, {
      field: 'content',
      problems: [{ field: 'content', message: `${sums.refusedRows} rows were refused` }, ...named],
      remedy: 'Mend them, or accept the refusals.',
    });
  return ok(sums);
};
