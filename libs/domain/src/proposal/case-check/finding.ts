import type { AntiPattern, Severity } from './anti-pattern';

/** Checks beside the anti-patterns. */
export const CASE_CHECKS = [
  'MISSING_LINK',
  'ONE_STEP_SHORT',
  'UNGRADED_LINK',
  'WEAK_LINK',
  'DEFLECTION_WITHOUT_FAILURES',
  'CANNIBALISED_REVENUE',
  'BENEFIT_CLAIMED_TWICE',
  'BENEFIT_ABOVE_BASELINE',
  'NO_BENEFIT_OWNER',
  'CASHABLE_WITHOUT_RELEASE',
  'JOBS_NOT_STATED',
  'GUARDS_MISSING',
] as const;
export type CaseCheckName = (typeof CASE_CHECKS)[number] | AntiPattern;

/** One thing a check found, with the way to mend it. */
export interface Finding {
  readonly check: CaseCheckName;
  readonly title: string;
  readonly severity: Severity;
  readonly because: string;
  readonly mend: string;
}

/** A finding of these parts. */
export const finding = (
  check: CaseCheckName,
  title: string,
  severity: Severity,
  because: string,
  mend: string,
): Finding => ({
  check,
  title,
  severity,
  because,
  mend,
});
