import './catalogue';
import { Alert, Button, Radio, Stack, Text } from '@mantine/core';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table';

/** Two people changed the same parts: both versions side by side, and the choice between them. */
export const StaleChoice = <Key extends string, Draft>(props: {
  readonly parts: readonly Key[];
  readonly mine: Draft;
  readonly theirs: Draft;
  readonly label: (part: Key) => string;
  /** A part of a version in words. */
  readonly words: (part: Key, version: Draft) => string;
  /** Whether the choice saves at once. */
  readonly saves?: boolean;
  /** Called with the parts that stay as the other person has them. */
  readonly onSettle: (theirs: readonly Key[]) => void;
}) => {
  const { t } = useTranslation('stale');
  const [theirs, setTheirs] = useState<readonly Key[]>([]);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const version = (part: Key, whose: 'mine' | 'theirs') => (
    <Radio
      name={`clash-${part}`}
      label={props.words(part, props[whose]) || t('nothing')}
      checked={theirs.includes(part) === (whose === 'theirs')}
      onChange={() => setTheirs([...theirs.filter((it) => it !== part), ...(whose === 'theirs' ? [part] : [])])}
    />
  );
  return (
    <Alert ref={box} tabIndex={-1} role="alert" color="orange" title={t('title')}>
      <Stack gap="sm" align="stretch">
        <Text size="sm">{t('text')}</Text>
        <DataTable
          label={t('title')}
          rows={props.parts}
          rowKey={(part) => part}
          columns={[
            { key: 'part', head: t('part'), cell: props.label },
            { key: 'mine', head: t('mine'), wide: true, cell: (part) => version(part, 'mine') },
            { key: 'theirs', head: t('theirs'), wide: true, cell: (part) => version(part, 'theirs') },
          ]}
        />
        <Button w="fit-content" onClick={() => props.onSettle(theirs)}>
          {t(props.saves ? 'goSave' : 'go')}
        </Button>
      </Stack>
    </Alert>
  );
};
