/** A computed value, or by name why there is none: never NaN, Infinity or a silent 0. */
export type Figure<T = number> = Known<T> | Unknown;

/** A value; `flags` name what a reader must see beside it, such as `indicative` or `several_roots`. */
export interface Known<T = number> {
  readonly known: true;
  readonly value: T;
  readonly flags: readonly string[];
}

/** `ERROR`: the input breaks the method; `UNDEFINED`: there is no such number (shown as null); `INCOMPLETE`: input is missing. */
export type WhyUnknown = 'ERROR' | 'UNDEFINED' | 'INCOMPLETE';

export interface Unknown {
  readonly known: false;
  readonly why: WhyUnknown;
  /** For programs, in snake case. */
  readonly code: string;
  /** For people: what is wrong and what would mend it. */
  readonly message: string;
}

/** An input that may not be there yet. */
export type Maybe = number | null | undefined;

const unknown =
  (why: WhyUnknown) =>
  (code: string, message: string): Unknown => ({ known: false, why, code, message });

/** The input breaks the method. */
export const faulty = unknown('ERROR');
/** No such number exists for this input. */
export const undefinedFigure = unknown('UNDEFINED');
/** Something must be stated first. */
export const incomplete = (field: string): Unknown =>
  unknown('INCOMPLETE')('missing_input', `${field} is missing: state it, nothing is taken as 0`);

/** True while every number inside is finite. */
const isFinite = (value: unknown): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' || value === null || Object.values(value).every(isFinite);

/** A known value; a number anywhere in it that is not finite makes it an error instead. */
export const known = <T>(value: T, flags: readonly string[] = []): Figure<T> =>
  isFinite(value)
    ? { known: true, value, flags }
    : faulty('beyond_numbers', 'the inputs are so large or so small that no number holds the result');

/** The first input that is missing (INCOMPLETE) or no finite number (ERROR), or null when all can be computed with. */
export const flawIn = (inputs: Readonly<Record<string, Maybe | readonly Maybe[]>>): Unknown | null => {
  for (const [field, given] of Object.entries(inputs))
    for (const value of Array.isArray(given) ? (given as readonly Maybe[]) : [given as Maybe]) {
      if (value === null || value === undefined) return incomplete(field);
      if (!Number.isFinite(value)) return faulty('not_a_number', `${field} must be a finite number`);
    }
  return null;
};

/** The first of the named shares that lies outside 0..1, as an error, or null. */
export const notAShare = (shares: Readonly<Record<string, number>>): Unknown | null => {
  for (const [field, value] of Object.entries(shares))
    if (value < 0 || value > 1) return faulty('probability_outside_0_1', `${field} must lie between 0 and 1`);
  return null;
};

/** The first of the named quantities that is below 0, as an error, or null. */
export const negative = (quantities: Readonly<Record<string, number>>): Unknown | null => {
  for (const [field, value] of Object.entries(quantities))
    if (value < 0) return faulty('negative_input', `${field} must not be negative`);
  return null;
};

/** numerator / denominator; UNDEFINED by name when the denominator is 0. */
export const ratio = (numerator: number, denominator: number, what: string): Figure =>
  denominator === 0
    ? undefinedFigure('zero_denominator', `${what} is 0, so there is no ratio`)
    : known(numerator / denominator);

/** The value, or null where there is none: for showing beside the reason. */
export const orNull = <T>(figure: Figure<T>): T | null => (figure.known ? figure.value : null);

/** Computes on with a known value; what is unknown stays so, by the same name. */
export const then = <A, B>(figure: Figure<A>, next: (value: A) => Figure<B>): Figure<B> => {
  if (!figure.known) return figure;
  const after = next(figure.value);
  return after.known && figure.flags.length > 0 ? { ...after, flags: [...figure.flags, ...after.flags] } : after;
};
