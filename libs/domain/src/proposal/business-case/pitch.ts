import type { IsoDate } from '../../date';
import type { BenefitType } from './benefit';

/** What the one sentence of a case is made of; null where it is not stated yet. */
export interface Pitch {
  readonly action: string | null;
  readonly outcome: string | null;
  readonly metric: string | null;
  /** As written, with their unit. */
  readonly from: string | null;
  readonly to: string | null;
  readonly byWhen: IsoDate | null;
  readonly result: BenefitType | null;
  /** The amount as shown to the reader, with its period; null where it is not worked out. */
  readonly amount: string | null;
}

export type PitchPart = keyof Pitch;

const RESULTS: Readonly<Record<BenefitType, string>> = {
  REVENUE_NEW: 'more revenue',
  REVENUE_RETAINED: 'more revenue',
  REVENUE_EXPANDED: 'more revenue',
  PRICE_MIX: 'more margin',
  CONTACT_COST_AVOIDED: 'less cost',
  PROCESS_COST_AVOIDED: 'less cost',
  RISK_REDUCED: 'less risk',
  REGULATORY_EXPOSURE_REDUCED: 'less risk',
  WORKING_CAPITAL_TIME: 'less cost',
  DISBENEFIT: 'less',
};

const BLANKS: Readonly<Record<PitchPart, string>> = {
  action: '[action]',
  outcome: '[customer outcome]',
  metric: '[metric]',
  from: '[from]',
  to: '[to]',
  byWhen: '[by when]',
  result: '[more revenue, more margin, less cost or less risk]',
  amount: '',
};

/** The sentence, its gaps, and whether a reader can take it as a whole. */
export interface PitchSentence {
  readonly text: string;
  readonly missing: readonly PitchPart[];
  readonly complete: boolean;
}

const tidy = (text: string | null): string | null => {
  const trimmed = (text ?? '').trim().replace(/[.?!\s]+$/, '');
  return trimmed === '' ? null : trimmed;
};

/** The words of a benefit type in the sentence. */
export const resultWords = (type: BenefitType): string => RESULTS[type];

/**
 * "Would we not generate [result] if we achieved [outcome: metric from x to y by when] by doing [action]?" Gaps stay in
 * brackets and are named; an outcome that is its metric is said once; a disbenefit is no result.
 */
export const pitchSentence = (pitch: Pitch): PitchSentence => {
  const parts = {
    action: tidy(pitch.action),
    outcome: tidy(pitch.outcome),
    metric: tidy(pitch.metric),
    from: tidy(pitch.from),
    to: tidy(pitch.to),
    byWhen: tidy(pitch.byWhen),
    result: pitch.result === null || pitch.result === 'DISBENEFIT' ? null : RESULTS[pitch.result],
  };
  const names = Object.keys(parts) as readonly (keyof typeof parts)[];
  const missing = names.filter((part) => parts[part] === null);
  const say = (part: keyof typeof parts): string => parts[part] ?? BLANKS[part];
  const amount = tidy(pitch.amount);
  const moves = `${say('metric')} from ${say('from')} to ${say('to')} by ${say('byWhen')}`;
  const outcome = parts.outcome !== null && parts.outcome === parts.metric ? moves : `${say('outcome')} (${moves})`;
  const text =
    `Would we not generate ${amount ? `${amount} ` : ''}${say('result')} if we achieved ${outcome} ` +
    `by doing this: ${say('action')}?`;
  return { text, missing, complete: missing.length === 0 };
};
