import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Entry, RankedBy } from './operations';

export const MEASURES = [
  'SCORE',
  'RISK_ADJUSTED_VALUE',
  'VALUE_PER_CAPPED_UNIT',
] as const satisfies readonly RankedBy[];

/** What an initiative is ranked by in words; its standing where there is no figure. */
export const useMeasureText = () => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  return (by: RankedBy, { figure, standing }: Pick<Entry, 'figure' | 'standing'>): string => {
    if (figure === null) return t(`standing.${standing}`);
    return by === 'RISK_ADJUSTED_VALUE' ? format.worth(figure, by) : figure;
  };
};
