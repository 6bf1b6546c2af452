import type { IsoDate } from '../../date';
import { COMPARED, type EvidenceItem, LEAST_SAMPLE, STUDY_KINDS, isOld } from './evidence-item';
import { type Grade, gradeAt, gradeLevel } from './grade';

export const DOWNGRADES = {
  RISK_OF_BIAS: 'risk of bias',
  INCONSISTENCY: 'results that contradict each other',
  INDIRECTNESS: 'another segment, country or product',
  IMPRECISION: 'an interval that crosses 0, or fewer than 30 cases',
  SELECTIVE_REPORTING: 'only part of the results is reported',
  OLD: 'data older than 24 months',
  NO_PARALLEL_TRENDS: 'a comparison without parallel trends shown',
  NOT_REPLICATED: 'a replication in fewer than two business units',
} as const;
export type Downgrade = keyof typeof DOWNGRADES;

export const UPGRADES = {
  LARGE_EFFECT: 'the lower end of the interval is at least twice the hurdle',
  DOSE_RESPONSE: 'more of the action gives more of the effect',
} as const;
export type Upgrade = keyof typeof UPGRADES;

/** One level down or up, with its reason; those the numbers show by themselves are marked. */
export interface Adjustment {
  readonly reason: Downgrade | Upgrade;
  readonly levels: -1 | 1;
  readonly words: string;
  readonly byRule: boolean;
}

/** What a grader sees in an item beside its numbers. */
export interface Judgement {
  readonly downgrades: readonly Downgrade[];
  readonly doseResponse: boolean;
  /** The smallest effect worth having, in the effect's unit; null where none is set. */
  readonly hurdle: number | null;
}

export const NO_JUDGEMENT: Judgement = { downgrades: [], doseResponse: false, hurdle: null };

/** Highest grade that an upgrade can reach: only a test can prove. */
const MOST_BY_UPGRADE = 4;

export interface ItemGrade {
  readonly start: Grade;
  readonly adjustments: readonly Adjustment[];
  readonly grade: Grade;
}

const crossesZero = ({ effect }: EvidenceItem): boolean =>
  effect !== null && effect.interval !== null && effect.interval[0] <= 0 && effect.interval[1] >= 0;

const largeEffect = ({ effect }: EvidenceItem, hurdle: number | null): boolean => {
  if (!effect?.interval || hurdle === null || hurdle === 0) return false;
  const [low, high] = effect.interval;
  return hurdle > 0 ? low >= 2 * hurdle : high <= 2 * hurdle;
};

/** The downgrades that the item's own numbers force. */
const forced = (item: EvidenceItem, today: IsoDate): readonly Downgrade[] => [
  ...(crossesZero(item) || (item.sample !== null && item.sample < LEAST_SAMPLE) ? (['IMPRECISION'] as const) : []),
  ...(isOld(item.date, today) ? (['OLD'] as const) : []),
  ...(COMPARED.includes(item.kind) && !item.parallelTrends ? (['NO_PARALLEL_TRENDS'] as const) : []),
  ...(item.kind === 'REPLICATED' && new Set(item.replicatedIn).size < 2 ? (['NOT_REPLICATED'] as const) : []),
];

/**
 * The grade of one item: the start of its kind of study, one level down for each reason, one level up to E4 at most for a
 * large effect or dose-response. Every step is listed. Belief cannot be lifted: without a study there is nothing to rate.
 */
export const gradeItem = (item: EvidenceItem, judgement: Judgement, today: IsoDate): ItemGrade => {
  const start: Grade = STUDY_KINDS[item.kind];
  const byRule = forced(item, today);
  const down = [...new Set([...byRule, ...judgement.downgrades])].map((reason): Adjustment => ({
    reason,
    levels: -1,
    words: DOWNGRADES[reason],
    byRule: byRule.includes(reason),
  }));
  const up: Adjustment[] = [];
  if (largeEffect(item, judgement.hurdle))
    up.push({ reason: 'LARGE_EFFECT', levels: 1, words: UPGRADES.LARGE_EFFECT, byRule: true });
  if (judgement.doseResponse)
    up.push({ reason: 'DOSE_RESPONSE', levels: 1, words: UPGRADES.DOSE_RESPONSE, byRule: false });
  let level = Math.max(0, gradeLevel(start) - down.length);
  const lifts = start === 'E0' ? [] : up.filter(() => level < MOST_BY_UPGRADE && (level += 1) > 0);
  return { start, adjustments: [...down, ...lifts], grade: gradeAt(level) };
};

/** The grade a link can have: that of its best item; E0 without any. */
export const bestGrade = (items: readonly ItemGrade[]): Grade =>
  gradeAt(Math.max(0, ...items.map((one) => gradeLevel(one.grade))));
