import { Badge, Group, Text } from '@mantine/core';
import type { Downgrade, Upgrade } from '@clout/domain';
import { useTranslation } from 'react-i18next';
import { GradeBadge } from './grade-badge';
import type { Grade } from './operations';

interface Step {
  readonly reason: Downgrade | Upgrade;
  readonly levels: number;
  readonly byRule: boolean;
  readonly because: string | null;
}

/** The way of one item along the ladder: where it starts, each step with its reason, where it ends. */
export const Steps = (props: { readonly start: Grade; readonly steps: readonly Step[]; readonly grade: Grade }) => {
  const { t } = useTranslation('proposal');
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">{t('evidence.startGrade', { grade: props.start })}</Text>
        {props.steps.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('evidence.stepsNone')}
          </Text>
        ) : null}
      </Group>
      {props.steps.length > 0 ? (
        <ul className="anchors">
          {props.steps.map((step) => (
            <li key={step.reason}>
              <Badge size="sm" color={step.levels < 0 ? 'orange' : 'green'}>
                {t(step.levels < 0 ? 'evidence.stepDown' : 'evidence.stepUp')}
              </Badge>{' '}
              {t(`evidence.step.${step.reason}`)}
              {step.byRule
                ? ` (${t(step.reason === 'INDIRECTNESS' ? 'evidence.bySource' : 'evidence.byNumbers')})`
                : ''}
              {step.because ? `: ${step.because}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      <Group gap="xs" mt={4}>
        <Text size="sm" fw={600}>
          {t('evidence.itemGrade', { grade: '' })}
        </Text>
        <GradeBadge state={props.grade} />
      </Group>
    </div>
  );
};
