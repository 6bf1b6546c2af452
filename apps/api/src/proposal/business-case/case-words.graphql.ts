import {
  ANTI_PATTERNS,
  BEHAVIOUR_KINDS,
  BENEFIT_TYPES,
  CASE_CHECKS,
  INITIATIVE_KINDS,
  REVIEW_DEPTHS,
  antiPattern,
} from '@clout/domain';
import { words } from './described-words';

const patterns = Object.fromEntries(ANTI_PATTERNS.map((name) => [name, `${antiPattern(name).title}.`])) as Record<
  (typeof ANTI_PATTERNS)[number],
  string
>;

export const AntiPatternEnum = words('AntiPattern', 'A way to lose customers, by name.', ANTI_PATTERNS, patterns);

export const CaseCheckEnum = words(
  'CaseCheckName',
  'A check of a business case, by name.',
  [...ANTI_PATTERNS, ...CASE_CHECKS],
  {
    ...patterns,
    MISSING_LINK: 'A link is not stated.',
    ONE_STEP_SHORT: 'Only the last step to money is missing.',
    UNGRADED_LINK: 'A link is stated and not graded.',
    WEAK_LINK: 'A link carries E1 or less.',
    DEFLECTION_WITHOUT_FAILURES: 'Contacts move to self-service and its failures are not taken off.',
    CANNIBALISED_REVENUE: 'Revenue is taken from another source and not stated.',
    BENEFIT_CLAIMED_TWICE: 'Another initiative claims from the same baseline.',
    BENEFIT_ABOVE_BASELINE: 'More is claimed than there is.',
    NO_BENEFIT_OWNER: 'Nobody answers for a benefit.',
    CASHABLE_WITHOUT_RELEASE: 'A cashable benefit names no budget line.',
    JOBS_NOT_STATED: 'A saving does not say what it does to jobs.',
    GUARDS_MISSING: 'A technology has no guards with their stop values.',
  },
);

export const InitiativeKindEnum = words('InitiativeKind', 'What kind of change an initiative is.', INITIATIVE_KINDS, {
  PROCESS_REDESIGN: 'A process is redesigned.',
  POLICY_CHANGE: 'A policy changes.',
  TECHNOLOGY: 'A technology is bought or built: its purpose is checked.',
  INFRASTRUCTURE: 'Something that crosses business units.',
  PEOPLE: 'People, training or authority.',
  VENDOR: 'A vendor or a contract.',
  PROACTIVE: 'A problem is prevented or announced.',
  ENABLER: 'A measurement or an enabler.',
});

export const BehaviourKindEnum = words('BehaviourKind', 'What customers do differently.', BEHAVIOUR_KINDS, {
  RETENTION: 'They stay.',
  REPURCHASE: 'They buy again, or more.',
  CONTACT_RATE: 'They need fewer contacts.',
  REFERRAL: 'They bring others.',
  PRICE: 'They accept a price.',
});

export const BenefitTypeEnum = words('BenefitType', 'What a benefit is.', BENEFIT_TYPES, {
  REVENUE_NEW: 'Revenue that is new.',
  REVENUE_RETAINED: 'Revenue that would have been lost.',
  REVENUE_EXPANDED: 'Revenue from buying again or more.',
  PRICE_MIX: 'A better price or mix.',
  CONTACT_COST_AVOIDED: 'Contacts that do not happen, at the avoidable cost of the rate card.',
  PROCESS_COST_AVOIDED: 'Work that does not happen.',
  RISK_REDUCED: 'Expected loss, probability x impact, before less after.',
  REGULATORY_EXPOSURE_REDUCED: 'Less exposure to a regulator.',
  WORKING_CAPITAL_TIME: 'Working capital or time set free.',
  DISBENEFIT: 'A measurable decline: its amounts are negative and count in full.',
});

export const VendorPaidByEnum = words(
  'VendorPaidBy',
  'What an outsourcer is paid by.',
  ['RESOLUTION', 'MINUTES', 'CONTACTS', 'HEADS'],
  {
    RESOLUTION: 'Issues that stay resolved.',
    MINUTES: 'Minutes.',
    CONTACTS: 'Contacts.',
    HEADS: 'People.',
  },
);

export const GuardKindEnum = words('GuardKind', 'What a guard watches.', ['REPEAT_CONTACT', 'FAILURE_RATE', 'OTHER'], {
  REPEAT_CONTACT: 'Customers who must come again.',
  FAILURE_RATE: 'Sessions that fail.',
  OTHER: 'Something else.',
});

export const FindingSeverityEnum = words('FindingSeverity', 'What a finding does.', ['BLOCK', 'WARN'], {
  BLOCK: 'Stops acceptance and credits nothing.',
  WARN: 'Is shown and must be looked at.',
});

export const ShortfallEnum = words(
  'CaseShortfall',
  'Why a case is credited with nothing.',
  ['BLOCKED', 'NO_BENEFIT', 'ONE_STEP_SHORT', 'MISSING_LINK', 'UNGRADED', 'E0'],
  {
    BLOCKED: 'A check stops it.',
    NO_BENEFIT: 'It states no benefit.',
    ONE_STEP_SHORT: 'The last step to money is missing.',
    MISSING_LINK: 'A link is missing.',
    UNGRADED: 'A link is not graded.',
    E0: 'Its evidence carries nothing.',
  },
);

export const TechnologyPurposeEnum = words(
  'TechnologyPurpose',
  'Whom a technology is for.',
  ['CUSTOMER_FIRST', 'MIXED', 'COST_FIRST'],
  {
    CUSTOMER_FIRST: 'The customer: 5 of 6 points or more.',
    MIXED: 'Both.',
    COST_FIRST: 'Cost: it cannot be marked recommended.',
  },
);

export const ReviewDepthEnum = words('ReviewDepth', 'How deeply a case is looked at.', REVIEW_DEPTHS, {
  LIGHT: 'A look.',
  STANDARD: 'The usual review.',
  FULL: 'A full review.',
  FULL_WITH_SECOND_GRADER: 'A full review with a second grader.',
});

export const PitchPartEnum = words(
  'PitchPart',
  'A part of the one sentence.',
  ['ACTION', 'OUTCOME', 'METRIC', 'FROM', 'TO', 'BY_WHEN', 'RESULT', 'AMOUNT'],
  {
    ACTION: 'What is done.',
    OUTCOME: 'What customers get.',
    METRIC: 'What it is measured by.',
    FROM: 'Where the metric stands.',
    TO: 'Where it shall stand.',
    BY_WHEN: 'By when.',
    RESULT: 'What the company gets.',
    AMOUNT: 'How much of it.',
  },
);
