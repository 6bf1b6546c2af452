import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import type { DeadJob } from './operations';

/** Jobs that were given up, each with why, and what can be done with it. */
export const DeadJobs = (props: {
  readonly jobs: readonly DeadJob[];
  readonly acts: {
    readonly onRetry: (jobs: readonly DeadJob[]) => unknown;
    readonly onDrop: (jobs: readonly DeadJob[]) => unknown;
  } | null;
  readonly busy: boolean;
}) => {
  const { t } = useTranslation('background');
  const format = useFormat();
  const { acts, jobs } = props;
  const named = (job: DeadJob) => ({ what: t(`kind.${job.kind}`), when: format.dateTime(job.diedAt) });
  return (
    <DataTable
      label={t('list')}
      rows={jobs}
      rowKey={(job) => job.id}
      columns={[
        { key: 'what', head: t('what'), cell: (job) => t(`kind.${job.kind}`) },
        { key: 'whom', head: t('whom'), cell: (job) => job.member?.name ?? t('everybody') },
        {
          key: 'times',
          head: t('times'),
          cell: (job) => (
            <>
              <Text size="sm" component="div" style={{ whiteSpace: 'nowrap' }}>
                {format.dateTime(job.queuedAt)}
              </Text>
              <Text size="sm" component="div" style={{ whiteSpace: 'nowrap' }}>
                {format.dateTime(job.diedAt)}
              </Text>
            </>
          ),
        },
        { key: 'attempts', head: t('attempts'), figure: true, cell: (job) => format.count(job.attempts) },
        { key: 'error', head: t('error'), wide: true, cell: (job) => job.lastError || t('noError') },
        ...(acts
          ? [
              {
                key: 'acts',
                head: t('acts'),
                cell: (job: DeadJob) => (
                  <Group gap="xs" wrap="nowrap">
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('retryOf', named(job))}
                      disabled={props.busy}
                      onClick={() => void acts.onRetry([job])}
                    >
                      {t('retry')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('dropOf', named(job))}
                      disabled={props.busy}
                      onClick={() => void acts.onDrop([job])}
                    >
                      {t('drop')}
                    </Button>
                  </Group>
                ),
              },
            ]
          : []),
      ]}
    />
  );
};
