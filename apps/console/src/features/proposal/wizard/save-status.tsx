import { Alert, Button, Group, Text } from '@mantine/core';
import { IconCloudCheck, IconCloudUp, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { FaultAlert } from '../../../shared/ui/loaded';
import { RefusalAlert } from '../../../shared/ui/refusal-alert';
import type { Part } from './draft-input';
import type { Autosave } from './use-autosave';

/** Whether what is typed is safe on the server, in few words. */
export const SaveStatus = ({ save }: { readonly save: Autosave }) => {
  const { t } = useTranslation('wizard');
  const format = useFormat();
  const { standing, saving, unsaved } = save;
  const [icon, text] = saving
    ? [<IconCloudUp key="up" size={18} />, t('save.saving')]
    : unsaved
      ? [<IconPencil key="typed" size={18} />, t('save.typed')]
      : standing
        ? [<IconCloudCheck key="safe" size={18} />, t('save.saved', { when: format.dateTime(standing.updatedAt) })]
        : [<IconPencil key="new" size={18} />, t('save.new')];
  return (
    <Group gap="xs">
      <Group gap={6} role="status">
        {icon}
        <Text size="sm">{text}</Text>
      </Group>
      {unsaved && !saving ? (
        <Button size="xs" variant="default" onClick={() => void save.flush()}>
          {t('save.now')}
        </Button>
      ) : null}
    </Group>
  );
};

/** What keeps the draft from being saved, and what came in from others. */
export const SaveProblems = ({ save }: { readonly save: Autosave }) => {
  const { t } = useTranslation('wizard');
  const named = (parts: readonly Part[]) => parts.map((part) => t(`part.${part}`)).join(', ');
  const held = save.standing ? save.held : [];
  return (
    <>
      {save.refusal ? <RefusalAlert refusal={save.refusal} /> : null}
      {save.fault ? <FaultAlert code={save.fault} onRetry={() => void save.flush()} /> : null}
      {held.length > 0 ? <Alert color="orange">{t('save.held', { parts: named(held) })}</Alert> : null}
      {save.takenOver.length > 0 ? (
        <Alert color="gray" role="status">
          {t('save.takenOver', { parts: named(save.takenOver) })}
        </Alert>
      ) : null}
    </>
  );
};
