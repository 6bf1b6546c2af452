import type { CaseRules, RateCard, ReviewRule } from '@clout/domain';
import { DEFAULT_MULTIPLIERS } from '@clout/domain';
import { COST_PER_CONTACT } from '../contact-reasons';

/** What FINANCE certified for the planning year, channels by their code: about three fifths of a contact's cost goes away. */
export const RATE_CARD: Omit<RateCard, 'version'> = {
  perContact: new Map([
    ['PHONE_AGENT', { full: COST_PER_CONTACT.phone, avoidable: 520n }],
    ['CHAT_BOT', { full: COST_PER_CONTACT.chat, avoidable: 240n }],
    ['EMAIL', { full: COST_PER_CONTACT.email, avoidable: 290n }],
    ['BRANCH_STORE', { full: COST_PER_CONTACT.branch, avoidable: 160n }],
    ['SOCIAL_PRIVATE', { full: COST_PER_CONTACT.social, avoidable: 310n }],
  ]),
  fteCost: 6_800_000n,
  margin: 2_400,
  clv: 42_000n,
  hurdleRate: 1_000,
  horizon: 3,
  optimismUplift: 1_000,
};

/** How the planning year's rounds value a case. */
export const CASE_RULES: CaseRules = {
  multipliers: DEFAULT_MULTIPLIERS,
  chainRule: 'WEAKEST',
  estimate: 'CENTRAL',
  hurdleRate: RATE_CARD.hurdleRate,
  optimismUplift: RATE_CARD.optimismUplift,
};
/** From this total commitment on two graders grade, blind to each other. */
export const SECOND_GRADER_FROM = 75_000_000n;
export const REVIEW_RULE: ReviewRule = {
  costSteps: [15_000_000n, 50_000_000n, 100_000_000n],
  easedFrom: 'E4',
  deepenedUpTo: 'E1',
};
