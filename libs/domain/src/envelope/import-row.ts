import type { CalendarPattern } from './business-calendar';
import { periodOfMonth } from './calendar';
import { textFault } from '../text';
import { UNKNOWN, type Allocation, type OpexRow } from './base';
import { readAmount, type AmountFormat } from './decimal';
import type { OpexMapping } from './opex-mapping';

export const ALLOCATED_VALUES: readonly string[] = ['allocated', 'indirect', 'shared', 'yes', 'true', 'y', '1'];
export const EXPENSE_VALUES: readonly string[] = ['expense', 'expenses', 'expenditure', 'expenditures', 'opex'];

/** Why one row was refused. */
export interface RowProblem {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

/** What becomes of one row of a file: every row is exactly one of these. */
export type RowOutcome =
  | { readonly kind: 'accepted'; readonly row: OpexRow }
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'refused'; readonly problem: RowProblem };

/** What reading a row needs to know of the organisation. */
export interface RowContext {
  readonly minorUnitDigits: number;
  readonly periodsPerYear: number;
  readonly fiscalYearStartMonth: number;
  /** Left out: months where there are 12 periods. */
  readonly calendarPattern?: CalendarPattern;
  /** The business unit's key for a name or code of the source, or null when there is none. */
  readonly businessUnitOf: (name: string) => string | null;
}

/** Longest name kept from a source, in characters. */
export const NAME_LENGTH = 200;

/** A cell as it was read, or why it could not be. */
export type Read<T> = { readonly value: T } | RowProblem;
export const failed = <T>(read: Read<T>): read is RowProblem => 'reason' in read;

/** NFC, outer blanks removed, inner runs of blanks made one: names that look alike are alike. */
export const tidyName = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Zero-width and direction marks: invisible differences between names. */
const INVISIBLE = /\p{Cf}/u;

/** A name from a source, or why it cannot be one. */
export const readName = (text: string, field: string): Read<string> => {
  const problem = (reason: string): RowProblem => ({ field, value: text.slice(0, NAME_LENGTH), reason });
  const name = tidyName(text);
  if (name === '') return problem(`is blank; write ${UNKNOWN} where the source does not tell`);
  if (name.startsWith('=')) return problem('is a formula; store its value');
  if (INVISIBLE.test(name)) return problem('has characters that cannot be seen');
  const fault = textFault(name, { min: 1, max: NAME_LENGTH });
  return fault === null ? { value: name } : problem(fault);
};

/**
 * A period number, `P03` or, where periods are months, a month `2026-03` or a day of it; `unknown` is null. A month of a
 * year that is cut into weeks belongs to no one period, and is refused.
 */
export const readPeriod = (
  text: string,
  field: string,
  context: Pick<RowContext, 'periodsPerYear' | 'fiscalYearStartMonth' | 'calendarPattern'>,
): Read<number | null> => {
  const { periodsPerYear } = context;
  const value = text.trim();
  if (value.toLowerCase() === UNKNOWN) return { value: null };
  const months = periodsPerYear === 12 && context.calendarPattern !== 'FOUR_FOUR_FIVE';
  const month = months ? /^\d{4}-(0[1-9]|1[0-2])(-\d{2})?$/.exec(value)?.[1] : undefined;
  const plain = /^[Pp]?0*([1-9]\d?)$/.exec(value)?.[1];
  const period = month ? periodOfMonth(Number(month), context.fiscalYearStartMonth) : plain ? Number(plain) : 0;
  if (period >= 1 && period <= periodsPerYear) return { value: period };
  const reason = `is not a period 1 to ${periodsPerYear}${months ? ', a month such as 2026-03,' : ''} or ${UNKNOWN}`;
  return { field, value: text.slice(0, NAME_LENGTH), reason };
};

const among = (text: string, values: readonly string[]): boolean => {
  const value = tidyName(text).toLowerCase();
  return values.some((v) => tidyName(v).toLowerCase() === value);
};

