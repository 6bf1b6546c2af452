import { type IsoDate, dateFault } from '../date';
import { MAX_AMOUNT } from '../money/money';
import type { FieldProblem } from '../result';
import { collectText } from '../text';
import { COST_CLASSES, COST_KINDS, type CostClass, type CostKind } from './initiative';
import { PROPOSAL_LIMITS } from './limits';
import type { CostLineContent, FundedYear } from './option-measures';
import { periodIndex, periodIndexOf } from './period-index';

/** A cost line as it is asked for; what is left out takes its default. Amounts are minor units. */
export interface CostLineRequest {
  readonly period: number;
  /** Default: the cycle's fiscal year. */
  readonly fiscalYear?: number | null;
  readonly amount: bigint;
  /** Default ONE_TIME. */
  readonly kind?: CostKind | null;
  /** Default OPEX. */
  readonly costClass?: CostClass | null;
  /** Default `unknown`, as is the account's. */
  readonly costCentre?: string | null;
  readonly account?: string | null;
  /** Default 0. */
  readonly alreadyBudgeted?: bigint | null;
  readonly contractEnd?: string | null;
  readonly absorbsOn?: string | null;
}

/** What is wrong with an amount asked for, or null. */
export const amountFault = (amount: bigint): string | null => {
  if (amount < 0n) return 'must not be negative; a saving is a benefit, not a cost';
  return amount > MAX_AMOUNT ? `must be an amount of at most ${MAX_AMOUNT}` : null;
};

/** Collects the problems of one field. */
export const noteFault = (problems: FieldProblem[], field: string, message: string | null): void => {
  if (message !== null) problems.push({ field, message });
};

const wholeFault = (value: number, from: number, to: number): string | null =>
  Number.isSafeInteger(value) && value >= from && value <= to ? null : `must be a whole number from ${from} to ${to}`;

/** What is wrong with a period of the organisation's year, or null. */
export const periodFault = (period: number, year: FundedYear): string | null =>
  wholeFault(period, 1, year.calendar.periodsPerYear);

/** Reads an optional date that must not lie before the line's period. */
export const readEnd = (
  problems: FieldProblem[],
  field: string,
  date: string | null | undefined,
  line: { fiscalYear: number; period: number },
  year: FundedYear,
): IsoDate | null => {
  if (date === null || date === undefined) return null;
  const fault = dateFault(date);
  noteFault(problems, field, fault);
  if (fault !== null) return null;
  const at = periodIndexOf(date, year.calendar);
  if (at !== null && at < periodIndex(line, year.calendar))
    noteFault(problems, field, `lies before period ${line.period} of ${line.fiscalYear}, in which the cost arises`);
  return date;
};

/** Reads a key of the books, `unknown` when left out; blank is refused. */
const readKey = (problems: FieldProblem[], field: string, key: string | null | undefined): string =>
  key === null || key === undefined
    ? 'unknown'
    : collectText(problems, field, key, { min: 1, max: PROPOSAL_LIMITS.bookKey });

/** Reads one cost line at the path `at`; everything wrong with it goes to `problems`. */
export const readCostLine = (
  problems: FieldProblem[],
  at: string,
  request: CostLineRequest,
  year: FundedYear,
): CostLineContent => {
  const fiscalYear = request.fiscalYear ?? year.fiscalYear;
  const kind = request.kind ?? 'ONE_TIME';
  const costClass = request.costClass ?? 'OPEX';
  const alreadyBudgeted = request.alreadyBudgeted ?? 0n;
  const last = year.fiscalYear + PROPOSAL_LIMITS.yearsAhead;
  noteFault(problems, `${at}.period`, periodFault(request.period, year));
  noteFault(problems, `${at}.fiscalYear`, wholeFault(fiscalYear, year.fiscalYear, last));
  noteFault(problems, `${at}.amount`, amountFault(request.amount));
  if (!COST_KINDS.includes(kind)) noteFault(problems, `${at}.kind`, `must be one of ${COST_KINDS.join(', ')}`);
  if (!COST_CLASSES.includes(costClass))
    noteFault(problems, `${at}.costClass`, `must be one of ${COST_CLASSES.join(', ')}`);
  const budgetFault = amountFault(alreadyBudgeted);
  noteFault(problems, `${at}.alreadyBudgeted`, budgetFault);
  if (budgetFault === null && request.amount >= 0n && alreadyBudgeted > request.amount)
    noteFault(problems, `${at}.alreadyBudgeted`, `must not exceed the line's amount, ${request.amount}`);
  const line = { fiscalYear, period: request.period };
  const absorbsOn = readEnd(problems, `${at}.absorbsOn`, request.absorbsOn, line, year);
  if (absorbsOn !== null && kind !== 'RUN_RATE')
    noteFault(problems, `${at}.absorbsOn`, 'only a RUN_RATE cost passes into the unit’s own base');
  return {
    fiscalYear,
    period: request.period,
    amount: request.amount,
    kind,
    costClass,
    costCentre: readKey(problems, `${at}.costCentre`, request.costCentre),
    account: readKey(problems, `${at}.account`, request.account),
    alreadyBudgeted,
    contractEnd: readEnd(problems, `${at}.contractEnd`, request.contractEnd, line, year),
    absorbsOn,
  };
};
