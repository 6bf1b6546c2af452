import { differing } from '../../../shared/stale/meeting';
import type { InitiativeDraft } from './draft';
import { type DraftInput, FIELDS_OF, type Part } from './draft-input';

/** What to send so that `saved` becomes `now`, without the parts that are held back. */
export const patchOf = (saved: DraftInput, now: DraftInput, held: readonly Part[]): Partial<DraftInput> =>
  Object.fromEntries(
    differing(saved, now)
      .filter((part) => !held.includes(part))
      .map((part) => [part, now[part]]),
  );

/** A draft with some parts of another. */
export const taking = (draft: InitiativeDraft, from: InitiativeDraft, parts: readonly Part[]): InitiativeDraft => {
  const fields = parts.flatMap((part): readonly (keyof InitiativeDraft)[] =>
    part === 'outcome' || part === 'benefit' ? FIELDS_OF[part] : [part as keyof InitiativeDraft],
  );
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
};
