import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { CaseData, CaseInitiative } from './operations';

/** The customer outcome in words, '' while none is stated. */
export const useOutcomeText = () => {
  const { t } = useTranslation('case');
  const format = useFormat();
  return (outcome: CaseInitiative['outcome']): string =>
    outcome
      ? t('chain.outcomeText', {
          metric: outcome.metric,
          from: `${outcome.baseline ?? '?'} ${outcome.unit}`.trim(),
          to: `${outcome.target ?? '?'} ${outcome.unit}`.trim(),
          by: outcome.byWhen ? format.date(outcome.byWhen) : '?',
        })
      : '';
};

/** What customers will do, in words, '' while not stated. */
export const useBehaviourText = () => {
  const { t } = useTranslation('case');
  return (behaviour: CaseData['behaviour']): string =>
    behaviour
      ? t('chain.behaviourText', {
          kind: t(`behaviours.${behaviour.kind}`),
          metric: behaviour.metric,
          from: `${behaviour.baseline ?? '?'} ${behaviour.unit}`.trim(),
          to: `${behaviour.target ?? '?'} ${behaviour.unit}`.trim(),
        })
      : '';
};
