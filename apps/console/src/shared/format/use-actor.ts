import { useTranslation } from 'react-i18next';

interface Named {
  readonly name: string;
}

/** Who acted, with the name of whoever lent them the authority, or that they stood in for a COO. */
export const useActor = () => {
  const { t } = useTranslation();
  return (who: Named, as: 'ROLE' | 'DELEGATE' | 'ALTERNATE', lender: Named | null): string =>
    as === 'DELEGATE'
      ? t('acting.delegate', { name: who.name, lender: lender?.name ?? '' })
      : as === 'ALTERNATE'
        ? t('acting.alternate', { name: who.name })
        : who.name;
};
