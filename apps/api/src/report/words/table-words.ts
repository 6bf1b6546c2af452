import type { CellValue, Language } from '@clout/domain';
import deCodes from './codes.de.json';
import enCodes from './codes.en.json';
import de from './tables.de.json';

/** German of every title, heading and fact of a table; the English text is the key. */
export const GERMAN_TABLES: Readonly<Record<string, string>> = de;
/** Names of codes: of a type's code (`LineDecision.DEFER`), else of the code in every type. */
const CODES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { EN: enCodes, DE: deCodes };

/** What a table says in a reader's language. */
export interface TableWords {
  readonly language: Language;
  /** A title, heading or fact. */
  readonly text: (english: string) => string;
  /** A code of a type of the schema: PARTLY_APPROVED is partly approved. */
  readonly code: (type: string, code: string) => string;
  readonly truth: (is: boolean) => string;
}

/** The name of a code, where the language has one of its own. */
export const nameOfCode = (language: Language, type: string, code: string): string | undefined =>
  CODES[language][`${type}.${code}`] ?? CODES[language][code] ?? (isGrade(code) ? code : undefined);

/** Grades of evidence are called the same everywhere. */
const isGrade = (code: string): boolean => /^E\d$/.test(code);

const TRUTH: Readonly<Record<Language, readonly [yes: string, no: string]>> = { EN: ['yes', 'no'], DE: ['ja', 'nein'] };

export const tableWords = (language: Language): TableWords => ({
  language,
  text: (english) => (language === 'DE' ? (GERMAN_TABLES[english] ?? english) : english),
  code: (type, code) => nameOfCode(language, type, code) ?? code.toLowerCase().replaceAll('_', ' '),
  truth: (is) => TRUTH[language][is ? 0 : 1],
});

/** A value of a field as a cell: codes and truth in words, a list joined. */
export function cellOf(value: unknown, enumeration: string | null, words: TableWords): CellValue {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value))
    return value
      .map((one) => cellOf(one, enumeration, words))
      .filter((one) => one !== null)
      .join('; ');
  if (typeof value === 'boolean') return words.truth(value);
  if (typeof value === 'number') return value;
  return enumeration ? words.code(enumeration, String(value)) : String(value);
}
