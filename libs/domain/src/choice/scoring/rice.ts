import { type Figure, type Maybe, faulty, flawIn } from '../../method/figure';
import { quotient, scoreEach } from './product-score';
import type { ScoreTable } from './rank-scores';

/** Reach in customers per period (the same period for all), impact 0.25..3, confidence 0..1, effort in person-months. */
export interface RiceItem {
  readonly id: string;
  readonly reach: Maybe;
  readonly impact: Maybe;
  readonly confidence: Maybe;
  readonly effort: Maybe;
  /** `month`, `quarter`, `year`: the period that reach is counted over, where stated. */
  readonly reachPeriod?: string;
}

const STEPS = { impact: [3, 2, 1, 0.5, 0.25], confidence: [1, 0.8, 0.5] } as const;

/**
 * Reach x impact x confidence / effort, in reach per person-month (Intercom, S. McBride). Effort <= 0, a confidence
 * outside (0, 1] and mixed reach periods are errors; a missing reach is incomplete. Flags `outside_published_steps`.
 */
export const rice = (items: readonly RiceItem[]): Figure<ScoreTable> => {
  const periods = new Set(items.map((item) => item.reachPeriod ?? ''));
  if (periods.size > 1)
    return faulty('mixed_periods', `reach is counted over different periods: ${[...periods].join(', ')}`);
  const odd = items.some(
    ({ impact, confidence }) =>
      !STEPS.impact.some((step) => step === impact) || !STEPS.confidence.some((step) => step === confidence),
  );
  return scoreEach(
    items,
    ({ reach, impact, confidence, effort }) => {
      const flaw = flawIn({ reach, impact, confidence, effort });
      if (flaw) return flaw;
      if (Number(effort) <= 0) return faulty('effort_must_be_positive', 'effort must be above 0');
      if (Number(confidence) <= 0 || Number(confidence) > 1)
        return faulty('confidence_outside_0_1', 'confidence must be above 0 and at most 1');
      return Number(reach) < 0 || Number(impact) < 0
        ? faulty('negative_input', 'reach and impact must not be negative')
        : null;
    },
    (item) => quotient([item.reach ?? 0, item.impact ?? 0, item.confidence ?? 0], item.effort ?? 1),
    odd ? ['outside_published_steps'] : [],
  );
};
