import { dateFault } from '../date';
import { WHOLE } from '../money/money';
import { invalid, ok, refuse, type FieldProblem, type Result } from '../result';
import { collectText, textFault } from '../text';
import { UNKNOWN } from './base';
import { NAME_LENGTH, tidyName } from './import-row';
import type { Mandate } from './mandate';

export const CYCLE_STATES = ['INTAKE', 'SCORING', 'SELECTION', 'APPROVAL', 'EXECUTION', 'CLOSED'] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** A fixed rate for asks in another currency: `rate` reporting units for one unit, as an exact decimal. */
export interface ExchangeRate {
  readonly currency: string;
  readonly rate: string;
  readonly asOf: string;
  readonly source: string;
}

/** One round of a fiscal year; its share is a sub-limit of the year's, its exclusions come on top of the mandate's. */
export interface FundingCycle {
  readonly organizationId: string;
  readonly id: string;
  readonly name: string;
  readonly fiscalYear: number;
  readonly state: CycleState;
  readonly capShare: number;
  readonly reserveShare: number;
  readonly excludedCategories: readonly string[];
  readonly periodLimits: boolean;
  /** The base version that was current when the cycle was opened. */
  readonly baseVersionId: string;
  readonly exchangeRates: readonly ExchangeRate[];
  readonly version: number;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly scoresRevealedAt: Date | null;
}

/** What opens a cycle; shares in basis points, null for the mandate's own. */
export interface CycleInput {
  readonly name: string;
  readonly fiscalYear: number;
  readonly capShare: number | null;
  readonly reserveShare: number | null;
  readonly excludedCategories: readonly string[];
  readonly periodLimits: boolean;
  readonly exchangeRates: readonly ExchangeRate[];
}

/** What a cycle is opened with once the rules agree. */
export type CycleTerms = Pick<
  FundingCycle,
  'name' | 'fiscalYear' | 'capShare' | 'reserveShare' | 'excludedCategories' | 'periodLimits' | 'exchangeRates'
>;

const isShare = (share: number, least: number): boolean => Number.isInteger(share) && share >= least && share <= WHOLE;

const shareProblems = (input: CycleInput): readonly FieldProblem[] => [
  ...(input.capShare !== null && !isShare(input.capShare, 1)
    ? [{ field: 'capShare', message: 'must be 1 to 10000 basis points' }]
    : []),
  ...(input.reserveShare !== null && !isShare(input.reserveShare, 0)
    ? [{ field: 'reserveShare', message: 'must be 0 to 10000 basis points' }]
    : []),
];

const rateProblems = (rates: readonly ExchangeRate[], reporting: string): readonly FieldProblem[] =>
  rates.flatMap((r, i) => {
    const at = (part: string, message: string): FieldProblem => ({ field: `exchangeRates[${i}].${part}`, message });
    const twice = rates.findIndex((o) => o.currency === r.currency) !== i;
    return [
      ...(/^[A-Z]{3}$/.test(r.currency) ? [] : [at('currency', 'must be an ISO 4217 code such as EUR')]),
      ...(r.currency === reporting ? [at('currency', 'is the reporting currency itself')] : []),
      ...(twice ? [at('currency', 'has a rate already')] : []),
      ...(/^(0|[1-9]\d{0,8})(\.\d{1,12})?$/.test(r.rate) && /[1-9]/.test(r.rate)
        ? []
        : [at('rate', 'must be a decimal above 0 such as 1.0825')]),
      ...(dateFault(r.asOf) === null ? [] : [at('asOf', dateFault(r.asOf) ?? '')]),
      ...(textFault(r.source, { min: 1, max: NAME_LENGTH }) === null
        ? []
        : [at('source', 'must say where the rate is from')]),
    ];
  });

const categoryProblems = (categories: readonly string[], known: readonly string[]): readonly FieldProblem[] =>
  categories.flatMap((c, i) => {
    const field = `excludedCategories[${i}]`;
    if (tidyName(c) === UNKNOWN || known.includes(tidyName(c))) return [];
    const some = known.slice(0, 20).join(', ');
    return [{ field, message: `the base has no category "${c.slice(0, NAME_LENGTH)}"; it has ${some}` }];
  });

/** What the rules need to know to open a cycle. */
export interface CycleContext {
  readonly mandate: Mandate | null;
  /** Account categories of the current base. */
  readonly categories: readonly string[];
  /** ISO 4217 code of the organisation's reporting currency. */
  readonly currency: string;
}

/**
 * Whether a cycle may be opened, and on which terms: INVALID_INPUT by field, WRONG_STATE without a mandate in force,
 * ABOVE_MANDATE for a larger share or a smaller reserve than the mandate's.
 */
export const decideCycle = (input: CycleInput, context: CycleContext): Result<CycleTerms> => {
  const problems: FieldProblem[] = [
    ...shareProblems(input),
    ...rateProblems(input.exchangeRates, context.currency),
    ...(Number.isInteger(input.fiscalYear) && input.fiscalYear >= 1990 && input.fiscalYear <= 2190
      ? []
      : [{ field: 'fiscalYear', message: 'must be a year from 1990 to 2190' }]),
  ];
  const name = collectText(problems, 'name', input.name, { min: 1, max: 120 });
  if (problems.length > 0) return invalid(problems);
  const { mandate } = context;
  if (mandate === null || mandate.state !== 'IN_FORCE')
    return refuse('WRONG_STATE', `Fiscal year ${input.fiscalYear} has no mandate in force.`, {
      field: 'fiscalYear',
      remedy: 'The COO grants a mandate for the year and FINANCE countersigns it.',
    });
  const unknown = categoryProblems(input.excludedCategories, context.categories);
  if (unknown.length > 0) return invalid(unknown);
  const capShare = input.capShare ?? mandate.capShare;
  const reserveShare = input.reserveShare ?? mandate.reserveShare;
  if (capShare > mandate.capShare)
    return refuse('ABOVE_MANDATE', `The cap share of ${capShare} is above the mandate's ${mandate.capShare}.`, {
      field: 'capShare',
      remedy: `Ask for ${mandate.capShare} or less.`,
    });
  if (reserveShare < mandate.reserveShare)
    return refuse(
      'ABOVE_MANDATE',
      `The reserve share of ${reserveShare} is below the mandate's ${mandate.reserveShare}.`,
      {
        field: 'reserveShare',
        remedy: `Keep ${mandate.reserveShare} or more.`,
      },
    );
  const excludedCategories = [...new Set(input.excludedCategories.map(tidyName))].sort();
  const { fiscalYear, periodLimits, exchangeRates } = input;
  return ok({ name, fiscalYear, capShare, reserveShare, excludedCategories, periodLimits, exchangeRates });
};
