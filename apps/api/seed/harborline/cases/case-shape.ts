import type {
  BenefitType,
  Disclosures,
  Downgrade,
  Grade,
  InitiativeKind,
  Link,
  StudyKind,
  TechnologyAnswers,
} from '@clout/domain';
import type { AntiPattern } from '@clout/domain';

/** A business case as it is written down by hand; `build-cases.ts` makes the rest of it. */

/** What a study found: estimate, lower and upper end, unit. */
export type FoundEffect = readonly [number, number, number, string];
/** What a grader sees beside the numbers, each with the reason. */
export interface JudgementSeed {
  readonly down?: readonly (readonly [Downgrade, string])[];
  readonly doseResponse?: string;
}
export interface StudyMore extends JudgementSeed {
  readonly effect?: FoundEffect;
  /** False: a comparison whose trends before were not shown; shown unless said. */
  readonly parallel?: false;
  readonly replicatedIn?: readonly string[];
  readonly segment?: string;
  /** What the second grader judged otherwise. */
  readonly second?: JudgementSeed;
}
/** Kind, source, months since the data end, sample, and the rest. */
export type StudyDraft = readonly [StudyKind, string, number, number | null, StudyMore?];

export interface CaseDraft {
  /** Kind, metric, unit, from, to. */
  readonly behaviour: readonly [
    'RETENTION' | 'REPURCHASE' | 'CONTACT_RATE' | 'REFERRAL' | 'PRICE',
    string,
    string,
    string,
    string,
  ];
  /** What the business result is measured in. */
  readonly result: string;
  /** How the action changes the outcome, the outcome the behaviour, the behaviour the money; null: not stated. */
  readonly links: readonly [string | null, string | null, string | null];
  /** Evidence by link: studies of its own, or keys of studies that several cases of a unit rest on. */
  readonly evidence: readonly [
    readonly StudyDraft[],
    readonly (StudyDraft | string)[],
    readonly (StudyDraft | string)[],
  ];
  /** What each claim of the initiative brings, in its order. */
  readonly gains?: readonly string[];
  /** What is given up, in words; null: it is given up and the case leaves it out. */
  readonly lost?: string | null;
  /** Full-time equivalents that the cost benefits release, and whether the people were consulted; none unless said. */
  readonly jobs?: readonly [number, boolean] | null;
  /** The budget line that gives the cost benefits up; without it they are not cashable. */
  readonly release?: string;
  /** Chance of the loss before and after, and its size in thousand dollars, of a claim on risk. */
  readonly risk?: readonly [number, number, number];
  /** A baseline beside the contact reasons: key, quantity and how much of it is claimed. */
  readonly baseline?: readonly [string, number, number];
  readonly targets?: readonly string[];
  readonly said?: Partial<Disclosures>;
  /**
   * Asked by customers, helps their task, person in reach, worth it without a saving, mostly cost, closes a way: y or n
   * each; then the values at which repeat contact and failure rate stop it.
   */
  readonly technology?: readonly [string, number, number];
  readonly explained?: readonly (readonly [AntiPattern, string])[];
}
export type CaseDrafts = Readonly<Record<string, CaseDraft>>;

/** One period's amounts in cents, or contacts. */
export interface EstimateSeed<T = bigint> {
  readonly low: T;
  readonly central: T;
  readonly high: T;
}
export interface CaseBenefitSeed {
  readonly type: BenefitType;
  readonly description: string;
  /** By fiscal year, the cycle's first; of contacts they are worked out at the rate card's avoidable cost. */
  readonly amounts: readonly EstimateSeed[];
  readonly contacts: { readonly channel: string; readonly amounts: readonly EstimateSeed<number>[] } | null;
  readonly cashable: boolean;
  readonly release: { readonly budgetLine: string; readonly fiscalYear: number } | null;
  readonly jobs: { readonly fte: number; readonly consulted: boolean } | null;
  readonly baseline: { readonly id: string; readonly quantity: number; readonly claimed: number } | null;
  readonly risk: { readonly before: number; readonly after: number; readonly impact: bigint } | null;
}
export interface EvidenceSeed {
  readonly link: Link;
  readonly kind: StudyKind;
  readonly source: string;
  readonly date: string;
  readonly segment: string;
  readonly sample: number | null;
  readonly effect: FoundEffect | null;
  readonly parallelTrends: boolean;
  readonly replicatedIn: readonly string[];
  readonly judged: JudgementSeed;
  /** What the second grader judged; null: the same. */
  readonly second: JudgementSeed | null;
}
export interface CaseSeed {
  readonly code: string;
  readonly kind: InitiativeKind;
  readonly behaviour: {
    readonly kind: CaseDraft['behaviour'][0];
    readonly metric: string;
    readonly unit: string;
    readonly baseline: string;
    readonly target: string;
  };
  readonly resultMeasure: string;
  readonly targets: readonly string[];
  readonly statements: Readonly<Record<Link, string | null>>;
  readonly benefits: readonly CaseBenefitSeed[];
  /** Seed key of who answers for the benefits. */
  readonly benefitOwner: string;
  readonly disclosures: Disclosures;
  readonly technology: TechnologyAnswers | null;
  readonly explained: readonly (readonly [AntiPattern, string])[];
  readonly recommended: boolean;
  readonly evidence: readonly EvidenceSeed[];
  /** What its links are graded in the end, in their order. */
  readonly grades: readonly [Grade, Grade, Grade];
}
