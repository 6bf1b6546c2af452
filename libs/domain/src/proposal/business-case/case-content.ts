import type { AntiPattern } from '../case-check/anti-pattern';
import type { Disclosures, InitiativeKind } from '../case-check/case-facts';
import type { TechnologyAnswers } from '../case-check/technology-purpose';
import type { Link } from '../evidence/chain-grade';
import type { Benefit, BenefitAmount } from './benefit';

/** What customers do differently. */
export const BEHAVIOUR_KINDS = ['RETENTION', 'REPURCHASE', 'CONTACT_RATE', 'REFERRAL', 'PRICE'] as const;
export type BehaviourKind = (typeof BEHAVIOUR_KINDS)[number];

/** The behaviour that the outcome shall change; texts keep the proposer's own notation. */
export interface CustomerBehaviour {
  readonly kind: BehaviourKind;
  readonly metric: string;
  readonly unit: string;
  readonly baseline: string | null;
  readonly target: string | null;
}

/** Contacts avoided in one fiscal year: lowest, central and highest. */
export interface ContactsEstimate {
  readonly low: number;
  readonly central: number;
  readonly high: number;
}

/** Contacts avoided in a channel of the rate card, by fiscal year. */
export interface ContactsAvoided {
  readonly channelId: string;
  readonly amounts: readonly ContactsEstimate[];
}

/** A benefit as it is stated: its amounts may follow from contacts or from risk. */
export interface StatedBenefit extends Omit<Benefit, 'amounts'> {
  /** By fiscal year, the cycle's first; null where contacts or risk say it. */
  readonly amounts: readonly BenefitAmount[] | null;
  /** Amounts of single options that differ from their share of effect. */
  readonly optionAmounts: readonly { readonly optionId: string; readonly amounts: readonly BenefitAmount[] }[];
  readonly contacts: ContactsAvoided | null;
}

/** How each link is said to hold, in words; '' while it is not stated. */
export type LinkStatements = Readonly<Record<Link, string>>;

/** A pattern that the case's words resemble and that it is not, with the reason. */
export interface ExplainedPattern {
  readonly pattern: AntiPattern;
  readonly reason: string;
}

/** Everything that a proposer states of a business case; outcome, action and options stand with the initiative. */
export interface BusinessCase {
  readonly kind: InitiativeKind;
  readonly behaviour: CustomerBehaviour | null;
  /** What the business result is measured in. */
  readonly resultMeasure: string;
  /** What people or vendors will be held to. */
  readonly targets: readonly string[];
  readonly statements: LinkStatements;
  readonly benefits: readonly StatedBenefit[];
  readonly disclosures: Disclosures;
  readonly technology: TechnologyAnswers | null;
  readonly explained: readonly ExplainedPattern[];
  readonly recommended: boolean;
}
