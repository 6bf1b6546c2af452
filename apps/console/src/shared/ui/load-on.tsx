import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FaultAlert } from './loaded';
import type { LoadedOn } from '../graphql/use-load-on';

/** How far a growing list is loaded, and the way on for whoever does not scroll. */
export const LoadOn = (props: { readonly list: LoadedOn<unknown>; readonly count: string }) => {
  const { t } = useTranslation();
  const { list } = props;
  return (
    <>
      {list.fault ? <FaultAlert code={list.fault} onRetry={list.loadOn} /> : null}
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {list.hasMore ? t('list.loaded', { loaded: list.rows.length, count: props.count }) : props.count}
        </Text>
        {list.hasMore ? (
          <Button variant="default" size="xs" loading={list.loading} onClick={list.loadOn}>
            {t('action.more')}
          </Button>
        ) : null}
      </Group>
    </>
  );
};
