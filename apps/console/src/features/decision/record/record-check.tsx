import { Alert, Button, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useTaskShare } from '../../../shared/graphql/task';
import { Section } from '../../../shared/ui/page';
import { Patient } from '../../../shared/ui/patient';
import { type RecordCheckpoint, RecordCheckQuery } from './operations';

/** What the newest checkpoint, kept outside the database, says to the record. */
const CheckpointLine = ({ checkpoint }: { readonly checkpoint: RecordCheckpoint | null }) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  if (!checkpoint) return <Text size="sm">{t('record.checkpointNone')}</Text>;
  const when = format.dateTime(checkpoint.at);
  return (
    <Text size="sm" fw={checkpoint.agrees ? undefined : 700}>
      {checkpoint.agrees
        ? t('record.checkpointAgrees', { when, n: format.count(checkpoint.sequence) })
        : t('record.checkpointDisagrees', { when, message: checkpoint.message ?? '' })}
    </Text>
  );
};

/** The check that nobody has changed the record, which shows how far it is and can be stopped. */
export const RecordCheck = () => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  // Each check is a task of its own.
  const [taskId, setTaskId] = useState(() => crypto.randomUUID());
  const share = useTaskShare(taskId);
  return (
    <Section
      title={t('record.check')}
      aside={
        <Button variant="default" size="xs" onClick={() => setTaskId(crypto.randomUUID())}>
          {t('record.checkAgain')}
        </Button>
      }
    >
      <Patient
        key={taskId}
        ask={{ query: RecordCheckQuery, variables: { taskId }, requestPolicy: 'network-only' }}
        share={share}
      >
        {({ recordCheck: check }) => (
          <Alert
            color={check.intact && check.checkpoint?.agrees !== false ? 'green' : 'red'}
            role="status"
            icon={check.intact && check.checkpoint?.agrees !== false ? <IconCheck /> : <IconAlertTriangle />}
            title={
              check.intact
                ? t('record.intact')
                : t('record.broken', { entry: check.firstBrokenEntry ?? t('record.unknown') })
            }
          >
            <Text size="sm">
              {t('record.intactText', { length: format.count(check.length), when: format.dateTime(check.checkedAt) })}{' '}
              {check.problem}
            </Text>
            <CheckpointLine checkpoint={check.checkpoint ?? null} />
            <Text size="sm" className="mono">
              {t('record.head')}: {check.headHash}
            </Text>
          </Alert>
        )}
      </Patient>
    </Section>
  );
};
