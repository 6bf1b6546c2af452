import type { Benefit } from '../business-case/benefit';
import type { Link, LinkState } from '../evidence/chain-grade';
import type { AntiPattern } from './anti-pattern';
import type { TechnologyAnswers } from './technology-purpose';

/** What kind of change an initiative is. */
export const INITIATIVE_KINDS = [
  'PROCESS_REDESIGN',
  'POLICY_CHANGE',
  'TECHNOLOGY',
  'INFRASTRUCTURE',
  'PEOPLE',
  'VENDOR',
  'PROACTIVE',
  'ENABLER',
] as const;
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** Answered questions about what the change does; null where nobody has answered, which is shown and never taken as no. */
export interface Disclosures {
  /** People held to the measures are coached on them. */
  readonly coached: boolean | null;
  /** People may leave the script and decide. */
  readonly mayDecide: boolean | null;
  /** What an outsourcer is paid by. */
  readonly vendorPaidBy: 'RESOLUTION' | 'MINUTES' | 'CONTACTS' | 'HEADS' | null;
  readonly removesSocialService: boolean | null;
  readonly forbidsMakeGoods: boolean | null;
  /** The policy restricts customers; `pathToYes`: there is a way to an exception. */
  readonly restricts: boolean | null;
  readonly pathToYes: boolean | null;
  readonly sellsBeforeSolving: boolean | null;
  /** A fee or price is raised or introduced; `contactForecast`: contacts it will cause, by forecast. */
  readonly raisesFee: boolean | null;
  readonly contactForecast: number | null;
  /** Customers' requests are refused; `costOfNoStated`: what the refusals lose is worked out. */
  readonly refuses: boolean | null;
  readonly costOfNoStated: boolean | null;
  /** Contacts move to self-service; `failuresCounted`: its failures are taken off. */
  readonly deflects: boolean | null;
  readonly failuresCounted: boolean | null;
  /** It takes revenue from another source; `lossStated`: as a disbenefit. */
  readonly takesRevenue: boolean | null;
  readonly lossStated: boolean | null;
  readonly cutsJobs: boolean | null;
  /** Months for which the metric has not moved; null when it has no history. */
  readonly metricUnchangedMonths: number | null;
}

/** Nothing answered yet. */
export const NOTHING_DISCLOSED: Disclosures = {
  coached: null,
  mayDecide: null,
  vendorPaidBy: null,
  removesSocialService: null,
  forbidsMakeGoods: null,
  restricts: null,
  pathToYes: null,
  sellsBeforeSolving: null,
  raisesFee: null,
  contactForecast: null,
  refuses: null,
  costOfNoStated: null,
  deflects: null,
  failuresCounted: null,
  takesRevenue: null,
  lossStated: null,
  cutsJobs: null,
  metricUnchangedMonths: null,
};

/** All that the checks of a case look at. */
export interface CaseFacts {
  readonly kind: InitiativeKind;
  readonly title: string;
  readonly action: string;
  /** The customer outcome's metric, with its target as written. */
  readonly outcomeMetric: string;
  /** What the business result is measured in, as written. */
  readonly resultMeasure: string;
  /** What people or vendors will be held to. */
  readonly targets: readonly string[];
  readonly links: Readonly<Record<Link, LinkState>>;
  readonly benefits: readonly Benefit[];
  readonly disclosures: Disclosures;
  /** For technology: the answers of its purpose check. */
  readonly technology: TechnologyAnswers | null;
  /** Claims by all initiatives of the cycle on this one's baselines, this one included: share of the baseline by initiative. */
  readonly claimsOnBaselines: ReadonlyMap<string, readonly { readonly initiative: string; readonly share: number }[]>;
  /** Patterns that the case's words resemble and that it is not, with the reason: they warn instead of blocking. */
  readonly explained: ReadonlyMap<AntiPattern, string>;
}

/** What the case says it will do and hold people to. */
export const intents = (facts: CaseFacts): readonly string[] => [facts.title, facts.action, ...facts.targets];

/** What the case measures and holds people to. */
export const measures = (facts: CaseFacts): readonly string[] => [
  facts.outcomeMetric,
  facts.resultMeasure,
  ...facts.targets,
];
