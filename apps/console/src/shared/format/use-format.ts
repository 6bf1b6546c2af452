import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Objective } from '../graphql/graphql';
import { useWorkspace } from '../session/workspace';
import { localeOf } from './language';
import {
  decimalMarkOf,
  formatDecimalMoney,
  formatFigure,
  formatMoney,
  groupMarkOf,
  parseAmount,
  toDecimal,
} from './money';

/** Formats in the reader's locale and the organisation's currency. */
export const useFormat = () => {
  const { t, i18n } = useTranslation();
  const { organization } = useWorkspace();
  const { currency, minorUnitDigits: digits } = organization;
  const locale = localeOf(i18n.language, navigator.languages);
  return useMemo(() => {
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
    const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    const whole = new Intl.NumberFormat(locale);
    const every = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full' });
    const mark = decimalMarkOf(locale);
    return {
      currency,
      locale,
      digits,
      /** Between the thousands of a number that is typed. */
      groupMark: groupMarkOf(locale),
      money: (minor: string | bigint) => formatMoney(minor, currency, digits, locale),
      moneyShort: (minor: string | bigint) => formatMoney(minor, currency, digits, locale, true),
      /** For input fields: no currency, no grouping. */
      plainAmount: (minor: string | bigint) => toDecimal(minor, digits).replace('.', mark),
      parse: (typed: string) => parseAmount(typed, digits, mark),
      /** Before the decimals of a number that is typed. */
      mark,
      /** To read, where the currency stands elsewhere. */
      figure: (minor: string | bigint) => formatFigure(minor, digits, locale),
      /** For drawing only. */
      major: (minor: string | bigint) => Number(toDecimal(minor, digits)),
      share: (basisPoints: number) => percent.format(basisPoints / 10_000),
      score: (hundredths: number) => points.format(hundredths / 100),
      /** A number of points as it is said, without needless places. */
      points: (n: number) => plain.format(n),
      /** An exact decimal of the server's, such as 12.5, to two places. */
      decimal: (text: string) => points.format(text as Intl.StringNumericLiteral),
      /** A number with just so many places, as statistics are written. */
      places: (n: number, places: number) =>
        n.toLocaleString(locale, { minimumFractionDigits: places, maximumFractionDigits: places }),
      count: (n: number) => whole.format(n),
      /** A decimal as the server writes it, with every digit. */
      exact: (text: string) => every.format(text as Intl.StringNumericLiteral),
      /** What a plan is worth: points of score, else money, by what it makes the most of. */
      worth: (decimal: string, objective: Objective) =>
        objective === 'SCORE'
          ? t('worth.points', { count: Number(decimal), n: every.format(decimal as Intl.StringNumericLiteral) })
          : formatDecimalMoney(decimal, currency, digits, locale),
      /** The same on an axis, where the unit stands beside it. */
      worthUnit: (objective: Objective) => (objective === 'SCORE' ? t('worth.unit') : currency),
      date: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
      /** The name of a month, 1 to 12. */
      month: (n: number) => month.format(new Date(Date.UTC(2000, n - 1, 1))),
      /** The day of a moment where the reader is, and the time of that day. */
      day: (iso: string) => longDay.format(new Date(iso)),
      time: (iso: string) => clock.format(new Date(iso)),
      dateTime: (iso: string) => moment.format(new Date(iso)),
    };
  }, [currency, digits, locale, t]);
};
