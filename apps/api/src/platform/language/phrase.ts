/** How what stands in a place of a sentence is shown; nothing: as it is. Figures are shown so in English too. */
export type Form = 'word' | 'words' | 'amount' | 'money' | 'share' | 'day';

/** A sentence with places, such as `{code} is {state}.`; on the German side a place may name a form: `{state:words}`. */
export interface Phrase {
  /** The text before, between and after the places: one more than there are places. */
  readonly literals: readonly string[];
  readonly places: readonly { readonly name: string; readonly form: Form | null }[];
}

const PLACE = /\{(\w+)(?::(words?|amount|money|share|day))?\}/;

export const readPhrase = (text: string): Phrase => {
  const parts = text.split(PLACE);
  const literals = parts.filter((_, k) => k % 3 === 0);
  const places = parts.flatMap((name, k) =>
    k % 3 === 1 ? [{ name, form: (parts[k + 1] ?? null) as Form | null }] : [],
  );
  return { literals, places };
};

/**
 * What stands in the places of a phrase when a text is an instance of it, else null. Each place takes as little as the
 * literals allow, from the left; no step is taken twice, so that no text is slow to read.
 */
export function matchPhrase({ literals, places }: Phrase, text: string): ReadonlyMap<string, string> | null {
  const [head = '', tail = ''] = [literals[0], literals.at(-1)];
  if (places.length === 0) return text === head ? new Map() : null;
  const end = text.length - tail.length;
  if (head.length > end || !text.startsWith(head) || !text.endsWith(tail)) return null;
  const found = new Map<string, string>();
  let at = head.length;
  for (const [k, { name }] of places.entries()) {
    const last = k === places.length - 1;
    const next = last ? end : text.indexOf(literals[k + 1] ?? '', at);
    if (next < at || next > end) return null;
    found.set(name, text.slice(at, next));
    at = next + (last ? 0 : (literals[k + 1] ?? '').length);
  }
  return found;
}

/** A phrase with its places filled. */
export const fillPhrase = ({ literals, places }: Phrase, filled: (name: string, form: Form | null) => string): string =>
  literals.map((text, k) => text + (places[k] ? filled(places[k].name, places[k].form) : '')).join('');
