import { SegmentedControl, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { today } from '../../../shared/format/today';
import { useFormat } from '../../../shared/format/use-format';
import { useWorkspace } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ChangedQuery, LastActQuery } from '../desk/operations';
import { changesOf, daysBefore } from './changes';

/** Counted up to this many of each act. */
const MOST = 50;
const SPANS = ['act', '7', '30'] as const;
type Span = (typeof SPANS)[number];

const Changes = (props: { readonly after: number; readonly from: string | null }) => {
  const { t } = useTranslation('desk');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { after, from } = props;
  const [answer, again] = useQuery({ query: ChangedQuery, variables: { from, first: MOST } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {(data) => {
        const changes = changesOf(data, after);
        if (changes.length === 0) return <Empty title={t('changed.nothing')} />;
        return (
          <DataTable
            label={t('changed.title')}
            rows={changes}
            rowKey={(row) => row.act}
            columns={[
              {
                key: 'what',
                head: t('changed.what'),
                cell: (row) => (
                  <Link to={`/record?act=${row.act}${from ? `&from=${from}` : ''}`}>{c(`act.${row.act}`)}</Link>
                ),
              },
              {
                key: 'count',
                head: t('changed.count'),
                figure: true,
                cell: (row) => `${format.count(row.count)}${row.more ? '+' : ''}`,
              },
              {
                key: 'newest',
                head: t('changed.newest'),
                wide: true,
                cell: ({ newest }) => [newest.subjectLabel, newest.actorName].filter(Boolean).join(' · '),
              },
              {
                key: 'when',
                head: t('changed.when'),
                cell: ({ newest }) => <span className="nowrap">{format.dateTime(newest.at)}</span>,
              },
            ]}
          />
        );
      }}
    </Loaded>
  );
};

/** What happened since the reader's own last act in the record, or in the last days. */
export const Changed = () => {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { member } = useWorkspace();
  const [search, setSearch] = useSearchParams();
  const span: Span = SPANS.find((one) => one === search.get('since')) ?? 'act';
  const [answer, again] = useQuery({ query: LastActQuery, variables: { memberId: member.id } });
  const choose = (value: string) => setSearch(value === 'act' ? {} : { since: value }, { replace: true });
  return (
    <Section
      title={t('changed.title')}
      aside={
        <SegmentedControl
          className="no-print"
          size="xs"
          aria-label={t('changed.since')}
          value={span}
          onChange={choose}
          data={SPANS.map((value) => ({ value, label: t(`changed.span.${value}`) }))}
        />
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ decisionRecord: { nodes } }) => {
          const last = nodes[0];
          const from = span === 'act' ? (last?.at.slice(0, 10) ?? null) : daysBefore(today(), Number(span));
          return (
            <>
              <Text size="sm" c="dimmed">
                {span !== 'act'
                  ? t('changed.sinceDay', { when: format.date(from ?? '') })
                  : last
                    ? t('changed.sinceAct', { when: format.dateTime(last.at) })
                    : t('changed.sinceEver')}
              </Text>
              <Changes after={span === 'act' ? (last?.sequence ?? 0) : 0} from={from} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
};
