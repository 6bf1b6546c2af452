import './catalogue';
import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table';

/** One part that two people changed, as each of them has it, in words. */
export interface Clash<Key extends string = string> {
  readonly key: Key;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Two people changed the same parts: both versions side by side, and the choice between them. */
export const StaleChoice = <Key extends string>(props: {
  readonly clashes: readonly Clash<Key>[];
  /** Whether the choice saves at once. */
  readonly saves?: boolean;
  /** Called with the parts that stay as the other person has them. */
  readonly onSettle: (theirs: readonly Key[]) => void;
}) => {
  const { t } = useTranslation('stale');
  const [theirs, setTheirs] = useState<readonly Key[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const version = (clash: Clash<Key>, whose: 'mine' | 'theirs') => (
    <Radio
      name={`clash-${clash.key}`}
      label={clash[whose] || t('nothing')}
      checked={theirs.includes(clash.key) === (whose === 'theirs')}
      onChange={() =>
        setTheirs([...theirs.filter((it) => it !== clash.key), ...(whose === 'theirs' ? [clash.key] : [])])
      }
    />
  );
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="orange" title={t('title')}>
      <Stack gap="sm" align="stretch">
        <Text size="sm">{t('text')}</Text>
        <DataTable
          label={t('title')}
          rows={props.clashes}
          rowKey={({ key }) => key}
          columns={[
            { key: 'part', head: t('part'), cell: ({ label }) => label },
            { key: 'mine', head: t('mine'), wide: true, cell: (clash) => version(clash, 'mine') },
            { key: 'theirs', head: t('theirs'), wide: true, cell: (clash) => version(clash, 'theirs') },
          ]}
        />
        <Button w="fit-content" onClick={() => props.onSettle(theirs)}>
          {t(props.saves ? 'goSave' : 'go')}
        </Button>
      </Stack>
    </Alert>
  );
};
