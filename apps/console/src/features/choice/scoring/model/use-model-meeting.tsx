import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act } from '../../../../shared/graphql/use-act';
import { useMet } from '../../../../shared/stale/use-met';
import type { ModelData } from '../operations';
import { draftOf } from './draft';
import { criterionOf, type ModelPart, type ModelParts, ofParts, partsOf } from './draft-parts';
import type { ModelForm } from './form-type';

/** A part of a model in words, so that two versions of it can be held beside one another. */
const useWords = () => {
  const { t } = useTranslation('scoring');
  return (part: ModelPart, parts: ModelParts): string => {
    const criterion = criterionOf(parts, part);
    if (criterion) {
      const { name, question, kind, weight, lowest, highest, anchors } = criterion;
      const scale = parts.method === 'WEIGHTED' ? `${t('weight')} ${weight}` : `${lowest} … ${highest}`;
      const said = anchors.map(({ value, text }) => `${value}: ${text}`).join('; ');
      return [name, question, t(`kinds.${kind}`), scale, said].filter(Boolean).join(' · ');
    }
    if (part === 'method') return t(`method.${parts.method}`);
    if (part === 'missingScores') return t(`missingName.${parts.missingScores}`);
    if (part === 'iceVariant') return t(`iceVariants.${parts.iceVariant}`);
    if (part === 'draft') return t(`modelState.${parts.draft ? 'DRAFT' : 'PUBLISHED'}`);
    return part === 'formula' ? parts.formula : '';
  };
};

/** The version that a model is written over, and what is told where somebody else saved another one meanwhile. */
export const useModelMeeting = (props: {
  readonly form: ModelForm;
  readonly model: ModelData | null;
  readonly act: Pick<Act<object, never>, 'refusal' | 'fault' | 'clear'>;
  readonly reload: () => void;
}): { readonly version: number; readonly told: ReactNode } => {
  const { t } = useTranslation('scoring');
  const words = useWords();
  const { form, model } = props;
  const stands = partsOf(draftOf(model));
  const mine = partsOf(form.values);
  const labels: Readonly<Partial<Record<ModelPart, string>>> = {
    method: t('methodField'),
    formula: t('formula'),
    iceVariant: t('iceVariant'),
    missingScores: t('missingField'),
    draft: t('draftField'),
  };
  const label = (part: ModelPart) =>
    labels[part] ?? (criterionOf(stands, part)?.name || criterionOf(mine, part)?.name || t('name'));
  return useMet<ModelParts>({
    stands,
    version: model?.version ?? 0,
    draft: () => mine,
    write: (parts) => form.setValues(ofParts(parts, form.values)),
    act: props.act,
    reload: props.reload,
    label,
    words,
  });
};
