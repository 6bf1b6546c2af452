import { MAX_AMOUNT } from '../money/money';

/** How a source writes amounts. */
export interface AmountFormat {
  /** MAJOR: 12.50 is 1250 minor units in a two-digit currency; MINOR: whole minor units. */
  readonly unit: 'MAJOR' | 'MINOR';
  /** Digits after the point that the currency has. */
  readonly minorUnitDigits: number;
  /** The mark before the decimals. */
  readonly decimalMark: '.' | ',';
  /** The mark between groups of three digits, or null when the source has none. */
  readonly groupMark: string | null;
}

export type AmountRead =
  { readonly ok: true; readonly value: bigint } | { readonly ok: false; readonly reason: string };

const no = (reason: string): AmountRead => ({ ok: false, reason });

/** Removes group marks that stand before every third digit; null when one stands elsewhere. */
const ungrouped = (whole: string, mark: string | null): string | null => {
  if (mark === null || !whole.includes(mark)) return whole;
  const [first = '', ...groups] = whole.split(mark);
  if (first.length < 1 || first.length > 3 || groups.some((g) => g.length !== 3)) return null;
  return first + groups.join('');
};

const unsigned = (digits: string, format: AmountFormat): AmountRead => {
  const at = digits.indexOf(format.decimalMark);
  const whole = ungrouped(at < 0 ? digits : digits.slice(0, at), format.groupMark);
  const decimals = at < 0 ? '' : digits.slice(at + 1);
  if (whole === null) return no('has a thousands mark in the wrong place');
  if (!/^[0-9]+$/.test(whole + (at < 0 ? '' : '0')) || !/^[0-9]*$/.test(decimals) || (at >= 0 && decimals === '')) {
    if (format.groupMark === null && /^[0-9]{1,3}([,.' ][0-9]{3})+([.,][0-9]+)?$/.test(digits))
      return no('has a thousands mark or another decimal mark; name groupMark and decimalMark in the mapping');
    return no('is not a plain number such as 1234.56');
  }
  const keep = format.unit === 'MINOR' ? 0 : format.minorUnitDigits;
  if (/[1-9]/.test(decimals.slice(keep)))
    return no(keep === 0 ? 'has a fraction of a minor unit' : `has more than ${keep} decimals`);
  const text = whole + decimals.slice(0, keep).padEnd(keep, '0');
  if (text.replace(/^0+/, '').length > 19) return no('is larger than an amount may be');
  const value = BigInt(text);
  return value > MAX_AMOUNT ? no('is larger than an amount may be') : { ok: true, value };
};

/**
 * Reads an amount exactly, in minor units: `-12.30` and `(12.30)` are credits; blank, formulas, other digits, exponents,
 * fractions of a minor unit and amounts beyond MAX_AMOUNT are refused with a reason.
 */
export const readAmount = (text: string, format: AmountFormat): AmountRead => {
  const trimmed = text.trim();
  if (trimmed === '') return no('is blank; write 0 or leave the row out');
  if (trimmed.length > 60) return no('is not a plain number such as 1234.56');
  if (trimmed.startsWith('=')) return no('is a formula; store its value');
  const bracketed = /^\((.+)\)$/.exec(trimmed);
  const signed = /^([-+])(.+)$/.exec(trimmed);
  const digits = bracketed?.[1] ?? signed?.[2] ?? trimmed;
  const amount = unsigned(digits, format);
  if (!amount.ok || (bracketed === null && signed?.[1] !== '-')) return amount;
  return { ok: true, value: -amount.value };
};
