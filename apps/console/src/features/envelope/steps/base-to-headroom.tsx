import { useTranslation } from 'react-i18next';
import { baseSteps, type EnvelopeFigures, envelopeSteps, type MoneyStep } from '@clout/domain';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import { MoneySteps, type NamedStep } from './money-steps';

const useNames = (capShare: string) => {
  const { t } = useTranslation('envelope');
  return (step: MoneyStep): NamedStep => {
    const reason = step.key.startsWith('outside ') ? step.key.slice('outside '.length) : null;
    if (reason !== null)
      return {
        ...step,
        name: t(`exclusion.${reason}` as 'exclusion.ALLOCATED', reason),
        because: t('steps.means.outside'),
      };
    const key = step.key as 'base';
    return { ...step, name: t(`steps.name.${key}`), because: t(`steps.means.${key}`, { share: capShare }) };
  };
};

/** How the base becomes the envelope: what is outside, and the share under the cap. */
export const BaseToEnvelope = (props: {
  readonly figures: EnvelopeFigures;
  readonly capShare: string;
  /** The cycle it is of; none while it is set up. */
  readonly cycleId?: string;
}) => {
  const { t } = useTranslation('envelope');
  const named = useNames(props.capShare);
  return (
    <Section
      title={t('steps.fromBase')}
      aside={
        props.cycleId ? (
          <ExportButtons table="base-to-envelope" variables={{ cycleId: props.cycleId }} label={t('steps.fromBase')} />
        ) : null
      }
    >
      <MoneySteps label={t('steps.fromBase')} steps={baseSteps(props.figures).map(named)} />
    </Section>
  );
};

/** What of the envelope may still be promised. */
export const EnvelopeToHeadroom = (props: {
  readonly figures: EnvelopeFigures;
  readonly capShare: string;
  readonly cycleId: string;
}) => {
  const { cycleId } = props;
  const { t } = useTranslation('envelope');
  const named = useNames(props.capShare);
  return (
    <Section
      title={t('steps.fromEnvelope')}
      aside={<ExportButtons table="envelope-to-headroom" variables={{ cycleId }} label={t('steps.fromEnvelope')} />}
    >
      <MoneySteps label={t('steps.fromEnvelope')} steps={envelopeSteps(props.figures).map(named)} />
    </Section>
  );
};
