import { Alert, Badge, Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { useAct } from '../../../../shared/graphql/use-act';
import { useMay } from '../../../../shared/session/workspace';
import { focusProblem } from '../../../../shared/ui/focus-problem';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { AddCommentMutation, type CommentData, DiscussionQuery, WithdrawCommentMutation } from './operations';

const PAGE = 100;

const Comment = (props: { readonly comment: CommentData; readonly onChange: () => void }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const act = useAct(WithdrawCommentMutation);
  const { comment } = props;
  const withdraw = async () => {
    if (await act.run({ id: comment.id })) props.onChange();
  };
  return (
    <Paper withBorder p="md" component="li">
      <Group gap="xs" justify="space-between">
        <Text size="sm">
          <b>{comment.author.name}</b>{' '}
          <Text span c="dimmed" size="sm">
            {format.dateTime(comment.createdAt)}
          </Text>
        </Text>
        {comment.keptBack ? <Badge color="gray">{t('talk.keptBack')}</Badge> : null}
      </Group>
      {comment.words === null ? (
        <Text size="sm" c="dimmed" fs="italic">
          {t('talk.withdrawn')}
        </Text>
      ) : (
        <Text className="prose">{comment.words}</Text>
      )}
      <ActProblem act={act} />
      {comment.mayWithdraw ? (
        <Button variant="subtle" size="compact-xs" mt={6} loading={act.busy} onClick={() => void withdraw()}>
          {t('talk.withdraw')}
        </Button>
      ) : null}
    </Paper>
  );
};

/** What is said about an initiative, oldest first; one's own words can be taken back and stay as withdrawn. */
export const Discussion = ({ initiativeId }: { readonly initiativeId: string }) => {
  const { t } = useTranslation('scoring');
  const { t: c } = useTranslation();
  const may = useMay();
  const [first, setFirst] = useState(PAGE);
  const [answer, again] = useQuery({ query: DiscussionQuery, variables: { initiativeId, first } });
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(AddCommentMutation);
  const refresh = () => again({ requestPolicy: 'network-only' });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (words.trim() === '') return focusProblem();
    if (!(await act.run({ input: { initiativeId, words: words.trim() } }))) return;
    setTried(false);
    setWords('');
    refresh();
  };
  return (
    <Section title={t('talk.title')}>
      <Loaded answer={answer} onRetry={refresh}>
        {({ discussion }) =>
          discussion.length === 0 ? (
            <Empty title={t('talk.none')} />
          ) : (
            <Stack gap="sm">
              <ul className="comment-list">
                {discussion.map((comment) => (
                  <Comment key={comment.id} comment={comment} onChange={refresh} />
                ))}
              </ul>
              {discussion.length === first ? (
                <Button variant="default" size="xs" w="fit-content" onClick={() => setFirst(first + PAGE)}>
                  {c('action.more')}
                </Button>
              ) : null}
            </Stack>
          )
        }
      </Loaded>
      {may('addComment') ? (
        <form noValidate onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            {may('scoringQueue') ? <Alert color="gray">{t('talk.blind')}</Alert> : null}
            <Textarea
              label={t('talk.say')}
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              error={tried && words.trim() === '' ? c('form.required') : undefined}
              maxLength={4000}
              autosize
              minRows={2}
              maw={720}
              required
            />
            <ActProblem act={act} />
            <Button type="submit" w="fit-content" loading={act.busy}>
              {t('talk.save')}
            </Button>
          </Stack>
        </form>
      ) : null}
    </Section>
  );
};
