import { type FieldProblem, type Result, invalid, ok } from '../result';
import { collectText } from '../text';

export const PEOPLE_MEASURES = ['OFF', 'TEAM', 'INDIVIDUAL_WITH_AGREEMENT'] as const;
/** How far an organisation lets measures come down to its people. */
export type PeopleMeasures = (typeof PEOPLE_MEASURES)[number];

/** Nothing is shown of a group of people smaller than this. */
export const SMALLEST_GROUP = 8;

/** What an organisation has settled for itself. Days are calendar days. */
export interface OrganizationSettings {
  readonly peopleMeasures: PeopleMeasures;
  /** The agreement under which individuals are measured; null at every other setting. */
  readonly agreement: string | null;
  /** After how many days of waiting a desk is reminded; null: never. */
  readonly remindAfterDays: number | null;
  /** After how many days somebody above the desk is told; null: never. */
  readonly escalateAfterDays: number | null;
  /** How long a decision can be appealed. */
  readonly appealDays: number;
}

/** Settings with the organisation's name, as an administrator states them. */
export interface StatedSettings extends OrganizationSettings {
  readonly name: string;
}

const MOST_DAYS = 365;

const dayProblems = (field: string, days: number | null): readonly FieldProblem[] =>
  days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)
    ? []
    : [{ field, message: `must be a whole number of days from 1 to ${MOST_DAYS}` }];

const agreementOf = (asked: StatedSettings, problems: FieldProblem[]): string | null => {
  const field = 'input.agreement';
  if (asked.peopleMeasures === 'INDIVIDUAL_WITH_AGREEMENT')
    return collectText(problems, field, asked.agreement ?? '', { min: 1, max: 500 });
  if (asked.agreement !== null)
    problems.push({ field, message: 'goes with INDIVIDUAL_WITH_AGREEMENT only; leave it out' });
  return null;
};

/** The settings as they will stand, or INVALID_INPUT by field. */
export const decideSettings = (asked: StatedSettings): Result<StatedSettings> => {
  const problems: FieldProblem[] = [];
  const name = collectText(problems, 'input.name', asked.name, { min: 1, max: 200 });
  const agreement = agreementOf(asked, problems);
  const { remindAfterDays, escalateAfterDays, appealDays, peopleMeasures } = asked;
  problems.push(
    ...dayProblems('input.remindAfterDays', remindAfterDays),
    ...dayProblems('input.escalateAfterDays', escalateAfterDays),
    ...dayProblems('input.appealDays', appealDays),
  );
  if (escalateAfterDays !== null && (remindAfterDays === null || escalateAfterDays <= remindAfterDays))
    problems.push({
      field: 'input.escalateAfterDays',
      message: 'must be more days than remindAfterDays: a desk is reminded before anybody above it is told',
    });
  return problems.length > 0
    ? invalid(problems)
    : ok({ name, peopleMeasures, agreement, remindAfterDays, escalateAfterDays, appealDays });
};
