import { divideHalfUp, sum } from '../../money/money';
import type { Initiative } from '../initiative';
import type { BenefitAmount, BenefitType } from './benefit';
import { type PitchSentence, pitchSentence } from './pitch';

/** A currency and its minor unit's digits. */
export interface ShownCurrency {
  readonly currency: string;
  readonly minorUnitDigits: number;
}

/** Minor units as whole units with thousands apart, such as `USD 420,000`. */
export const wholeAmount = (amount: bigint, { currency, minorUnitDigits }: ShownCurrency): string => {
  const whole = divideHalfUp(amount, 10n ** BigInt(minorUnitDigits));
  return `${currency} ${whole.toString().replace(/\B(?=(\d{3})+$)/g, ',')}`;
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day (ISO 8601) as it is said, such as `1 July 2027`; null for none, and what is no day as it is. */
export const spokenDay = (day: string | null): string | null => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day ?? '') ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && name ? `${Number(date)} ${name} ${year}` : day;
};

const withUnit = (figure: string | null, unit: string): string | null =>
  figure === null || unit === '' || figure.includes(unit) ? figure : `${figure} ${unit}`;

interface Promised {
  readonly type: BenefitType;
  readonly amounts: readonly BenefitAmount[];
}

/** The kind of benefit that brings most, and the most that it brings in a year; null without any gain. */
const mostOf = (benefits: readonly Promised[]) => {
  const types = [...new Set(benefits.map((one) => one.type))].filter((type) => type !== 'DISBENEFIT');
  const byType = types.map((type) => {
    const own = benefits.filter((one) => one.type === type);
    const years = Math.max(0, ...own.map((one) => one.amounts.length));
    const yearly = Array.from({ length: years }, (_, t) => sum(own.map((one) => one.amounts[t]?.central ?? 0n)));
    return { type, whole: sum(yearly), most: yearly.reduce((top, x) => (x > top ? x : top), 0n) };
  });
  return byType.reduce<(typeof byType)[number] | null>((top, one) => (top && top.whole >= one.whole ? top : one), null);
};

/** The one sentence of a case: its initiative's action and outcome, and what the largest benefit brings in its best year. */
export const pitchOfCase = (
  { action, outcome }: Pick<Initiative, 'action' | 'outcome'>,
  benefits: readonly Promised[],
  currency: ShownCurrency,
): PitchSentence => {
  const most = mostOf(benefits);
  return pitchSentence({
    action,
    outcome: outcome?.metric ?? null,
    metric: outcome?.metric ?? null,
    from: withUnit(outcome?.baseline ?? null, outcome?.unit ?? ''),
    to: withUnit(outcome?.target ?? null, outcome?.unit ?? ''),
    byWhen: spokenDay(outcome?.byWhen ?? null),
    result: most?.type ?? null,
    amount: most && most.most > 0n ? `up to ${wholeAmount(most.most, currency)} a year` : null,
  });
};
