import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { faultOf } from '../../shared/graphql/fault';
import { useCycle } from '../../shared/session/use-cycle';
import { DataTable } from '../../shared/ui/data-table';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { lastAbove, takenAbove } from './funding-line';
import { type Entry, type RankingData, RankingQuery } from './ranking-operations';

const PAGE = 100;
const MOST = 200;

/** How a score comes about: a bar whose parts are the criteria, and the same in figures. */
const Contributions = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('choice');
  const format = useFormat();
  const words = entry.contributions.map((part) =>
    t('ranking.points', { criterion: part.criterion.name, points: format.score(part.points) }),
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
  const { t } = useTranslation('choice');
  const format = useFormat();
  const line = ranking.entries[lastAbove(ranking.entries)];
  const taken = takenAbove(ranking.entries);
  return (
    <DataTable
      label={t('ranking.title')}
      rows={ranking.entries}
      rowKey={(entry) => entry.initiative.id}
      rowClass={(entry) => (entry.funding === 'SKIPPED' ? 'row-skipped' : undefined)}
      after={(entry) =>
        entry === line ? (
          <div className="funding-line-mark">
            <span>{t('ranking.line')}</span>
            <span>
              {t('ranking.lineText', {
                used: format.money(taken.inYear),
                headroom: format.money(ranking.headroomInYear),
                left: format.money(BigInt(ranking.headroomInYear) - taken.inYear),
              })}
            </span>
            <span>
              {t('ranking.lineRunRate', {
                used: format.money(taken.runRate),
                headroom: format.money(ranking.headroomRunRate),
              })}
            </span>
          </div>
        ) : null
      }
      columns={[
        { key: 'rank', head: t('ranking.rank'), cell: (entry) => entry.rank },
        {
          key: 'initiative',
          head: t('ranking.initiative'),
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
          head: t('ranking.score'),
          figure: true,
          cell: (entry) => (
            <>
              <b title={t('ranking.exact', { fraction: entry.exactScore })}>{format.score(entry.score)}</b>
              {entry.coverage < 10_000 ? (
                <Text size="xs" c="dimmed">
                  {t('ranking.coverage', { share: format.share(entry.coverage) })}
                </Text>
              ) : null}
            </>
          ),
        },
        { key: 'parts', head: t('ranking.contributions'), cell: (entry) => <Contributions entry={entry} /> },
        { key: 'inYear', head: t('ranking.inYear'), figure: true, cell: (entry) => format.money(entry.inYear) },
        {
          key: 'cumulative',
          head: t('ranking.cumulative'),
          figure: true,
          cell: (entry) => format.money(entry.cumulativeInYear),
        },
        {
          key: 'funding',
          head: t('ranking.funding'),
          cell: (entry) => (
            <>
              <Badge color={entry.funding === 'ABOVE' ? 'green' : entry.funding === 'SKIPPED' ? 'orange' : 'gray'}>
                {t(`ranking.${entry.funding}`)}
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
  const { t } = useTranslation('choice');
  const format = useFormat();
  const cycle = useCycle();
  const [first, setFirst] = useState(PAGE);
  const [answer, again] = useQuery({ query: RankingQuery, variables: { cycleId: cycle.id, first } });
  const ranking = answer.data?.ranking;
  const notYet = answer.error && !ranking && faultOf(answer.error) === 'WRONG_STATE';
  return (
    <Page
      title={t('ranking.title')}
      lead={
        ranking ? (
          <>
            {t('ranking.lead', { tieBreak: ranking.tieBreak })}{' '}
            <span className="nowrap">{t('ranking.asOf', { when: format.dateTime(ranking.revealedAt) })}</span>
          </>
        ) : undefined
      }
    >
      {notYet ? (
        <Empty title={t('ranking.notYetTitle')} text={t('ranking.notYetText')} />
      ) : (
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ ranking: data }) => (
            <Stack gap="sm">
              <Table ranking={data} />
              <Group justify="space-between">
                <Text size="sm" c="dimmed">
                  {t('ranking.shown', { shown: format.count(data.entries.length), all: format.count(data.totalCount) })}
                </Text>
                {data.entries.length < Math.min(MOST, data.totalCount) ? (
                  <Button variant="default" size="xs" onClick={() => setFirst(MOST)}>
                    {t('ranking.more')}
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
