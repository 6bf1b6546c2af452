import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { MyScoresQuery, QueueQuery, type Task } from './operations';
import { ScoreCard } from './score-card';

const keyOf = (task: Task) => `${task.initiative.id} ${task.criterion.id}`;

/** What the panellist still has to score, one question at a time, and what they have scored. */
export const ScoringQueue = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [queue, againQueue] = useQuery({ query: QueueQuery, variables: { cycleId } });
  const [mine, againMine] = useQuery({ query: MyScoresQuery, variables: { cycleId } });
  const [later, setLater] = useState<readonly string[]>([]);
  const [changed, setChanged] = useState<Task | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  const open = queue.data?.scoringQueue ?? [];
  const task = changed ?? open.find((it) => !later.includes(keyOf(it))) ?? open[0];
  const initiatives = new Map((mine.data?.initiatives.nodes ?? []).map((it) => [it.id, it]));
  const criteria = new Map((mine.data?.scoringModel.criteria ?? []).map((it) => [it.id, it]));
  const scores = mine.data?.myScores ?? [];

  return (
    <>
      <Section title={t('queue')}>
        <div role="status">{said ? <Alert color="green">{said}</Alert> : null}</div>
        <Loaded answer={queue} onRetry={() => againQueue({ requestPolicy: 'network-only' })}>
          {() =>
            task ? (
              <Stack gap="sm">
                <Text c="dimmed">{t('left', { count: open.length })}</Text>
                <ScoreCard
                  key={keyOf(task)}
                  task={task}
                  onSkip={
                    open.length > 1
                      ? () => setLater([...later.filter((k) => k !== keyOf(task)), keyOf(task)])
                      : undefined
                  }
                  onRecorded={(value) => {
                    setChanged(null);
                    setSaid(t('recorded', { score: format.score(value), code: task.initiative.code }));
                    againQueue({ requestPolicy: 'network-only' });
                    againMine({ requestPolicy: 'network-only' });
                  }}
                />
              </Stack>
            ) : (
              <Empty title={t('doneTitle')} text={t('doneText')} />
            )
          }
        </Loaded>
      </Section>
      {scores.length > 0 ? (
        <Section title={t('mine')}>
          <DataTable
            label={t('mine')}
            rows={scores}
            rowKey={(score) => score.id}
            columns={[
              {
                key: 'initiative',
                wide: true,
                head: t('initiative'),
                cell: (score) => {
                  const it = initiatives.get(score.initiativeId);
                  return it ? `${it.code} ${it.title}` : '';
                },
              },
              {
                key: 'criterion',
                head: t('criterion'),
                cell: (score) => criteria.get(score.criterionId)?.name ?? '',
              },
              { key: 'points', head: t('points'), figure: true, cell: (score) => format.score(score.value) },
              { key: 'note', head: t('note'), cell: (score) => score.note ?? '' },
              { key: 'when', head: t('when'), cell: (score) => format.dateTime(score.recordedAt) },
              {
                key: 'change',
                head: t('change'),
                cell: (score) => {
                  const initiative = initiatives.get(score.initiativeId);
                  const criterion = criteria.get(score.criterionId);
                  if (!initiative || !criterion || mine.data?.scoringModel.revealedAt) return null;
                  return (
                    <Button
                      variant="default"
                      size="compact-xs"
                      aria-label={t('changeOf', { code: initiative.code, criterion: criterion.name })}
                      onClick={() => setChanged({ initiative, criterion })}
                    >
                      {t('change')}
                    </Button>
                  );
                },
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
};
