import { dateFault } from '../date';
import { MAX_AMOUNT } from '../money/money';
import { invalid, ok, refuse, type FieldProblem, type Result } from '../result';
import { textFault } from '../text';
import type { BaseKind } from './base';
import { NAME_LENGTH, tidyName } from './import-row';
import type { FileFormat } from './opex-mapping';

/** What an import says about its file. */
export interface BaseInput {
  readonly fiscalYear: number;
  readonly kind: BaseKind;
  readonly label: string;
  readonly asOf: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly controlTotal: bigint | null;
}

const faulty = (field: string, message: string | null): readonly FieldProblem[] =>
  message === null ? [] : [{ field, message }];

/** Whether the description of a base can stand: INVALID_INPUT by field. The reporting currency is the only one a base has. */
export const decideBaseInput = (input: BaseInput, reportingCurrency: string): Result<BaseInput> => {
  const problems: readonly FieldProblem[] = [
    ...(Number.isInteger(input.fiscalYear) && input.fiscalYear >= 1990 && input.fiscalYear <= 2190
      ? []
      : [{ field: 'fiscalYear', message: 'must be a year from 1990 to 2190' }]),
    ...faulty('label', textFault(input.label, { min: 1, max: 60 })),
    ...faulty('sourceSystem', textFault(input.sourceSystem, { min: 1, max: 60 })),
    ...faulty('asOf', dateFault(input.asOf)),
    ...(input.currency === reportingCurrency
      ? []
      : [{ field: 'currency', message: `no rate for it: a base is in the reporting currency ${reportingCurrency}` }]),
  ];
  if (problems.length > 0) return invalid(problems);
  return ok({ ...input, label: tidyName(input.label), sourceSystem: tidyName(input.sourceSystem) });
};

/** The columns of a mapping with the input field that names each: the fields whose names end in `Column`. */
const columnsOf = (mapping: FileFormat): readonly (readonly [string, string])[] =>
  Object.entries(mapping).flatMap(([field, column]): (readonly [string, string])[] =>
    field.endsWith('Column') && typeof column === 'string' ? [[field, column]] : [],
  );

/** Whether a file has every column that a mapping names: INVALID_INPUT names the field and the columns there are. */
export const decideMapping = <Mapping extends FileFormat>(
  mapping: Mapping,
  columns: readonly string[],
): Result<Mapping> => {
  const has = columns
    .map((c) => `"${c}"`)
    .join(', ')
    .slice(0, 2000);
  const problems = [
    ...columnsOf(mapping).flatMap(([field, column]) =>
      columns.includes(column)
        ? []
        : [
            {
              field: `mapping.${field}`,
              message: `the file has no column "${column.slice(0, NAME_LENGTH)}"; it has ${has}`,
            },
          ],
    ),
    ...(mapping.groupMark !== null &&
    (!/^[,.' \u00a0\u202f_]$/.test(mapping.groupMark) || mapping.groupMark === mapping.decimalMark)
      ? [{ field: 'mapping.groupMark', message: 'must be one mark other than decimalMark' }]
      : []),
    ...(mapping.delimiter !== null && !/^[,;|\t]$/.test(mapping.delimiter)
      ? [{ field: 'mapping.delimiter', message: 'must be a comma, a semicolon, a bar or a tabulator' }]
      : []),
  ];
  return problems.length > 0 ? invalid(problems) : ok(mapping);
};

/** What reading a whole file came to. */
export interface ImportSums {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly total: bigint;
}

/**
 * Whether what was read may become a version: INVALID_INPUT when nothing was accepted, when rows were refused and that is
 * not accepted, or when the control total differs from the accepted rows by even one minor unit.
 */
export const decideImport = (
  sums: ImportSums,
  controlTotal: bigint | null,
  acceptRefusals: boolean,
): Result<ImportSums> => {
  if (sums.acceptedRows + sums.leftOutRows + sums.refusedRows !== sums.fileRows) throw new RangeError('rows were lost');
  if (sums.acceptedRows === 0) return invalid([{ field: 'content', message: 'no row of the file was accepted' }]);
  if (sums.total > MAX_AMOUNT || sums.total < -MAX_AMOUNT)
    return invalid([{ field: 'content', message: 'the total is larger than an amount may be' }]);
  if (sums.refusedRows > 0 && !acceptRefusals)
    return invalid(
      [{ field: 'content', message: `${sums.refusedRows} rows were refused` }],
      'Mend them, or accept the refusals.',
    );
  if (controlTotal !== null && controlTotal !== sums.total)
    return refuse('INVALID_INPUT', `The control total is ${controlTotal}, the accepted rows add up to ${sums.total}.`, {
      field: 'controlTotal',
      remedy: 'Find the rows that are missing, refused or left out, or correct the control total.',
      problems: [{ field: 'controlTotal', message: `differs from the rows by ${sums.total - controlTotal}` }],
    });
  return ok(sums);
};
