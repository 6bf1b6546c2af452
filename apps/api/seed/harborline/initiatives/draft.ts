import type {
  BenefitType,
  EvidenceGrade,
  InitiativeTypeCode,
  SponsorshipAnswerSeed,
  StageCode,
  Teaching,
} from '../proposal-shape';
import type { AreaCode, UnitCode } from '../shape';

/** One initiative as it is written down by hand; money in thousand dollars. `portfolio.ts` makes the rest of it. */
export interface InitiativeDraft {
  readonly code: string;
  readonly unit: UnitCode;
  readonly areas: readonly AreaCode[];
  readonly touchpoints: readonly string[];
  readonly channels: readonly string[];
  readonly stage: StageCode;
  readonly type: InitiativeTypeCode;
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  /** Metric, from, to, and months after the fiscal year's start. */
  readonly outcome: readonly [string, string, string, number];
  /** One-time and yearly running cost of the full option. */
  readonly cost: readonly [number, number];
  /** First period of running; what it costs to run before that is booked one-time. */
  readonly start?: number;
  /** How the effect of the smaller options compares with their cost. */
  readonly shape?: 'STEEP' | 'LUMPY';
  /** Contact reasons and the basis points of their contacts that no longer happen. */
  readonly contacts?: readonly (readonly [string, number])[];
  readonly claims?: readonly (readonly [BenefitType, number])[];
  readonly revenueLost?: number;
  /** Action to outcome, outcome to loyalty, loyalty to result. */
  readonly evidence: readonly [EvidenceGrade, EvidenceGrade, EvidenceGrade];
  /** The panel's usual score per criterion, 0 to 10, in the order of CRITERIA. */
  readonly panel: readonly [number, number, number, number, number];
  readonly serves?: readonly UnitCode[];
  readonly editors?: readonly string[];
  readonly requires?: readonly string[];
  readonly excludes?: readonly string[];
  readonly overlaps?: readonly string[];
  readonly sponsorshipRequests?: readonly SponsorshipAnswerSeed[];
  readonly teaching?: Teaching;
}
