import { useTranslation } from 'react-i18next';

/** The headings of so many fiscal years from the cycle's on. */
export const useYears = (first: number, count: number): readonly string[] => {
  const { t } = useTranslation('case');
  return Array.from({ length: count }, (_, k) => t('year', { n: first + k }));
};
