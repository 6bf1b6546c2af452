import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '@mantine/core';
import { STEPS, type Step } from './completeness';

/** The way through the wizard: every step can be gone to at any time, and says what it still lacks. */
export const StepNav = (props: {
  readonly step: Step;
  /** Things each step lacks for submission; null where that cannot be said. */
  readonly missing: Readonly<Record<Step, number | null>>;
  readonly onGo: (step: Step) => void;
}) => {
  const { t } = useTranslation('wizard');
  return (
    <nav aria-label={t('steps')}>
      <ol className="wizard-steps">
        {STEPS.map((step, index) => {
          const missing = props.missing[step];
          return (
            <li key={step}>
              <button
                type="button"
                aria-current={step === props.step ? 'step' : undefined}
                onClick={() => props.onGo(step)}
              >
                <span className="wizard-mark" data-done={missing === 0 || undefined} aria-hidden>
                  {missing === 0 ? <IconCheck size={14} /> : index + 1}
                </span>
                <span className="wizard-name">{t(`step.${step}`)}</span>
                {missing ? <VisuallyHidden>{t('lacks', { count: missing })}</VisuallyHidden> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
