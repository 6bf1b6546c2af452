import './catalogue';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { movedFacts, type Stands } from './facts';
import { MovedTable } from './moved-table';

/** An act met a newer version: what somebody else changed since this page was read, which is read anew at once. */
export default function StaleAct(props: { readonly stands: Stands; readonly onReload?: () => void }) {
  const { t } = useTranslation('stale');
  const { stands, onReload } = props;
  const [seen] = useState(stands);
  const box = useRef<HTMLDivElement>(null);
  const reload = useRef(onReload);
  useLayoutEffect(() => box.current?.focus(), []);
  useEffect(() => reload.current?.(), []);
  const rows = movedFacts(seen.facts, stands.facts);
  const arrived = stands.version !== seen.version;
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="orange" title={t('actTitle')}>
      <Stack gap="sm" align="stretch">
        <Text size="sm" role="status">
          {t(!arrived ? 'reading' : rows.length > 0 ? 'actText' : 'unchanged')}
        </Text>
        {arrived && rows.length > 0 ? (
          <MovedTable label={t('actTitle')} rows={rows} seen={t('seen')} now={t('now')} />
        ) : null}
        {arrived ? null : (
          <Button size="xs" variant="default" w="fit-content" onClick={onReload}>
            {t('read')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
