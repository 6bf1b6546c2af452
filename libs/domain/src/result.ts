/** Refusals are values: a rule answers with a value or with the reason it will not, never by throwing. */

export const REJECTION_CODES = [
  'INVALID_INPUT',
  'NOT_PERMITTED',
  'STALE_VERSION',
  'WRONG_STATE',
  'SELF_APPROVAL',
  'SELF_SCORING',
  'CONFLICT_OF_INTEREST',
  'MISSING_EVIDENCE',
  'INCOMPLETE',
  'CAP_EXCEEDED',
  'OVER_COMMITTED',
  'ABOVE_MANDATE',
  'NOT_CERTIFIED',
  'NOT_CONFIRMED',
  'SOURCE_EXHAUSTED',
  'PERIOD_CLOSED',
  'DEPENDENT_LINE',
  'INFEASIBLE',
  'DUPLICATE',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** One thing wrong with one input field; `field` is a path such as `options[0].costs[2].amount`. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/** The figures behind CAP_EXCEEDED, in minor units of the reporting currency. */
export interface CapFigures {
  readonly measure: Measure;
  readonly period: string | null;
  readonly limit: bigint;
  readonly committed: bigint;
  readonly requested: bigint;
  readonly overBy: bigint;
}

export type Measure = 'IN_YEAR' | 'RUN_RATE';

/** Why a rule refuses: what is wrong, where, and what would make it pass. */
export interface Refusal {
  readonly code: RejectionCode;
  readonly message: string;
  readonly field?: string;
  readonly remedy?: string;
  readonly problems: readonly FieldProblem[];
  /** Only with CAP_EXCEEDED. */
  readonly cap?: CapFigures;
  /** Only with STALE_VERSION: the version that stands. */
  readonly current?: number;
  /** Only with INFEASIBLE: the rules that cannot hold together, in the users' words. */
  readonly conflict?: readonly string[];
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** Accepts. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

/** Refuses with a code, a message and whatever the caller needs to mend it. */
export const refuse = (
  code: RejectionCode,
  message: string,
  more: Partial<Omit<Refusal, 'code' | 'message'>> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: { code, message, problems: [], ...more },
});

/** INVALID_INPUT for a list of field problems; the first one also becomes the refusal's own field. */
export const invalid = (problems: readonly FieldProblem[], remedy?: string) =>
  refuse('INVALID_INPUT', problems.map((p) => `${p.field}: ${p.message}`).join('; '), {
    field: problems[0]?.field,
    problems,
    remedy,
  });
