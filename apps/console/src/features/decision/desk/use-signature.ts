import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../../../shared/session/workspace';
import type { Signature } from '../../../shared/ui/identity-dialog';

/** The signature of whoever is signed in: their name, typed. */
export const useSignature = (): Signature => {
  const { t } = useTranslation('desk');
  const { name } = useWorkspace().member;
  return {
    name,
    label: t('signature.label'),
    hint: t('signature.hint', { name }),
    wrong: t('signature.wrong', { name }),
  };
};
