import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { onReturn, probe, useConnectionLost } from '../graphql/connection';
import { toast } from './toast';

/** Says above every page that the server cannot be reached, and when it can be again; nothing typed is touched. */
export const ConnectionLost = () => {
  const { t } = useTranslation();
  const lost = useConnectionLost();
  useEffect(() => onReturn(() => toast(t('connection.back'))), [t]);
  return (
    <div role="status" className={lost ? 'connection-lost no-print' : undefined}>
      {lost ? (
        <Alert color="orange" icon={<IconPlugConnectedX />} title={t('connection.lost')}>
          <Group justify="space-between">
            <Text size="sm">{t('connection.text')}</Text>
            <Button size="xs" variant="default" onClick={() => void probe()}>
              {t('action.retry')}
            </Button>
          </Group>
        </Alert>
      ) : null}
    </div>
  );
};
