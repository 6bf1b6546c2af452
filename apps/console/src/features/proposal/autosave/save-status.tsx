import './catalogue';
import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCloudCheck, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { FaultAlert } from '../../../shared/ui/loaded';
import { RefusalAlert } from '../../../shared/ui/refusal-alert';
import type { Part } from './saver-ports';
import type { Autosave } from './use-saver';

/** Whether what is typed is safe on the server, in few words; `waits` says what it waits for before anything is saved. */
export const SaveStatus = <Draft, Input extends object>(props: {
  readonly save: Autosave<Draft, Input>;
  readonly waits: string | null;
}) => {
  const { t } = useTranslation('autosave');
  const format = useFormat();
  const { save, waits } = props;
  const { standing, saving, unsaved } = save;
  const [icon, text] = saving
    ? [<IconCloudUp key="up" size={18} />, t('saving')]
    : waits
      ? [<IconPencil key="new" size={18} />, waits]
      : unsaved
        ? [<IconPencil key="typed" size={18} />, t('typed')]
        : [<IconCloudCheck key="safe" size={18} />, t('saved', { when: format.dateTime(standing?.updatedAt ?? '') })];
  return (
    <Group gap="xs">
      <Group gap={6} role="status">
        {icon}
        <Text size="sm">{text}</Text>
      </Group>
      {unsaved && !saving && !waits ? (
        <Button size="xs" variant="default" onClick={() => void save.flush()}>
          {t('now')}
        </Button>
      ) : null}
    </Group>
  );
};

/** What keeps the draft from being saved, and what came in from others. */
export const SaveProblems = <Draft, Input extends object>(props: {
  readonly save: Autosave<Draft, Input>;
  readonly label: (part: Part<Input>) => string;
}) => {
  const { t } = useTranslation('autosave');
  const { save, label } = props;
  const named = (parts: readonly Part<Input>[]) => [...new Set(parts.map(label))].join(', ');
  const held = save.standing ? save.held : [];
  return (
    <>
      {save.refusal ? <RefusalAlert refusal={save.refusal} /> : null}
      {save.fault ? <FaultAlert code={save.fault} onRetry={() => void save.flush()} /> : null}
      {held.length > 0 ? <Alert color="orange">{t('held', { parts: named(held) })}</Alert> : null}
      {save.takenOver.length > 0 ? (
        <Alert color="gray" role="status">
          {t('takenOver', { parts: named(save.takenOver) })}
        </Alert>
      ) : null}
    </>
  );
};
