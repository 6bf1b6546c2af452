import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { MyScores } from './my-scores';
import { type ModelData, type MyScore, MyScoresQuery, QueueQuery, type Task } from './operations';
import { Invitations } from './panel/invitations';
import { ScoreCard } from './score-card';

const keyOf = (task: Task) => `${task.initiative.id} ${task.criterion.id}`;

/** What the panellist still has to score, one question at a time, and what they have scored and may still change. */
export const ScoringQueue = ({ cycleId, model }: { readonly cycleId: string; readonly model: ModelData }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [queue, againQueue] = useQuery({ query: QueueQuery, variables: { cycleId } });
  const [mine, againMine] = useQuery({ query: MyScoresQuery, variables: { cycleId } });
  const [later, setLater] = useState<readonly string[]>([]);
  const [changing, setChanging] = useState<{ readonly task: Task; readonly given: MyScore } | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const open = queue.data?.scoringQueue ?? [];
  const task = changing?.task ?? open.find((it) => !later.includes(keyOf(it))) ?? open[0];
  const postpone = (one: Task) => setLater([...later.filter((key) => key !== keyOf(one)), keyOf(one)]);
  const recorded = (one: Task, value: number) => {
    const words = { score: format.score(value), code: one.initiative.code };
    setSaid(changing ? t('changed', words) : t('recorded', words));
    setChanging(null);
    againQueue({ requestPolicy: 'network-only' });
    againMine({ requestPolicy: 'network-only' });
  };

  return (
    <>
      {model.revealedAt ? null : <Invitations />}
      <Section title={changing ? t('changing') : t('queue')}>
        <div role="status">{said ? <Alert color="green">{said}</Alert> : null}</div>
        <Loaded answer={queue} onRetry={() => againQueue({ requestPolicy: 'network-only' })}>
          {() =>
            task ? (
              <Stack gap="sm">
                {changing ? null : <Text c="dimmed">{t('left', { count: open.length })}</Text>}
                <ScoreCard
                  key={`${keyOf(task)} ${changing?.given.id ?? ''}`}
                  task={task}
                  given={changing?.given}
                  onSkip={changing || open.length < 2 ? undefined : () => postpone(task)}
                  onClose={changing ? () => setChanging(null) : undefined}
                  onRecorded={(value) => recorded(task, value)}
                />
              </Stack>
            ) : model.revealedAt ? (
              <Empty title={t('overTitle')} text={t('overText')} />
            ) : (
              <Empty title={t('doneTitle')} text={t('doneText')} />
            )
          }
        </Loaded>
      </Section>
      <Loaded answer={mine} onRetry={() => againMine({ requestPolicy: 'network-only' })}>
        {(data) =>
          data.myScores.length > 0 ? (
            <MyScores
              cycleId={cycleId}
              scores={data.myScores}
              initiatives={data.initiatives.nodes}
              model={model}
              onChange={(one, given) => {
                setSaid(null);
                setChanging({ task: one, given });
                window.scrollTo({ top: 0 });
              }}
            />
          ) : null
        }
      </Loaded>
    </>
  );
};
