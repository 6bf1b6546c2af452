import { dateFault, type IsoDate } from '../date';
import { MAX_AMOUNT } from '../money/money';
import { invalid, ok, type FieldProblem, type Result } from '../result';
import { UNKNOWN } from './base';
import { readAmount } from './decimal';
import { failed, NAME_LENGTH, readName, readPeriod, tidyName, type Read, type RowProblem } from './import-row';
import type { FileFormat } from './opex-mapping';

/** Which column of a file of opening commitments is what; a column that is not given takes its default. */
export interface OpeningMapping extends FileFormat {
  readonly businessUnitColumn: string;
  readonly inYearColumn: string;
  readonly runRateColumn: string | null;
  readonly referenceColumn: string | null;
  readonly descriptionColumn: string | null;
  readonly legalEntityColumn: string | null;
  readonly costCentreColumn: string | null;
  readonly accountColumn: string | null;
  readonly periodColumn: string | null;
  readonly contractEndColumn: string | null;
  readonly absorbsOnColumn: string | null;
}

/** Money promised before the fiscal year began; amounts in minor units, >= 0, one of them above 0. */
export interface OpeningRow {
  readonly businessUnit: string;
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly description: string;
  /** What tells it from every other commitment of the year. */
  readonly reference: string;
  readonly period: number | null;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly contractEnd: IsoDate | null;
  /** The day on which the unit takes its run-rate into its own base; null without run-rate. */
  readonly absorbsOn: IsoDate | null;
}

export type OpeningOutcome =
  | { readonly kind: 'accepted'; readonly row: OpeningRow }
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'refused'; readonly problem: RowProblem };

/** What reading a row needs to know of the organisation and the year. */
export interface OpeningContext {
  readonly minorUnitDigits: number;
  readonly periodsPerYear: number;
  readonly fiscalYearStartMonth: number;
  readonly businessUnitOf: (name: string) => string | null;
  /** Legal entity of a unit, where the file does not tell. */
  readonly entityOf: (businessUnit: string) => string;
  readonly yearBegins: IsoDate;
  /** When a run-rate commitment is absorbed by the mandate's rule, where the file does not tell. */
  readonly absorbsOn: IsoDate;
}

const readDay = (text: string, field: string, yearBegins: IsoDate): Read<IsoDate | null> => {
  const value = text.trim();
  if (value === '') return { value: null };
  const problem = (reason: string): RowProblem => ({ field, value: text.slice(0, NAME_LENGTH), reason });
  const fault = dateFault(value);
  if (fault !== null) return problem(fault);
  return value < yearBegins ? problem(`lies before the fiscal year, which begins on ${yearBegins}`) : { value };
};

/**
 * Reads one row by header name; the first problem decides. A row that promises nothing (both amounts 0) is left out; a
 * negative amount is refused, as are an end or an absorption before the year begins.
 */