const readAllocation = (text: string, field: string, values: readonly string[]): Read<Allocation> => {
  const value = tidyName(text).toLowerCase();
  if (value === '') return { field, value: text, reason: `is blank; write ${UNKNOWN} where the source does not tell` };
  if (value === UNKNOWN) return { value: UNKNOWN };
  return { value: among(text, values) ? 'ALLOCATED' : 'DIRECT' };
};

/** Distinct texts remembered at most; a source repeats its names far more often than it has new ones. */
const REMEMBERED = 20_000;

/** `readName` that remembers what it has read. */
const nameReader = () => {
  const known = new Map<string, Read<string>>();
  return (text: string, field: string): Read<string> => {
    const earlier = known.get(text);
    if (earlier !== undefined && !failed(earlier)) return earlier;
    const read = readName(text, field);
    if (known.size < REMEMBERED) known.set(text, read);
    return read;
  };
};

/** Reads the rows of one source, each by header name. The first problem decides; what is not an expense is left out first. */
export const opexRowReader = (
  mapping: OpexMapping,
  context: RowContext,
): ((cells: ReadonlyMap<string, string>) => RowOutcome) => {
  const read = nameReader();
  return (cells) => readOpexRow(cells, mapping, context, read);
};

const readOpexRow = (
  cells: ReadonlyMap<string, string>,
  mapping: OpexMapping,
  context: RowContext,
  readCell: (text: string, field: string) => Read<string>,
): RowOutcome => {
  const refused = (problem: RowProblem): RowOutcome => ({ kind: 'refused', problem });
  const cell = (column: string): string => cells.get(column) ?? '';
  const name = (column: string | null): Read<string> =>
    column === null ? { value: UNKNOWN } : readCell(cell(column), column);
  if (mapping.expenseColumn !== null) {
    const kind = readCell(cell(mapping.expenseColumn), mapping.expenseColumn);
    if (failed(kind)) return refused(kind);
    if (!among(kind.value, mapping.expenseValues ?? EXPENSE_VALUES)) return { kind: 'leftOut' };
  }
  const unit = name(mapping.businessUnitColumn);
  if (failed(unit)) return refused(unit);
  const businessUnit = context.businessUnitOf(unit.value);
  if (businessUnit === null)
    return refused({
      field: mapping.businessUnitColumn,
      value: unit.value,
      reason: 'is not a business unit of the organisation',
    });
  const legalEntity = name(mapping.legalEntityColumn);
  if (failed(legalEntity)) return refused(legalEntity);
  const costCentre = name(mapping.costCentreColumn);
  if (failed(costCentre)) return refused(costCentre);
  const functionalArea = name(mapping.functionalAreaColumn);
  if (failed(functionalArea)) return refused(functionalArea);
  const account = name(mapping.accountColumn);
  if (failed(account)) return refused(account);
  const category = name(mapping.categoryColumn);
  if (failed(category)) return refused(category);
  const { periodColumn, allocatedColumn, amountColumn } = mapping;
  const period = periodColumn === null ? { value: null } : readPeriod(cell(periodColumn), periodColumn, context);
  if (failed(period)) return refused(period);
  const allocation: Read<Allocation> =
    allocatedColumn === null
      ? { value: UNKNOWN }
      : readAllocation(cell(allocatedColumn), allocatedColumn, mapping.allocatedValues ?? ALLOCATED_VALUES);
  if (failed(allocation)) return refused(allocation);
  const format: AmountFormat = {
    unit: mapping.amountUnit,
    minorUnitDigits: context.minorUnitDigits,
    decimalMark: mapping.decimalMark,
    groupMark: mapping.groupMark,
  };
  const amount = readAmount(cell(amountColumn), format);
  if (!amount.ok)
    return refused({ field: amountColumn, value: cell(amountColumn).slice(0, NAME_LENGTH), reason: amount.reason });
  return {
    kind: 'accepted',
    row: {
      businessUnit,
      legalEntity: legalEntity.value,
      costCentre: costCentre.value,
      functionalArea: functionalArea.value,
      account: account.value,
      category: category.value,
      period: period.value,
      allocation: allocation.value,
      amount: amount.value,
    },
  };
};
