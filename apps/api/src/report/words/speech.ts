import { type CellKind, type CellValue, type Language, majorText, readableCell } from '@clout/domain';
import de from './de.json';
import en from './en.json';

type Entry = keyof typeof en;
/** A key of the catalogue; where it has plural forms, `count` chooses. */
export type Key = Entry extends infer K ? (K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K) : never;
type Values = Readonly<Record<string, string | number>>;
/** Kinds of names that the program has codes for. */
export type Names =
  | 'state'
  | 'line'
  | 'objective'
  | 'dimension'
  | 'decided'
  | 'mode'
  | 'as'
  | 'role'
  | 'missing'
  | 'pitch'
  | 'shortfall'
  | 'link';

export const CATALOGUES: Readonly<Record<Language, Readonly<Record<Entry, string>>>> = { EN: en, DE: de };
const LOCALES: Readonly<Record<Language, { readonly numbers: string; readonly dates: string }>> = {
  EN: { numbers: 'en', dates: 'en-GB' },
  DE: { numbers: 'de', dates: 'de' },
};

/** What files say in a reader's language: sentences of the catalogue, names of codes, and figures, exact to the last digit. */
export interface Speech {
  readonly language: Language;
  readonly currency: string;
  readonly minorUnitDigits: number;
  readonly t: (key: Key, values?: Values) => string;
  /** A code's name: PARTLY_APPROVED is partly approved. */
  readonly name: (kind: Names, code: string) => string;
  /** An amount with its currency. */
  readonly money: (minor: string | bigint) => string;
  /** An amount to three digits or so, for headings. */
  readonly short: (minor: string | bigint) => string;
  /** A decimal of the server's. */
  readonly decimal: (text: string) => string;
  /** What a plan is worth with its unit: points of score, else money, by what it makes the most of. */
  readonly worth: (text: string, objective: string) => string;
  readonly worthUnit: (objective: string) => string;
  readonly cell: (kind: CellKind, value: CellValue) => string;
  readonly moment: (at: string | Date) => string;
}

export function speechOf(
  language: Language,
  money: { readonly currency: string; readonly minorUnitDigits: number },
): Speech {
  const { currency, minorUnitDigits } = money;
  const words: Readonly<Record<string, string>> = CATALOGUES[language];
  const { numbers, dates } = LOCALES[language];
  const exact = new Intl.NumberFormat(numbers, {
    minimumFractionDigits: minorUnitDigits,
    maximumFractionDigits: 20,
  });
  const plural = new Intl.PluralRules(numbers);
  const compact = new Intl.NumberFormat(numbers, { notation: 'compact', maximumSignificantDigits: 4 });
  const moment = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  const t = (key: Key, values: Values = {}): string => {
    const form = typeof values['count'] === 'number' ? `${key}_${plural.select(values['count'])}` : key;
    const said = words[form] ?? words[`${key}_other`] ?? words[key] ?? key;
    return said.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
  };
  const local = (english: string) =>
    language === 'DE' ? english.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')) : english;
  const beside = (amount: string) => (language === 'DE' ? `${amount} ${currency}` : `${currency} ${amount}`);
  return {
    ...{ language, currency, minorUnitDigits, t },
    name: (kind, code) => words[`${kind}.${code}`] ?? spoken(code),
    money: (minor) => beside(local(readableCell('MONEY', minor.toString(), minorUnitDigits))),
    short: (minor) =>
      beside(compact.format(majorText(BigInt(minor), minorUnitDigits) as Intl.StringNumericLiteral)).replace(
        /\u00a0/g,
        ' ',
      ),
    decimal: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? local(text) : text),
    worth: (text, objective) =>
      objective === 'SCORE'
        ? t('worth.points', { count: Number(text), n: local(text) })
        : beside(exact.format(text as Intl.StringNumericLiteral)),
    worthUnit: (objective) => (objective === 'SCORE' ? t('worth.unit') : currency),
    cell: (kind, value) => {
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      const text = readableCell(kind, value, minorUnitDigits);
      return kind === 'TEXT' || kind === 'WHOLE' ? text : local(text);
    },
    moment: (at) => `${moment.format(new Date(at))} UTC`,
  };
}

/** A name of the program in a reader's words: PARTLY_APPROVED is partly approved; a grade of evidence stays. */
const spoken = (name: string): string => (/^E\d$/.test(name) ? name : name.toLowerCase().replaceAll('_', ' '));
