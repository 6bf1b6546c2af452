import { Button, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { type MyScore, RecordScoreMutation, type Task } from './operations';
import { PointsField } from './points-field';
import { ScoredFacts } from './scored-facts';

/** One initiative, one question, the anchors of its scale, and a score; a given one is changed with a reason. */
export const ScoreCard = (props: {
  readonly task: Task;
  readonly given?: MyScore;
  readonly onRecorded: (value: number) => void;
  readonly onSkip?: () => void;
  readonly onClose?: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { given } = props;
  const { initiative, criterion } = props.task;
  const [points, setPoints] = useState<number | ''>(given ? given.value / 100 : '');
  const [note, setNote] = useState(given?.note ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(RecordScoreMutation);
  const anchors = [...criterion.anchors].sort((a, b) => a.value - b.value);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (points === '' || (given && reason.trim() === '')) return focusProblem();
    const value = Math.round(points * 100);
    const done = await act.run({
      input: {
        initiativeId: initiative.id,
        criterionId: criterion.id,
        value,
        note: note.trim() || undefined,
        ...(given ? { reason: reason.trim() } : {}),
      },
    });
    if (done) props.onRecorded(value);
  };

  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'xl' }}
      component="form"
      noValidate
      onSubmit={(event) => void submit(event as unknown as FormEvent)}
    >
      <Stack>
        <div>
          <Text size="sm" c="dimmed">
            {initiative.code} · {initiative.businessUnit.name}
          </Text>
          <Title order={3}>{initiative.title}</Title>
        </div>
        <ScoredFacts initiative={initiative} />
        <Text fw={600}>{t('question', { criterion: criterion.name, question: criterion.question })}</Text>
        <div>
          <Text size="sm" c="dimmed">
            {t('anchors')}
          </Text>
          <ul className="anchors">
            {anchors.map((anchor) => (
              <li key={anchor.value}>
                <b>{format.score(anchor.value)}</b> {anchor.text}
              </li>
            ))}
          </ul>
        </div>
        <PointsField
          criterion={criterion}
          value={points}
          onChange={setPoints}
          error={tried && points === '' ? c('form.required') : undefined}
        />
        <Textarea label={t('note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize />
        {given ? (
          <Textarea
            label={t('reason')}
            description={t('reasonHint', { from: format.score(given.value) })}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && reason.trim() === '' ? c('form.required') : undefined}
            autosize
            required
          />
        ) : null}
        <ActProblem act={act} />
        <Group>
          <Button type="submit" loading={act.busy}>
            {given ? t('saveChange') : t('record')}
          </Button>
          {props.onSkip ? (
            <Button variant="default" onClick={props.onSkip}>
              {t('skip')}
            </Button>
          ) : null}
          {props.onClose ? (
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Paper>
  );
};
