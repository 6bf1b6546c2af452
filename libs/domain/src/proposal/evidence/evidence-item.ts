import { type IsoDate, addMonths, dateFault } from '../../date';
import { type FieldProblem, type Result, invalid, ok } from '../../result';
import type { Interval } from '../../statistics/intervals';
import type { Grade } from './grade';

/** Kinds of study with the grade that each starts from. */
export const STUDY_KINDS = {
  BELIEF: 'E0',
  LOGICAL_ACCOUNT: 'E1',
  EXPERT_OPINION: 'E1',
  ANECDOTE: 'E1',
  GENERAL_LITERATURE: 'E1',
  OUTSIDE_BENCHMARK: 'E2',
  OWN_SURVEY: 'E2',
  VOICE_VOLUME: 'E2',
  CORRELATION: 'E2',
  BEFORE_AFTER: 'E3',
  CONTROLLED_CORRELATION: 'E3',
  DIFFERENCE_IN_DIFFERENCES: 'E4',
  MATCHED_CONTROL: 'E4',
  INTERRUPTED_SERIES: 'E4',
  RANDOMISED_TEST: 'E5',
  REPLICATED: 'E5',
} as const satisfies Record<string, Grade>;
export type StudyKind = keyof typeof STUDY_KINDS;

/** Studies that claim a cause by comparison: parallel trends must be shown. */
export const COMPARED: readonly StudyKind[] = ['DIFFERENCE_IN_DIFFERENCES', 'MATCHED_CONTROL', 'INTERRUPTED_SERIES'];

/** What a study found: an estimate with its 95 % interval, both in the same unit. */
export interface MeasuredEffect {
  readonly estimate: number;
  readonly interval: Interval | null;
  readonly unit: string;
}

/** One piece of evidence for one link. */
export interface EvidenceItem {
  readonly source: string;
  readonly kind: StudyKind;
  /** Last day of the data. */
  readonly date: IsoDate;
  readonly segment: string;
  /** Customers or contacts in it; null where nobody knows. */
  readonly sample: number | null;
  readonly effect: MeasuredEffect | null;
  /** For compared studies: were the trends before alike? */
  readonly parallelTrends: boolean;
  /** For REPLICATED: the business units it was shown in. */
  readonly replicatedIn: readonly string[];
}

/** Months after which evidence counts one level less. */
export const FRESH_MONTHS = 24;
/** Below this sample an estimate is imprecise. */
export const LEAST_SAMPLE = 30;

/** True when the data end more than 24 months before `today`. */
export const isOld = (date: IsoDate, today: IsoDate): boolean => {
  const until = addMonths(date, FRESH_MONTHS);
  return until !== null && until < today;
};

/** Checks an item: a real date not after today, a whole sample, numbers that are numbers, an interval the right way up. */
export const readEvidence = (item: EvidenceItem, today: IsoDate): Result<EvidenceItem> => {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string): number => problems.push({ field, message });
  if (item.source.trim() === '') say('source', 'must say where it comes from');
  const fault = dateFault(item.date);
  if (fault) say('date', fault);
  else if (item.date > today) say('date', 'must not lie in the future');
  if (item.sample !== null && (!Number.isSafeInteger(item.sample) || item.sample < 0))
    say('sample', 'must be a whole number, not negative');
  if (item.effect) {
    const { estimate, interval } = item.effect;
    if (![estimate, ...(interval ?? [])].every(Number.isFinite)) say('effect', 'must hold finite numbers');
    else if (interval && interval[0] > interval[1])
      say('effect.interval', 'is upside down: its lower end lies above its upper');
    else if (interval && (estimate < interval[0] || estimate > interval[1]))
      say('effect.estimate', 'must lie within its interval');
  }
  return problems.length > 0 ? invalid(problems) : ok(item);
};
