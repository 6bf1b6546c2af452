import type { InitiativeDraft } from './draft';
import { type DraftInput, FIELDS_OF, type Part } from './draft-input';

/** Whether two parts say the same; a field that is absent and one without a value are alike, as they are when sent. */
const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [mine, theirs] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && mine.length !== theirs.size)) return false;
  const more = [...theirs.keys()].filter((key) => !Object.hasOwn(a, key));
  return (
    mine.every(([key, value]) => same(value, theirs.get(key))) && more.every((key) => theirs.get(key) === undefined)
  );
};
const PARTS_OF = (input: DraftInput) => Object.keys(input) as Part[];

/** The parts in which two inputs differ. */
export const differing = (a: DraftInput, b: DraftInput): readonly Part[] =>
  PARTS_OF(a).filter((part) => !same(a[part], b[part]));

/** What to send so that `saved` becomes `now`, without the parts that are held back. */
export const patchOf = (saved: DraftInput, now: DraftInput, held: readonly Part[]): Partial<DraftInput> =>
  Object.fromEntries(
    differing(saved, now)
      .filter((part) => !held.includes(part))
      .map((part) => [part, now[part]]),
  );

/** What two people changed of one draft since `base`: taken over where one alone did, asked where both did. */
export const meeting = (
  base: DraftInput,
  mine: DraftInput,
  theirs: DraftInput,
  changedByMe: readonly Part[],
): { readonly theirsAlone: readonly Part[]; readonly both: readonly Part[] } => {
  const changedByThem = differing(base, theirs);
  const both = changedByThem.filter((part) => changedByMe.includes(part) && !same(mine[part], theirs[part]));
  return { theirsAlone: changedByThem.filter((part) => !changedByMe.includes(part)), both };
};

/** A draft with some parts of another. */
export const taking = (draft: InitiativeDraft, from: InitiativeDraft, parts: readonly Part[]): InitiativeDraft => {
  const fields = parts.flatMap((part): readonly (keyof InitiativeDraft)[] =>
    part === 'outcome' || part === 'benefit' ? FIELDS_OF[part] : [part as keyof InitiativeDraft],
  );
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
};
