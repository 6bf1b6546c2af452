type Key<Draft> = Extract<keyof Draft, string>;

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

/** The parts in which two drafts differ. */
export const differing = <Draft extends object>(a: Draft, b: Draft): readonly Key<Draft>[] =>
  ([...new Set([...Object.keys(a), ...Object.keys(b)])] as Key<Draft>[]).filter((part) => !same(a[part], b[part]));

/** What two people changed of one draft since `base`: taken over where one alone did, asked where both did. */
export const meeting = <Draft extends object>(
  base: Draft,
  mine: Draft,
  theirs: Draft,
  changedByMe: readonly Key<Draft>[] = differing(base, mine),
): { readonly theirsAlone: readonly Key<Draft>[]; readonly both: readonly Key<Draft>[] } => {
  const changedByThem = differing(base, theirs);
  const both = changedByThem.filter((part) => changedByMe.includes(part) && !same(mine[part], theirs[part]));
  return { theirsAlone: changedByThem.filter((part) => !changedByMe.includes(part)), both };
};

/** A draft with some parts of another. */
export const takingParts = <Draft extends object>(draft: Draft, from: Draft, parts: readonly Key<Draft>[]): Draft => ({
  ...draft,
  ...Object.fromEntries(parts.map((part) => [part, from[part]])),
});
