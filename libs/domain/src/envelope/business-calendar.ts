import { invalid, ok, refuse, type FieldProblem, type Result } from '../result';
import type { FiscalPeriod } from './calendar';

export const CALENDAR_PATTERNS = ['TWELVE_MONTHS', 'THIRTEEN_PERIODS', 'FOUR_FOUR_FIVE'] as const;
export type CalendarPattern = (typeof CALENDAR_PATTERNS)[number];

/** How an organisation cuts its year, and up to which period its books are closed; null while all are open. */
export interface BusinessCalendar {
  readonly fiscalYearStartMonth: number;
  readonly calendarPattern: CalendarPattern;
  readonly closedThrough: FiscalPeriod | null;
}

/** Periods in a fiscal year of the pattern: 12, or 13 of four weeks. */
export const periodsOf = (pattern: CalendarPattern): number => (pattern === 'THIRTEEN_PERIODS' ? 13 : 12);

const whole = (field: string, value: number, least: number, most: number): readonly FieldProblem[] =>
  Number.isInteger(value) && value >= least && value <= most
    ? []
    : [{ field, message: `must be a whole number from ${least} to ${most}` }];

/**
 * Whether a calendar may be set: INVALID_INPUT by field; WRONG_STATE when months or pattern change while figures by
 * period stand already. Periods are closed and opened again freely.
 */
export const decideCalendar = (
  input: BusinessCalendar,
  standing: { readonly calendar: BusinessCalendar; readonly hasFigures: boolean },
): Result<BusinessCalendar> => {
  const { closedThrough } = input;
  const problems = [
    ...whole('fiscalYearStartMonth', input.fiscalYearStartMonth, 1, 12),
    ...(closedThrough === null
      ? []
      : [
          ...whole('closedThrough.fiscalYear', closedThrough.fiscalYear, 1990, 2190),
          ...whole('closedThrough.period', closedThrough.period, 1, periodsOf(input.calendarPattern)),
        ]),
  ];
  if (problems.length > 0) return invalid(problems);
  const { calendar, hasFigures } = standing;
  const recut =
    input.fiscalYearStartMonth !== calendar.fiscalYearStartMonth || input.calendarPattern !== calendar.calendarPattern;
  if (recut && hasFigures)
    return refuse('WRONG_STATE', 'Bases or cycles with figures by period stand on the present calendar.', {
      field: input.calendarPattern === calendar.calendarPattern ? 'fiscalYearStartMonth' : 'pattern',
      remedy: 'Keep start month and pattern; only the closing of periods can change now.',
    });
  return ok(input);
};

/** True when a period is closed, or lies before one that is. */
export const isClosed = (at: FiscalPeriod, closedThrough: FiscalPeriod | null): boolean =>
  closedThrough !== null &&
  (at.fiscalYear < closedThrough.fiscalYear ||
    (at.fiscalYear === closedThrough.fiscalYear && at.period <= closedThrough.period));

/** A cost by its period, with the path that names it. */
export interface DatedCost extends FiscalPeriod {
  readonly field: string;
  /** Whose cost it is, in words. */
  readonly of?: string;
}

/** PERIOD_CLOSED when costs fall into closed or past periods; it names each of them. */
export const requireOpenPeriods = (
  options: readonly { readonly costs: readonly FiscalPeriod[] }[],
  closedThrough: FiscalPeriod | null,
): Result<void> =>
  requireOpen(
    options.flatMap(({ costs }, o) =>
      costs.map(({ fiscalYear, period }, c) => ({ fiscalYear, period, field: `options[${o}].costs[${c}].period` })),
    ),
    closedThrough,
  );

/** The same for costs that are named otherwise. */
export const requireOpen = (costs: readonly DatedCost[], closedThrough: FiscalPeriod | null): Result<void> => {
  const problems = costs.flatMap(({ field, of, ...at }): FieldProblem[] => {
    const message = `${of === undefined ? '' : `${of}: `}period ${at.period} of ${at.fiscalYear} is closed`;
    return isClosed(at, closedThrough) ? [{ field, message }] : [];
  });
  if (problems.length === 0 || closedThrough === null) return ok(undefined);
  return refuse('PERIOD_CLOSED', `Periods through ${closedThrough.period} of ${closedThrough.fiscalYear} are closed.`, {
    field: problems[0]?.field,
    remedy: 'Move the costs to open periods.',
    problems,
  });
};
