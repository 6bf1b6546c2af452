/** The languages of the console, each by the name it gives itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'clout:language';

export const isLanguage = (text: string | null | undefined): text is Language =>
  typeof text === 'string' && Object.hasOwn(LANGUAGES, text);

/** The first of a browser's locales that the console speaks, else English. */
export const firstSpoken = (locales: readonly string[]): Language =>
  locales.map((locale) => locale.split('-')[0]).find(isLanguage) ?? 'en';

/** The first of a browser's locales in a language, so that dates and digits look as at home. */
export const localeOf = (language: string, locales: readonly string[]): string =>
  locales.find((locale) => locale.split('-')[0] === language) ?? language;

/** The language chosen on this device, else the browser's. */
export const startingLanguage = (): Language => {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    kept = null;
  }
  return isLanguage(kept) ? kept : firstSpoken(navigator.languages);
};

/** Keeps the choice for the next visit on this device. */
export const rememberLanguage = (language: Language): void => {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that stores nothing starts in its own language again.
  }
};
