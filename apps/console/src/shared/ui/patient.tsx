import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyVariables, useQuery, type UseQueryArgs } from 'urql';
import { Loaded, Loading } from './loaded';

const SECOND = 1000;

/** Says from the first second on how long the server has been at work, with the way to stop waiting. */
const Working = ({ text, onStop }: { readonly text: string | undefined; readonly onStop: () => void }) => {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  return (
    <Stack gap="sm">
      {text ? (
        <Text size="sm" role="status">
          {text}
        </Text>
      ) : null}
      {seconds > 0 ? (
        <Group gap="sm">
          <Loader size="xs" aria-hidden />
          <Text size="sm">{t('wait.working', { seconds })}</Text>
          <Button size="xs" variant="default" onClick={onStop}>
            {t('wait.stop')}
          </Button>
        </Group>
      ) : null}
      <Loading />
    </Stack>
  );
};

/** The answer of a query that may take the server longer than a second: waiting for it is shown, and can be stopped. */
export function Patient<Data, Variables extends AnyVariables>(props: {
  readonly ask: UseQueryArgs<Variables, Data>;
  /** What the server is at, where that is not plain. */
  readonly text?: string;
  readonly children: (data: Data, again: () => void) => ReactNode;
}) {
  const { t } = useTranslation();
  const [stopped, setStopped] = useState(false);
  // A query that nobody follows any more is broken off.
  const [answer, reread] = useQuery<Data, Variables>({ ...props.ask, pause: stopped } as UseQueryArgs<Variables, Data>);
  const again = () => reread({ requestPolicy: 'network-only' });
  if (answer.data === undefined && !answer.error)
    return stopped ? (
      <Alert color="gray" title={t('wait.stopped')}>
        <Button size="xs" variant="default" onClick={() => setStopped(false)}>
          {t('action.retry')}
        </Button>
      </Alert>
    ) : (
      <Working text={props.text} onStop={() => setStopped(true)} />
    );
  return (
    <Loaded answer={answer} onRetry={again}>
      {(data) => props.children(data, again)}
    </Loaded>
  );
}
