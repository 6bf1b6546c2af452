import type { Language } from '@clout/domain';
import { germanEntries } from './german';
import { fillPhrase, type Form, matchPhrase, type Phrase, readPhrase } from './phrase';

interface Entry {
  readonly english: Phrase;
  readonly german: Phrase;
}

interface Catalogue {
  readonly whole: ReadonlyMap<string, string>;
  /** Sentences with places, the one with most of its own text first. */
  readonly patterns: readonly Entry[];
}

const ownText = ({ literals }: Phrase): number => literals.join('').length;

const readCatalogue = (): Catalogue => {
  const entries = germanEntries().map(([key, words]) => ({ key, words, english: readPhrase(key) }));
  return {
    whole: new Map(entries.filter((one) => one.english.places.length === 0).map((one) => [one.key, one.words])),
    patterns: entries
      .filter((one) => one.english.places.length > 0)
      .map(({ english, words }) => ({ english, german: readPhrase(words) }))
      .sort((a, b) => ownText(b.english) - ownText(a.english)),
  };
};

let catalogue: Catalogue | undefined;

/** A figure as Germans write it: 1250.00 EUR as 1.250,00 EUR, and USD 1,250 as 1.250 USD. */
const amountInGerman = (text: string): string =>
  text.replace(/(?:([A-Z]{3}) )?(\d+(?:,\d{3})*(?:\.\d+)?)/g, (_, currency: string | undefined, figure: string) => {
    const [whole = '', decimals] = figure.replaceAll(',', '').split('.');
    const german = whole.replace(/\B(?=(\d{3})+$)/g, '.') + (decimals === undefined ? '' : `,${decimals}`);
    return currency === undefined ? german : `${german} ${currency}`;
  });

const LONG_DAY = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as Germans say it: 1 July 2027 as 1. Juli 2027. */
const dayInGerman = (text: string): string => {
  const day = /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text) ? Date.parse(`${text} UTC`) : NaN;
  return Number.isNaN(day) ? text : LONG_DAY.format(day);
};

/** What stands between sentences, and between the items of a list: each is said on its own. */
const SENTENCES = /(\n\n|; |(?<=[.?!]) (?=[A-Z“]))/;
const ITEMS = /(, nor |, | and | or | nor )/;
/** How many parts one sentence is looked for in, with what stands between them. */
const LONGEST_FIRST = [7, 5, 3, 1];
const JOINED: ReadonlyMap<string, string> = new Map([
  [' and ', ' und '],
  [' or ', ' oder '],
  [' nor ', ' noch '],
  [', nor ', ', noch '],
]);
/** A problem with the field it stands in: the path stays as it is. */
const IN_FIELD = /^([\w.[\]-]+: )(.+)$/s;

/** `word` is for a place that may hold people's words: it says nothing but what the catalogue has literally. */
const inForm = (value: string, form: Form | null): string =>
  form === 'word'
    ? (catalogue?.whole.get(value) ?? value)
    : form === 'amount'
      ? amountInGerman(value)
      : form === 'words'
        ? inGerman(value)
        : form === 'day'
          ? dayInGerman(value)
          : value;

/** A text as one sentence of the catalogue says it, and how much of the text is the sentence's own. */
function lookUp(text: string): { readonly said: string; readonly own: number } | null {
  catalogue ??= readCatalogue();
  const known = catalogue.whole.get(text);
  if (known !== undefined) return { said: known, own: text.length };
  for (const { english, german } of catalogue.patterns) {
    const found = matchPhrase(english, text);
    if (!found) continue;
    return {
      said: fillPhrase(german, (name, form) => inForm(found.get(name) ?? '', form)),
      own: ownText(english),
    };
  }
  return null;
}

const wholeInGerman = (text: string): string | null => lookUp(text)?.said ?? null;

/** A sentence of the catalogue, as it is or with the field it stands in: whichever has more words of its own. */
function sentenceInGerman(text: string): string | null {
  const whole = lookUp(text);
  const [, field, problem] = IN_FIELD.exec(text) ?? [];
  const inField = field && problem ? lookUp(problem) : null;
  return inField && inField.own > (whole?.own ?? 0) ? `${field ?? ''}${inField.said}` : (whole?.said ?? null);
}

/** Sentences that stand together; one that holds what else parts them is taken whole. */
function sentencesInGerman(text: string): string {
  const parts = text.split(SENTENCES);
  const said: string[] = [];
  for (let at = 0; at < parts.length;) {
    const runs = LONGEST_FIRST.map((length) => ({ length, run: parts.slice(at, at + length).join('') }));
    const known = runs.find(({ run }) => sentenceInGerman(run) !== null);
    const { length, run } = known ?? { length: 1, run: parts[at] ?? '' };
    said.push(sentenceInGerman(run) ?? itemsInGerman(run), parts[at + length] ?? '');
    at += length + 1;
  }
  return said.join('');
}

/** A list of what the catalogue knows; words of people that only look like a list stay whole. */
function itemsInGerman(text: string): string {
  const [, field, problem] = IN_FIELD.exec(text) ?? [];
  if (field && problem) return field + inGerman(problem);
  const parts = text.split(ITEMS).map((part, k) => (k % 2 ? (JOINED.get(part) ?? part) : wholeInGerman(part)));
  return parts.includes(null) ? text : parts.join('');
}

const inGerman = (text: string): string => sentenceInGerman(text) ?? sentencesInGerman(text);

/**
 * What the server says, in a language. The English sentence is the key, as it is what is stored and hashed; its places
 * keep what stands in them. What no catalogue knows, such as the words of people, stays as it is.
 */
export const say = (text: string, language: Language): string => (language === 'EN' ? text : inGerman(text));

/** Whether the German catalogue has a sentence, as a whole. */
export const isSaid = (text: string): boolean => wholeInGerman(text) !== null;
