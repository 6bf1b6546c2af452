import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import type { ResultOf } from '../../../shared/graphql/graphql';
import { type LoadedOn, useLoadOn } from '../../../shared/graphql/use-load-on';
import { useWorkspace } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { LoadOn } from '../../../shared/ui/load-on';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { type Entry, type RecordFilter, RecordQuery } from './operations';
import { EntryDetails } from './entry-details';
import { Timeline } from './timeline';

const PAGE = 100;
const listOf = (data: ResultOf<typeof RecordQuery>) => data.decisionRecord;
const VIEWS = ['table', 'timeline'] as const;

/** The view in the address, so that a link keeps it. */
const useView = () => {
  const [search, setSearch] = useSearchParams();
  const view = search.get('view') === 'timeline' ? 'timeline' : 'table';
  const choose = (value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === 'timeline') next.set('view', value);
        else next.delete('view');
        return next;
      },
      { replace: true },
    );
  return [view, choose] as const;
};

const Subject = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('decision');
  const { cycles } = useWorkspace();
  const name = entry.subjectLabel ?? cycles.find((cycle) => cycle.id === entry.subjectId)?.name;
  const kind = t(`record.subjects.${entry.subjectType}` as 'record.subjects.Plan', entry.subjectType);
  if (!name) return kind;
  return (
    <>
      {name}
      <Text size="xs" c="dimmed">
        {kind}
      </Text>
    </>
  );
};

const Rows = ({ list }: { readonly list: LoadedOn<Entry> }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      label={t('record.entries')}
      rows={list.rows}
      total={list.total}
      onEnd={list.loadOn}
      rowKey={(entry) => String(entry.sequence)}
      columns={[
        {
          key: 'sequence',
          head: t('record.sequence'),
          cell: (entry) => <span className="nowrap">{entry.sequence}</span>,
        },
        {
          key: 'at',
          head: t('record.at'),
          cell: (entry) => <span className="nowrap">{format.dateTime(entry.at)}</span>,
        },
        { key: 'who', head: t('record.who'), cell: (entry) => <span className="nowrap">{entry.actorName}</span> },
        {
          key: 'act',
          head: t('record.act'),
          cell: (entry) => c(`act.${entry.act}` as 'act.decidePlan', entry.act),
        },
        {
          key: 'subject',
          head: t('record.subject'),
          wide: true,
          cell: (entry) => <Subject entry={entry} />,
        },
        ...(list.rows.some((entry) => entry.reason)
          ? [{ key: 'reason', wide: true, head: t('record.reason'), cell: (entry: Entry) => entry.reason ?? '' }]
          : []),
        { key: 'hash', head: t('record.hash'), cell: (entry) => <EntryDetails entry={entry} /> },
      ]}
    />
  );
};

/** The entries that match, as a table or as a line through time. */
export const RecordEntries = ({ filter }: { readonly filter: RecordFilter | null }) => {
  const { t } = useTranslation('decision');
  const { t: d } = useTranslation('desk');
  const [view, setView] = useView();
  const { answer, list, again } = useLoadOn(RecordQuery, { filter, first: PAGE }, listOf);
  return (
    <Section
      title={t('record.entries')}
      aside={
        <Group gap="sm">
          <SegmentedControl
            className="no-print"
            size="xs"
            aria-label={d('view.label')}
            value={view}
            onChange={setView}
            data={VIEWS.map((value) => ({ value, label: d(`view.${value}`) }))}
          />
          <ExportButtons table="record" variables={filter ? { filter } : {}} label={t('record.entries')} />
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={again}>
        {() =>
          !list || list.total === 0 ? (
            <Empty title={filter ? t('record.noneFound') : t('record.empty')} />
          ) : (
            <Stack gap="sm">
              {view === 'timeline' ? <Timeline entries={list.rows} /> : <Rows list={list} />}
              <LoadOn list={list} count={t('record.count', { count: list.total })} />
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
};
