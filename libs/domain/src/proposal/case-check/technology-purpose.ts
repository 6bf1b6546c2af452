import { type Result, ok, refuse } from '../../result';

/** A metric that must not worsen, with the value at which the work stops. */
export interface GuardMetric {
  readonly kind: 'REPEAT_CONTACT' | 'FAILURE_RATE' | 'OTHER';
  readonly name: string;
  readonly stopAt: number | null;
}

/** Whom a technology is bought for: each answered yes or no, null while open. */
export interface TechnologyAnswers {
  /** Did customers ask for it, or was it tested with them? */
  readonly askedByCustomers: boolean | null;
  /** Does it make the customer's own task faster or surer? */
  readonly helpsTask: boolean | null;
  /** Can the customer reach a person at any step, without starting again? */
  readonly personInReach: boolean | null;
  /** Would it be bought if it saved no contact and no job? */
  readonly worthWithoutSaving: boolean | null;
  /** Is the larger part of its benefit cost or jobs? */
  readonly mostlyCost: boolean | null;
  /** Does it close or hide a way that customers use? */
  readonly closesWay: boolean | null;
  readonly guards: readonly GuardMetric[];
}

export type TechnologyPurpose = 'CUSTOMER_FIRST' | 'MIXED' | 'COST_FIRST';

/** The purpose with the points it rests on; incomplete while questions are open. */
export interface PurposeCheck {
  readonly purpose: TechnologyPurpose | null;
  /** 0 for cost alone to 6 for the customer alone. */
  readonly points: number;
  readonly open: readonly string[];
  /** Guards that are missing or have no value to stop at. */
  readonly missingGuards: readonly string[];
}

const FOR_CUSTOMER = ['askedByCustomers', 'helpsTask', 'personInReach', 'worthWithoutSaving'] as const;
const FOR_COST = ['mostlyCost', 'closesWay'] as const;
const GUARDS = { REPEAT_CONTACT: 'repeat contact', FAILURE_RATE: 'failure rate' } as const;

/**
 * Customer-first from 5 of 6 points, cost-first up to 2, mixed between; cost-first also whenever cost is the larger part and
 * the customer's task is not helped. A proposal of this product.
 */
export const technologyPurpose = (answers: TechnologyAnswers): PurposeCheck => {
  const open = [...FOR_CUSTOMER, ...FOR_COST].filter((question) => answers[question] === null);
  const points =
    FOR_CUSTOMER.filter((question) => answers[question] === true).length +
    FOR_COST.filter((question) => answers[question] === false).length;
  const costOnly = answers.mostlyCost === true && answers.helpsTask === false;
  const purpose = costOnly || points <= 2 ? 'COST_FIRST' : points >= 5 ? 'CUSTOMER_FIRST' : 'MIXED';
  const missingGuards = Object.entries(GUARDS).flatMap(([kind, words]) => {
    const guard = answers.guards.find((one) => one.kind === kind);
    if (!guard) return [words];
    return guard.stopAt === null || !Number.isFinite(guard.stopAt) ? [`${words}: the value at which it stops`] : [];
  });
  return { purpose: open.length > 0 ? null : purpose, points, open, missingGuards };
};

/** May it be marked recommended? Never while cost-first, unanswered or without its guards. */
export const mayRecommend = (answers: TechnologyAnswers): Result<void> => {
  const check = technologyPurpose(answers);
  if (check.open.length > 0)
    return refuse('INCOMPLETE', `the technology purpose check is not answered: ${check.open.join(', ')}`, {
      field: `technology.${check.open[0]}`,
      problems: check.open.map((question) => ({ field: `technology.${question}`, message: 'is not answered' })),
      remedy: 'Answer every question of the purpose check.',
    });
  if (check.purpose === 'COST_FIRST')
    return refuse('MISSING_EVIDENCE', 'it is bought to cut contacts, not for the customer, and cannot be recommended', {
      field: 'technology',
      remedy:
        "Show how it helps the customer's own task, keep a person in reach, or submit it as a cost project elsewhere.",
    });
  if (check.missingGuards.length > 0)
    return refuse('INCOMPLETE', `guard metrics are missing: ${check.missingGuards.join(', ')}`, {
      field: 'technology.guards',
      problems: check.missingGuards.map((message) => ({
        field: 'technology.guards',
        message: `${message} is missing`,
      })),
      remedy: 'Add repeat contact and failure rate, each with the value at which the work stops.',
    });
  return ok(undefined);
};
