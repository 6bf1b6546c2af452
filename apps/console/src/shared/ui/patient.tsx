import { Alert, Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnyVariables, useQuery, type UseQueryArgs } from 'urql';
import { type FaultCode, faultOf } from '../graphql/fault';
import { AtWork } from './at-work';
import { Loaded, Loading } from './loaded';

/** The answer of a query that may take the server longer than a second: it is shown, and can be cancelled, on the server too. */
export function Patient<Data, Variables extends AnyVariables>(props: {
  readonly ask: UseQueryArgs<Variables, Data>;
  /** What the server is at, where that is not plain. */
  readonly text?: string;
  /** How much of it is done, in basis points, where that is known. */
  readonly share?: number | null;
  /** What stands there for a fault that the page says in words of its own; null: the usual. */
  readonly otherwise?: (code: FaultCode, again: () => void) => ReactNode;
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
      <Stack gap="sm">
        {props.text ? (
          <Text size="sm" role="status">
            {props.text}
          </Text>
        ) : null}
        <AtWork share={props.share} onCancel={() => setStopped(true)} />
        <Loading />
      </Stack>
    );
  const own = answer.error && !answer.data ? props.otherwise?.(faultOf(answer.error), again) : null;
  if (own) return own;
  return (
    <Loaded answer={answer} onRetry={again}>
      {(data) => props.children(data, again)}
    </Loaded>
  );
}
