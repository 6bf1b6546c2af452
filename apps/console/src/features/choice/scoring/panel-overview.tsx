import { Alert, Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useTask } from '../../../shared/graphql/task';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import { Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { TaskAtWork } from '../../../shared/ui/task-at-work';
import { type ModelData, RevealMutation } from './operations';

/** How far the panel is, by counts only until the reveal; and the reveal itself. */
export const PanelOverview = (props: { readonly model: ModelData; readonly onChange: () => void }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const cycle = useCycle();
  const may = useMay();
  const { refresh } = useWorkspace();
  const act = useAct(RevealMutation);
  const task = useTask(act);
  const [asking, setAsking] = useState(false);
  const { model } = props;
  const all = model.progress.done + model.progress.open;
  const text = t('progressText', { done: format.count(model.progress.done), all: format.count(all) });
  return (
    <Section
      title={t('progress')}
      aside={
        model.revealedAt ? (
          <Button component={Link} to={`/cycles/${cycle.id}/ranking`}>
            {t('toRanking')}
          </Button>
        ) : may('revealScores') ? (
          <Button onClick={() => setAsking(true)}>{t('reveal')}</Button>
        ) : null
      }
    >
      <Paper withBorder p="md">
        <Stack gap="xs">
          {all > 0 ? (
            <>
              <Progress value={(model.progress.done / all) * 100} size="lg" aria-label={text} />
              <Text>{text}</Text>
            </>
          ) : null}
          {model.revealedAt ? (
            <Text c="dimmed">{t('revealed', { when: format.dateTime(model.revealedAt) })}</Text>
          ) : model.state === 'DRAFT' ? (
            <Alert color="orange">{t('draftText')}</Alert>
          ) : null}
        </Stack>
      </Paper>
      <ReasonDialog
        opened={asking}
        title={t('revealTitle')}
        text={t('revealText')}
        confirm={t('reveal')}
        busy={act.busy}
        problem={
          <>
            <TaskAtWork task={task} />
            <ActProblem act={act} />
            {act.refusal?.code === 'INCOMPLETE' && may('releasePanellist') ? (
              <Link to={`/cycles/${cycle.id}/scoring/panel`}>{t('release.toPanel')}</Link>
            ) : null}
          </>
        }
        onClose={() => {
          setAsking(false);
          act.clear();
        }}
        onConfirm={async () => {
          if (!(await act.run({ cycleId: cycle.id, taskId: task.taskId }))) return;
          setAsking(false);
          props.onChange();
          refresh();
        }}
      />
    </Section>
  );
};
