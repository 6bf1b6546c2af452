import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconSearchOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { type FaultCode, faultOf } from '../graphql/fault';

const ICONS: Partial<Record<FaultCode, ReactNode>> = { NOT_PERMITTED: <IconLock />, NOT_FOUND: <IconSearchOff /> };

/** One fault in words, with a way on. */
export const FaultAlert = (props: { readonly code: FaultCode; readonly onRetry?: () => void }) => {
  const { t } = useTranslation();
  const retry = props.onRetry && !['NOT_PERMITTED', 'NOT_FOUND', 'WRONG_STATE'].includes(props.code);
  return (
    <Alert
      color={props.code === 'NOT_PERMITTED' || props.code === 'NOT_FOUND' ? 'gray' : 'red'}
      icon={ICONS[props.code] ?? <IconAlertTriangle />}
      title={t(`fault.${props.code}.title`)}
      role="alert"
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t(`fault.${props.code}.text`)}</Text>
        {retry ? (
          <Button size="xs" variant="default" onClick={props.onRetry}>
            {t('action.retry')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
};

/** Grey bars while the first answer is on its way. */
export const Loading = () => {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" role="status" aria-label={t('state.loading')}>
      <Skeleton height={28} width="40%" />
      <Skeleton height={120} />
      <Skeleton height={220} />
    </Stack>
  );
};

interface Answer<Data> {
  readonly data?: Data;
  readonly error?: CombinedError;
  readonly fetching: boolean;
}

/** Loading, fault or the data of a query; data already shown stays while a newer answer is awaited. */
export function Loaded<Data>(props: {
  readonly answer: Answer<Data>;
  readonly onRetry?: () => void;
  /** What stands there meanwhile, about as high as what will; grey bars of a page when left out. */
  readonly meanwhile?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}) {
  const { data, error } = props.answer;
  if (error && !data) return <FaultAlert code={faultOf(error)} onRetry={props.onRetry} />;
  if (!data) return props.meanwhile ?? <Loading />;
  return props.children(data);
}

/** Said when a list has nothing, and what would bring something. */
export const Empty = (props: { readonly title: string; readonly text?: string; readonly action?: ReactNode }) => (
  <Stack className="empty" align="center" gap="xs">
    <Text fw={600}>{props.title}</Text>
    {props.text ? (
      <Text c="dimmed" size="sm" ta="center" maw={520}>
        {props.text}
      </Text>
    ) : null}
    {props.action}
  </Stack>
);
