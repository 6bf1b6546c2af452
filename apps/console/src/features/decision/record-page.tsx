import './catalogue';
import { Alert, Button, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { Pager, usePages } from '../../shared/ui/pager';
import { useRecordFilter, RecordFilters } from './record-filters';
import { type Entry, type RecordCheckpoint, type RecordFilter, RecordCheckQuery, RecordQuery } from './operations';

const PAGE = 50;

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

const Details = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('decision');
  return (
    <details>
      <summary className="mono">
        {entry.hash.slice(0, 12)}
        <VisuallyHidden>, {t('record.detailsOf', { n: entry.sequence })}</VisuallyHidden>
      </summary>
      <dl className="facts">
        {(
          [
            ['hash', entry.hash],
            ['previous', entry.previousHash],
            ['before', entry.before],
            ['after', entry.after],
          ] as const
        ).map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{t(`record.${name}`)}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </details>
  );
};

const Entries = ({ filter }: { readonly filter: RecordFilter | null }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const pages = usePages();
  const [answer, again] = useQuery({ query: RecordQuery, variables: { first: PAGE, after: pages.after, filter } });
  return (
    <Section
      title={t('record.entries')}
      aside={<ExportButtons table="record" variables={filter ? { filter } : {}} label={t('record.entries')} />}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ decisionRecord: record }) =>
          record.totalCount === 0 ? (
            <Empty title={filter ? t('record.noneFound') : t('record.empty')} />
          ) : (
            <Stack gap="sm">
              <DataTable
                label={t('record.entries')}
                rows={record.nodes}
                rowKey={(entry) => String(entry.sequence)}
                columns={[
                  { key: 'sequence', head: t('record.sequence'), cell: (entry) => entry.sequence },
                  {
                    key: 'at',
                    head: t('record.at'),
                    cell: (entry) => <span className="nowrap">{format.dateTime(entry.at)}</span>,
                  },
                  { key: 'who', head: t('record.who'), cell: (entry) => entry.actorName },
                  {
                    key: 'act',
                    head: t('record.act'),
                    cell: (entry) => c(`act.${entry.act}` as 'act.decidePlan', entry.act),
                  },
                  {
                    key: 'subject',
                    head: t('record.subject'),
                    cell: (entry) => `${entry.subjectType} ${entry.subjectLabel ?? ''}`.trim(),
                  },
                  { key: 'reason', wide: true, head: t('record.reason'), cell: (entry) => entry.reason ?? '' },
                  { key: 'hash', head: t('record.hash'), cell: (entry) => <Details entry={entry} /> },
                ]}
              />
              <Pager pages={pages} info={record.pageInfo} count={t('record.count', { count: record.totalCount })} />
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
};

/** The decision record and the check that nobody has changed it. */
export default function RecordPage() {
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
        {may('decisionRecord') ? (
          <Stack>
            <RecordFilters use={use} />
            <Entries key={use.key} filter={use.filter} />
          </Stack>
        ) : null}
      </Stack>
    </Page>
  );
}
