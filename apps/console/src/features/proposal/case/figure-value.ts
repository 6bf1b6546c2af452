import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { FigureData } from './value-operations';

/** Whole minor units of a decimal text: "-12.5" is -13 away from zero. */
const wholeMinor = (value: string): bigint => {
  const [whole = '0', rest = ''] = value.split('.');
  const up = rest !== '' && Number(rest[0]) >= 5 ? 1n : 0n;
  return value.startsWith('-') ? BigInt(whole) - up : BigInt(whole) + up;
};

/** A figure in the reader's way of writing, or that there is none. */
export const useFigureText = () => {
  const { t } = useTranslation('case');
  const format = useFormat();
  return ({ value, unit }: Pick<FigureData, 'value' | 'unit'>): string => {
    if (value === null) return t('value.noNumber');
    if (unit === 'GRADE') return value;
    if (unit === 'MONEY') return format.money(/^-?\d+(\.\d+)?$/.test(value) ? wholeMinor(value) : value);
    if (unit === 'RATE' || unit === 'SHARE') return format.share(Math.round(Number(value) * 10_000));
    const number = format.score(Math.round(Number(value) * 100));
    return unit === 'YEARS' ? t('value.years', { n: number }) : number;
  };
};