export const readOpeningRow = (
  cells: ReadonlyMap<string, string>,
  mapping: OpeningMapping,
  context: OpeningContext,
): OpeningOutcome => {
  const refused = (problem: RowProblem): OpeningOutcome => ({ kind: 'refused', problem });
  const cell = (column: string): string => cells.get(column) ?? '';
  const name = (column: string | null, otherwise: string): Read<string> =>
    column === null ? { value: otherwise } : readName(cell(column), column);
  const day = (column: string | null): Read<IsoDate | null> =>
    column === null ? { value: null } : readDay(cell(column), column, context.yearBegins);
  const money = (column: string | null): Read<bigint> => {
    if (column === null) return { value: 0n };
    const { amountUnit: unit, decimalMark, groupMark } = mapping;
    const read = readAmount(cell(column), { unit, decimalMark, groupMark, minorUnitDigits: context.minorUnitDigits });
    const problem = (reason: string): RowProblem => ({
      field: column,
      value: cell(column).slice(0, NAME_LENGTH),
      reason,
    });
    if (!read.ok) return problem(read.reason);
    return read.value < 0n ? problem('must not be negative: a commitment is a promise to pay') : { value: read.value };
  };

  const unit = readName(cell(mapping.businessUnitColumn), mapping.businessUnitColumn);
  if (failed(unit)) return refused(unit);
  const businessUnit = context.businessUnitOf(unit.value);
  if (businessUnit === null)
    return refused({
      field: mapping.businessUnitColumn,
      value: unit.value,
      reason: 'is not a business unit of the organisation',
    });
  const inYear = money(mapping.inYearColumn);
  if (failed(inYear)) return refused(inYear);
  const runRate = money(mapping.runRateColumn);
  if (failed(runRate)) return refused(runRate);
  const legalEntity = name(mapping.legalEntityColumn, context.entityOf(businessUnit));
  if (failed(legalEntity)) return refused(legalEntity);
  const costCentre = name(mapping.costCentreColumn, UNKNOWN);
  if (failed(costCentre)) return refused(costCentre);
  const account = name(mapping.accountColumn, UNKNOWN);
  if (failed(account)) return refused(account);
  const description = name(mapping.descriptionColumn, UNKNOWN);
  if (failed(description)) return refused(description);
  const given = name(mapping.referenceColumn, '');
  if (failed(given)) return refused(given);
  const { periodColumn } = mapping;
  const period = periodColumn === null ? { value: null } : readPeriod(cell(periodColumn), periodColumn, context);
  if (failed(period)) return refused(period);
  const contractEnd = day(mapping.contractEndColumn);
  if (failed(contractEnd)) return refused(contractEnd);
  const absorbsOn = day(mapping.absorbsOnColumn);
  if (failed(absorbsOn)) return refused(absorbsOn);
  if (inYear.value === 0n && runRate.value === 0n) return { kind: 'leftOut' };
  const parts = [unit.value, legalEntity.value, costCentre.value, account.value, description.value];
  const key = [...parts, String(period.value ?? ''), contractEnd.value ?? ''];
  return {
    kind: 'accepted',
    row: {
      businessUnit,
      legalEntity: legalEntity.value,
      costCentre: costCentre.value,
      account: account.value,
      description: description.value,
      reference:
        mapping.referenceColumn === null ? key.map((part) => tidyName(part).toLowerCase()).join(' | ') : given.value,
      period: period.value,
      inYear: inYear.value,
      runRate: runRate.value,
      contractEnd: contractEnd.value,
      absorbsOn: runRate.value === 0n ? null : (absorbsOn.value ?? context.absorbsOn),
    },
  };
};

/** What reading a file of opening commitments came to; amounts in minor units. */
export interface OpeningSurvey {
  readonly fileRows: number;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly inYearTotal: bigint;
  readonly runRateTotal: bigint;
}

/** What the preparer says the file adds up to. */
export interface OpeningControl {
  readonly controlTotal: bigint;
  readonly runRateControlTotal: bigint | null;
  readonly acceptRefusals: boolean;
}

const missed = (field: string, control: bigint | null, total: bigint): readonly FieldProblem[] =>
  control === null || control === total
    ? []
    : [
        {
          field,
          message: `is ${control}, the accepted rows add up to ${total}: it differs by ${total - control}`,
        },
      ];

/**
 * Whether what was read may stand: INVALID_INPUT when nothing was accepted, when rows were refused and that is not
 * accepted, or when a control total differs from the accepted rows by even one minor unit.
 */
export const decideOpeningImport = (survey: OpeningSurvey, control: OpeningControl): Result<OpeningSurvey> => {
  if (survey.acceptedRows + survey.leftOutRows + survey.refusedRows !== survey.fileRows)
    throw new RangeError('rows were lost');
  if (survey.acceptedRows === 0) return invalid([{ field: 'content', message: 'no row of the file was accepted' }]);
  if (survey.inYearTotal > MAX_AMOUNT || survey.runRateTotal > MAX_AMOUNT)
    return invalid([{ field: 'content', message: 'the total is larger than an amount may be' }]);
  if (survey.refusedRows > 0 && !control.acceptRefusals)
    return invalid(
      [{ field: 'content', message: `${survey.refusedRows} rows were refused` }],
      'Mend them, or accept the refusals.',
    );
  const problems = [
    ...missed('controlTotal', control.controlTotal, survey.inYearTotal),
    ...missed('runRateControlTotal', control.runRateControlTotal, survey.runRateTotal),
  ];
  return problems.length > 0
    ? invalid(problems, 'Find the rows that are missing, refused or left out, or correct the control total.')
    : ok(survey);
};
