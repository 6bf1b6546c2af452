import { Button, Group, NumberInput, Paper, Slider, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { RecordScoreMutation, type Task } from './operations';

/** One initiative, one question, the anchors of its scale, and a score by slider or by number. */
export const ScoreCard = (props: {
  readonly task: Task;
  readonly onRecorded: (value: number) => void;
  readonly onSkip?: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { initiative, criterion } = props.task;
  const [points, setPoints] = useState<number | ''>('');
  const [note, setNote] = useState('');
  const act = useAct(RecordScoreMutation);
  const anchors = [...criterion.anchors].sort((a, b) => a.value - b.value);
  const label = t('score');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (points === '') return;
    const value = Math.round(points * 100);
    const input = { initiativeId: initiative.id, criterionId: criterion.id, value, note: note.trim() || undefined };
    if (await act.run({ input })) props.onRecorded(value);
  };

  return (
    <Paper
      withBorder
      p={{ base: 'md', sm: 'xl' }}
      component="form"
      onSubmit={(event) => void submit(event as unknown as FormEvent)}
    >
      <Stack>
        <div>
          <Text size="sm" c="dimmed">
            {initiative.code} · {initiative.businessUnit.name}
          </Text>
          <Title order={3}>{initiative.title}</Title>
        </div>
        <dl className="facts">
          <div>
            <dt>{t('problem')}</dt>
            <dd className="prose">{initiative.problem}</dd>
          </div>
          <div>
            <dt>{t('action')}</dt>
            <dd className="prose">{initiative.action}</dd>
          </div>
          {initiative.outcome ? (
            <div>
              <dt>{t('outcome')}</dt>
              <dd>
                {initiative.outcome.metric}: {initiative.outcome.baseline ?? '?'} → {initiative.outcome.target ?? '?'}{' '}
                {initiative.outcome.unit}
              </dd>
            </div>
          ) : null}
          {initiative.benefit ? (
            <div>
              <dt>{t('benefit')}</dt>
              <dd>{initiative.benefit.description}</dd>
            </div>
          ) : null}
        </dl>
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
        <Group align="center" wrap="wrap" gap="lg">
          <Slider
            flex={1}
            miw={200}
            min={0}
            max={10}
            step={0.25}
            value={points === '' ? 0 : points}
            onChange={setPoints}
            label={(value) => format.score(value * 100)}
            thumbLabel={label}
            marks={anchors.map((anchor) => ({ value: anchor.value / 100 }))}
          />
          <NumberInput
            label={label}
            w={130}
            min={0}
            max={10}
            step={0.25}
            decimalScale={2}
            clampBehavior="strict"
            required
            value={points}
            onChange={(value) => setPoints(typeof value === 'number' ? value : '')}
          />
        </Group>
        <Textarea label={t('note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize />
        <ActProblem act={act} />
        <Group>
          <Button type="submit" loading={act.busy} disabled={points === ''}>
            {t('record')}
          </Button>
          {props.onSkip ? (
            <Button variant="default" onClick={props.onSkip}>
              {t('skip')}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </Paper>
  );
};
