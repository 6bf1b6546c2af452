import './catalogue';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { faultOf } from '../../../shared/graphql/fault';
import { useCycle } from '../../../shared/session/use-cycle';
import { DataTable } from '../../../shared/ui/data-table';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { lastAbove, takenAbove } from './funding-line';
import { type Entry, type RankingData, RankingQuery } from './operations';

const PAGE = 100;
const MOST = 200;

/** How a score comes about: a bar whose parts are the criteria, and the same in figures. */
const Contributions = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const words = entry.contributions.map((part) =>
    t('points', { criterion: part.criterion.name, points: format.score(part.points) }),
  );
  return (
    <Stack gap={4}>
      <div className="contributions" aria-hidden="true">
        {entry.contributions.map((part) => (
          <span key={part.criterion.id} style={{ width: `${part.points / 10}%` }} />
        ))}
      </div>
      <Text size="xs" c="dimmed" className="contribution-words">
        {words.join(' · ')}
      </Text>
    </Stack>
  );
};

const Table = ({ ranking }: { readonly ranking: RankingData }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const line = ranking.entries[lastAbove(ranking.entries)];
  const taken = takenAbove(ranking.entries);
  return (
    <DataTable
      label={t('title')}
      rows={ranking.entries}
      rowKey={(entry) => entry.initiative.id}
      rowClass={(entry) => (entry.funding === 'SKIPPED' ? 'row-skipped' : undefined)}
      after={(entry) =>
        entry === line ? (
          <div className="funding-line-mark">
            <span>{t('line')}</span>
            <span>
              {t('lineText', {
                used: format.money(taken.inYear),
                headroom: format.money(ranking.headroomInYear),
                left: format.money(BigInt(ranking.headroomInYear) - taken.inYear),
              })}
            </span>
            <span>
              {t('lineRunRate', {
                used: format.money(taken.runRate),
                headroom: format.money(ranking.headroomRunRate),
              })}
            </span>
          </div>
        ) : null
      }
      columns={[
        { key: 'rank', head: t('rank'), cell: (entry) => entry.rank },
        {
          key: 'initiative',
          head: t('initiative'),
          wide: true,
          cell: (entry) => (
            <>
              <Text component="span" c="dimmed" size="sm" mr={6}>
                {entry.initiative.code}
              </Text>
              <Link to={`../initiatives/${entry.initiative.id}`}>{entry.initiative.title}</Link>
              <Text size="xs" c="dimmed">
                {entry.initiative.businessUnit.name} · {entry.option.name}
              </Text>
            </>
          ),
        },
        {
          key: 'score',
          head: t('score'),
          figure: true,
          cell: (entry) => (
            <>
              <b title={t('exact', { fraction: entry.exactScore })}>{format.score(entry.score)}</b>
              {entry.coverage < 10_000 ? (
                <Text size="xs" c="dimmed">
                  {t('coverage', { share: format.share(entry.coverage) })}
                </Text>
              ) : null}
            </>
          ),
        },
        { key: 'parts', head: t('contributions'), cell: (entry) => <Contributions entry={entry} /> },
        { key: 'inYear', head: t('inYear'), figure: true, cell: (entry) => format.money(entry.inYear) },
        {
          key: 'cumulative',
          head: t('cumulative'),
          figure: true,
          cell: (entry) => format.money(entry.cumulativeInYear),
        },
        {
          key: 'funding',
          head: t('funding'),
          cell: (entry) => (
            <>
              <Badge color={entry.funding === 'ABOVE' ? 'green' : entry.funding === 'SKIPPED' ? 'orange' : 'gray'}>
                {t(`${entry.funding}`)}
              </Badge>
              <Text size="xs" c="dimmed">
                {entry.reason}
              </Text>
            </>
          ),
        },
      ]}
    />
  );
};

/** The total order with the funding line drawn through it, each place explained. */
export default function RankingPage() {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const cycle = useCycle();
  const [first, setFirst] = useState(PAGE);
  const [answer, again] = useQuery({ query: RankingQuery, variables: { cycleId: cycle.id, first } });
  const ranking = answer.data?.ranking;
  const notYet = answer.error && !ranking && faultOf(answer.error) === 'WRONG_STATE';
  return (
    <Page
      title={t('title')}
      lead={
        ranking ? (
          <>
            {t('lead', { tieBreak: ranking.tieBreak })}{' '}
            <span className="nowrap">{t('asOf', { when: format.dateTime(ranking.revealedAt) })}</span>
          </>
        ) : undefined
      }
    >
      {notYet ? (
        <Empty title={t('notYetTitle')} text={t('notYetText')} />
      ) : (
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ ranking: data }) => (
            <Stack gap="sm">
              <Table ranking={data} />
              <Group justify="space-between">
                <Text size="sm" c="dimmed">
                  {t('shown', { shown: format.count(data.entries.length), all: format.count(data.totalCount) })}
                </Text>
                {data.entries.length < Math.min(MOST, data.totalCount) ? (
                  <Button variant="default" size="xs" onClick={() => setFirst(MOST)}>
                    {t('more')}
                  </Button>
                ) : null}
              </Group>
            </Stack>
          )}
        </Loaded>
      )}
    </Page>
  );
}
