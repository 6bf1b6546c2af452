/** The eighteen ways to lose customers that a case is checked against, by name. */
export const ANTI_PATTERNS = [
  'HANDLE_TIME_TARGET',
  'CALL_COUNT_QUOTA',
  'FORCED_CALL_END',
  'NO_COACHING',
  'SCRIPTS_ONLY',
  'BOT_AS_COST_CUT',
  'SOCIAL_SERVICE_REMOVED',
  'LEADS_ONLY_RETURN',
  'NO_MAKE_GOODS',
  'POLICY_WITHOUT_PATH_TO_YES',
  'SELL_BEFORE_SOLVE',
  'VENDOR_PAID_ON_MINUTES',
  'VANITY_METRIC',
  'SATISFACTION_ONLY_BENEFIT',
  'MASKED_HEAD_COUNT_CUT',
  'FEE_WITHOUT_CONTACT_FORECAST',
  'REFUSAL_WITHOUT_COST_OF_NO',
  'METRIC_UNCHANGED',
] as const;
export type AntiPattern = (typeof ANTI_PATTERNS)[number];

/** `BLOCK` stops acceptance and credits nothing; `WARN` is shown and must be looked at. */
export type Severity = 'BLOCK' | 'WARN';

/** How to recognise a pattern, and how to mend it. */
export interface AntiPatternRule<Facts> {
  readonly title: string;
  readonly severity: Severity;
  readonly mend: string;
  /** What gives it away, quoted or named; null when it is not there. */
  readonly because: (facts: Facts) => string | null;
}

/** Begins whatever was found in the case's own words. */
export const QUOTE = '“';

/** The first of the texts that the pattern is found in, quoted. */
export const quoted = (pattern: RegExp, texts: readonly string[]): string | null => {
  const found = texts.find((text) => pattern.test(text));
  return found === undefined ? null : `${QUOTE}${found.trim()}”`;
};

/** The words when an answer says so, else null. */
export const when = (answer: boolean | null, words: string): string | null => (answer === true ? words : null);

/** The words when something is done and what should go with it is not stated; not answered counts as not stated. */
export const without = (does: boolean | null, stated: boolean | null, words: string): string | null =>
  does === true && stated !== true ? words : null;
