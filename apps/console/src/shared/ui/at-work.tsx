import { Button, Group, Loader, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';

const SECOND = 1000;

/** Says from the first second on how long the server has been at work and how much is done, with the way to cancel it. */
export const AtWork = (props: {
  /** How much is done, in basis points; null where that is not known. */
  readonly share?: number | null;
  /** What it is at, in words. */
  readonly text?: string;
  /** Absent while there is nothing to cancel yet. */
  readonly onCancel?: () => void;
  readonly cancelling?: boolean;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((past) => past + 1), SECOND);
    return () => clearInterval(timer);
  }, []);
  if (seconds === 0) return null;
  const share = props.share ?? null;
  return (
    <Stack gap="xs">
      {share === null ? null : <Progress value={share / 100} size="lg" aria-label={t('wait.done')} />}
      <Group gap="sm">
        {share === null ? <Loader size="xs" aria-hidden /> : <Text size="sm">{format.share(share)}</Text>}
        {props.text ? <Text size="sm">{props.text}</Text> : null}
        <Text size="sm">{t('wait.working', { seconds })}</Text>
        {props.onCancel ? (
          <Button size="xs" variant="default" loading={props.cancelling} onClick={props.onCancel}>
            {t('wait.stop')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
};
