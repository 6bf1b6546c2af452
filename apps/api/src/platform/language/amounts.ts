import type { Language, MoneyUnit } from '@clout/domain';

const MARKS = { EN: { group: ',', decimal: '.' }, DE: { group: '.', decimal: ',' } } as const;

/** A decimal such as 1250.5 with the marks of a language. */
const figureIn = (language: Language, figure: string): string => {
  const [whole = '', decimals] = figure.split('.');
  const { group, decimal } = MARKS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
};

const withCurrency = (language: Language, figure: string, currency: string): string =>
  language === 'DE' ? `${figure} ${currency}` : `${currency} ${figure}`;

const FIGURE = /(?:\b([A-Z]{3}) )?(\d+(?:,\d{3})*(?:\.\d+)?)(?: ([A-Z]{3})\b)?/g;

/** Figures of a text as readers write them: 1250.00 EUR as EUR 1,250.00 or 1.250,00 EUR; without a currency in German only. */
export const amountIn = (language: Language, text: string): string =>
  text.replace(FIGURE, (written, before: string | undefined, figure: string, after: string | undefined) => {
    const currency = before ?? after;
    if (currency === undefined && language === 'EN') return written;
    const said = figureIn(language, figure.replaceAll(',', ''));
    return currency === undefined ? said : withCurrency(language, said, currency);
  });

/** An amount of minor units as readers write it: 125000 as EUR 1,250.00 or 1.250,00 EUR; what is none stays. */
export const moneyIn = (language: Language, text: string, { currency, minorUnitDigits: digits }: MoneyUnit): string => {
  const [, sign, units] = /^(-?)(\d+)$/.exec(text) ?? [];
  if (sign === undefined || units === undefined) return text;
  const padded = units.padStart(digits + 1, '0');
  const figure = digits === 0 ? padded : `${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
  return `${sign}${withCurrency(language, figureIn(language, figure), currency)}`;
};

/** A share of basis points as readers write it: 1250 as 12.5% or 12,5 %; what is none stays. */
export const shareIn = (language: Language, text: string): string => {
  if (!/^-?\d{1,9}$/.test(text)) return text;
  const figure = figureIn(language, String(Number(text) / 100));
  return language === 'DE' ? `${figure} %` : `${figure}%`;
};

const LONG_DAY = new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

/** A day as Germans say it: 1 July 2027 as 1. Juli 2027. */
export const dayInGerman = (text: string): string => {
  const day = /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(text) ? Date.parse(`${text} UTC`) : NaN;
  return Number.isNaN(day) ? text : LONG_DAY.format(day);
};
