import type { Language } from '@clout/domain';
import { germanEntries } from './german';
import { type Form, type Phrase, readPhrase } from './phrase';

export interface Entry {
  readonly english: Phrase;
  readonly said: Phrase;
}

/** The sentences of a language by the English one. */
export interface Catalogue {
  readonly whole: ReadonlyMap<string, string>;
  /** Sentences with places, the one with most of its own text first. */
  readonly patterns: readonly Entry[];
}

export const ownText = ({ literals }: Phrase): number => literals.join('').length;

const readGerman = (): Catalogue => {
  const entries = germanEntries().map(([key, words]) => ({ key, words, english: readPhrase(key) }));
  return {
    whole: new Map(entries.filter((one) => one.english.places.length === 0).map((one) => [one.key, one.words])),
    patterns: entries
      .filter((one) => one.english.places.length > 0)
      .map(({ english, words }) => ({ english, said: readPhrase(words) }))
      .sort((a, b) => ownText(b.english) - ownText(a.english)),
  };
};

/** Forms that English readers need too: figures with their marks, and sentences within that may hold some. */
const FIGURES: ReadonlySet<Form | null> = new Set(['amount', 'money', 'share', 'words']);

/** English keeps its words; the German side tells which places hold figures. */
const readEnglish = (german: Catalogue): Catalogue => ({
  whole: new Map(),
  patterns: german.patterns
    .filter(({ said }) => said.places.some(({ form }) => FIGURES.has(form)))
    .map(({ english, said }) => {
      const formOf = (name: string) => said.places.find((place) => place.name === name)?.form ?? null;
      const places = english.places.map(({ name }) => ({ name, form: formOf(name) }));
      return { english, said: { ...english, places } };
    }),
});

const known = new Map<Language, Catalogue>();

export const catalogueOf = (language: Language): Catalogue => {
  const read = known.get(language) ?? (language === 'DE' ? readGerman() : readEnglish(catalogueOf('DE')));
  known.set(language, read);
  return read;
};
