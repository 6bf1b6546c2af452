import type { InitiativeDraft } from './draft';
import { FIELDS_OF, type Part } from './draft-input';

/** A draft with some parts of another. */
export const taking = (draft: InitiativeDraft, from: InitiativeDraft, parts: readonly Part[]): InitiativeDraft => {
  const fields = parts.flatMap((part): readonly (keyof InitiativeDraft)[] =>
    part === 'outcome' || part === 'benefit' ? FIELDS_OF[part] : [part as keyof InitiativeDraft],
  );
  return { ...draft, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
};

/** What is typed, with the ids that new options got when they were sent. */
export const named = (
  typed: InitiativeDraft,
  sent: InitiativeDraft,
  saved: InitiativeDraft,
  parts: readonly Part[],
): InitiativeDraft => {
  if (!parts.includes('options')) return typed;
  const ids = new Map(sent.options.map((option, i) => [option.key, saved.options[i]?.id]));
  return typed.options.every((option) => option.id ?? !ids.get(option.key))
    ? typed
    : { ...typed, options: typed.options.map((option) => ({ ...option, id: option.id ?? ids.get(option.key) })) };
};
