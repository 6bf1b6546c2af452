import './catalogue';
import './desk/catalogue';
import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { useRecordFilter, RecordFilters } from './record-filters';
import { type RecordCheckpoint, RecordCheckQuery } from './record/operations';
import { RecordEntries } from './record/record-entries';

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

const Check = () => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const [answer, again] = useQuery({ query: RecordCheckQuery, requestPolicy: 'network-only' });
  const retry = () => again({ requestPolicy: 'network-only' });
  return (
    <Section
      title={t('record.check')}
      aside={
        <Button variant="default" size="xs" onClick={retry} loading={answer.fetching}>
          {t('record.checkAgain')}
        </Button>
      }
    >
      <Loaded answer={answer} onRetry={retry}>
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
      </Loaded>
    </Section>
  );
};

/** The decision record and the check that nobody has changed it; `children` stand between the check and the entries. */
export const RecordPage = (props: { readonly children?: ReactNode }) => {
  const { t } = useTranslation('decision');
  const may = useMay();
  const use = useRecordFilter();
  return (
    <Page
      title={t('record.title')}
      lead={t('record.lead')}
      aside={
        may('setLegalHold') || may('eraseMember') ? (
          <Button variant="default" component={Link} to="/keeping">
            {t('record.keeping')}
          </Button>
        ) : null
      }
    >
      <Stack gap="xl">
        {may('recordCheck') ? <Check /> : null}
        {props.children}
        {may('decisionRecord') ? (
          <Stack>
            <RecordFilters use={use} />
            <RecordEntries key={use.key} filter={use.filter} />
          </Stack>
        ) : null}
      </Stack>
    </Page>
  );
};
