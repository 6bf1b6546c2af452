import { Button, Group, Paper, Progress as Bar, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Objective } from '../../../shared/graphql/graphql';
import { useAct } from '../../../shared/graphql/use-act';
import { Fact, Facts } from '../../../shared/ui/facts';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { CancelSolvingMutation, type Progress } from './solving-operations';

/** How much of the distance is proven: the best found as a share of the best possible, for drawing only. */
const provenShare = (progress: Progress | null): number => {
  const [found, bound] = [Number(progress?.incumbent ?? 0), Number(progress?.bound ?? 0)];
  return found > 0 && bound > 0 ? Math.min(100, (found / bound) * 100) : 0;
};

/** The best plan found so far, what none can beat and how long it took; it can be stopped, with or without the best kept. */
export const SolvingProgress = (props: {
  readonly task: string;
  readonly progress: Progress | null;
  readonly objective: Objective;
}) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const cancel = useAct(CancelSolvingMutation);
  const { task, progress, objective } = props;
  const known = progress?.incumbent ? progress : null;
  const stop = (keepBest: boolean) => void cancel.run({ taskId: task, keepBest });
  return (
    <Paper withBorder p="md" component="section" aria-label={t('solving.title')}>
      <Stack gap="sm">
        <Text fw={600} role="status">
          {t(`solving.state.${progress?.state ?? 'WAITING'}`)}
        </Text>
        <Bar
          value={known ? provenShare(known) : 100}
          striped={!known}
          animated={!known}
          size="lg"
          aria-label={t('solving.share')}
        />
        <Facts>
          <Fact name={t('solving.incumbent')}>
            {known?.incumbent ? format.worth(known.incumbent, objective) : t('solving.unknown')}
          </Fact>
          <Fact name={t('solving.bound')}>
            {progress?.bound ? format.worth(progress.bound, objective) : t('solving.unknown')}
          </Fact>
          <Fact name={t('solving.gap')}>
            {known?.gap ? format.share(Number(known.gap) * 10_000) : t('solving.unknown')}
          </Fact>
          <Fact name={t('solving.time')}>
            {t('solving.seconds', { seconds: format.places(progress?.seconds ?? 0, 1) })}
          </Fact>
        </Facts>
        <ActProblem act={cancel} />
        <Group gap="xs">
          <Button variant="default" loading={cancel.busy} onClick={() => stop(true)}>
            {t('solving.keep')}
          </Button>
          <Button variant="subtle" loading={cancel.busy} onClick={() => stop(false)}>
            {t('solving.drop')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
};
