/** Turns minor units into an exact decimal: ("-1250", 2) is "-12.50". */
export const toDecimal = (minor: string | bigint, digits: number): string => {
  const value = BigInt(minor);
  const sign = value < 0n ? '-' : '';
  const text = (value < 0n ? -value : value).toString().padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
};

const writers = new Map<string, Intl.NumberFormat>();
/** Making one takes far longer than writing an amount with it. */
const writerOf = (currency: string, digits: number, locale: string, compact: boolean): Intl.NumberFormat => {
  const key = `${locale} ${currency} ${digits} ${compact}`;
  const known = writers.get(key);
  if (known) return known;
  const writer = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    ...(compact
      ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 2 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  });
  writers.set(key, writer);
  return writer;
};

/** A decimal as text with the currency, to its last digit at any size. */
export const formatDecimalMoney = (
  decimal: string,
  currency: string,
  digits: number,
  locale: string,
  compact = false,
): string => {
  const amount = decimal as Intl.StringNumericLiteral;
  const writer = writerOf(currency, digits, locale, compact);
  // Germans have no short word for thousands: these are said to the whole unit.
  const isWhole =
    compact && /\d{4}/.test(amount) && !writer.formatToParts(amount).some(({ type }) => type === 'compact');
  return isWhole ? writerOf(currency, 0, locale, false).format(amount) : writer.format(amount);
};

/** Minor units as text with the currency, exact to the last unit at any size. */
export const formatMoney = (
  minor: string | bigint,
  currency: string,
  digits: number,
  locale: string,
  compact = false,
): string => formatDecimalMoney(toDecimal(minor, digits), currency, digits, locale, compact);

/** Minor units as a figure without the currency. */
export const formatFigure = (minor: string | bigint, digits: number, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
    toDecimal(minor, digits) as Intl.StringNumericLiteral,
  );

/** The mark before decimals in a locale. */
export const decimalMarkOf = (locale: string): DecimalMark =>
  new Intl.NumberFormat(locale).formatToParts(1.5).some((part) => part.type === 'decimal' && part.value === ',')
    ? ','
    : '.';

/** What stands between the thousands in a locale. */
export const groupMarkOf = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1_234_567).find((part) => part.type === 'group')?.value ?? ' ';

export type DecimalMark = '.' | ',';

/** How the reader types: money, read as minor units or null when it is none, and what stands before decimals. */
export interface Typing {
  readonly parse: (typed: string) => string | null;
  readonly mark: DecimalMark;
}

/** The digits before and after the mark; null for what is no number by this mark, for a guess could be a thousand times off. */
const digitsOf = (typed: string, mark: DecimalMark): readonly [whole: string, decimals: string] | null => {
  const text = typed.replace(/[\s\u00a0\u202f_'\u2019]/g, '');
  const read = mark === '.' ? /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d*))?$/ : /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d*))?$/;
  const match = read.exec(text);
  return match && [(match[1] ?? '').replace(/[.,]/g, ''), match[2] ?? ''];
};

/**
 * Reads what a person typed ("12,500.5", where the mark is a comma "12.500,5") as minor units; null when it is no
 * amount of this many digits.
 */
export const parseAmount = (typed: string, digits: number, mark: DecimalMark = '.'): string | null => {
  const [whole, decimals] = digitsOf(typed, mark) ?? [];
  if (whole === undefined || decimals === undefined || decimals.length > digits) return null;
  return BigInt(`${whole}${decimals.padEnd(digits, '0')}`).toString();
};

/** Reads a typed number, which may be below zero, as an exact decimal such as "-1250.5"; null when it is none by this mark. */
export const parseDecimal = (typed: string, mark: DecimalMark): string | null => {
  const text = typed.trim();
  const below = /^[-\u2212]/.test(text);
  const [whole, decimals] = digitsOf(below ? text.slice(1) : text, mark) ?? [];
  return whole === undefined ? null : `${below ? '-' : ''}${whole}${decimals ? `.${decimals}` : ''}`;
};

/** Reads what a person typed, which may be below zero, by a reader of amounts; null when it is no amount. */
export const parseSigned = (typed: string, parse: (typed: string) => string | null): string | null => {
  const text = typed.trim();
  const below = /^[-\u2212]/.test(text);
  const amount = parse(below ? text.slice(1) : text);
  return amount === null ? null : (BigInt(amount) * (below ? -1n : 1n)).toString();
};

/** The exact sum of minor-unit strings. */
export const sumMinor = (amounts: readonly string[]): bigint => amounts.reduce((sum, a) => sum + BigInt(a), 0n);

/** How much of the whole a part is, 0 to 1, for drawing only. */
export const fraction = (part: string | bigint, whole: string | bigint): number => {
  const all = BigInt(whole);
  if (all <= 0n) return 0;
  return Number((BigInt(part) * 1_000_000n) / all) / 1_000_000;
};
