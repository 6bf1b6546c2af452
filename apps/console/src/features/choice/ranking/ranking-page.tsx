import './catalogue';
import { Alert, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { faultOf } from '../../../shared/graphql/fault';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { FundingChart } from '../trade-offs/funding-chart';
import { MEASURES } from './measure';
import { type RankedBy, type RankingData, RankingQuery } from './operations';
import { PartsLegend, RankingTable } from './ranking-table';

const PAGE = 100;
const MOST = 200;

/** The order in the address, so that a link keeps it. */
const useMeasure = () => {
  const [search, setSearch] = useSearchParams();
  const by = MEASURES.find((it) => it === search.get('by')) ?? 'SCORE';
  const choose = (value: RankedBy) => setSearch(value === 'SCORE' ? {} : { by: value }, { replace: true });
  return [by, choose] as const;
};

const Order = (props: { readonly ranking: RankingData; readonly onMore: () => void }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const navigate = useNavigate();
  const cycle = useCycle();
  const { ranking } = props;
  const ties = ranking.entries.filter((entry) => entry.statisticalTie?.tie).length;
  return (
    <Stack gap="sm">
      {ranking.by === 'SCORE' ? null : <Alert color="harbor">{t('byOther')}</Alert>}
      {ranking.by === 'SCORE' && ties > 0 ? (
        <Alert color="orange">{t('tie.some', { count: ties, all: format.count(ranking.entries.length) })}</Alert>
      ) : null}
      {ranking.flags.length > 0 ? (
        <Alert color="orange">
          {t('flags', { flags: ranking.flags.map((it) => it.replaceAll('_', ' ')).join(', ') })}
        </Alert>
      ) : null}
      <FundingChart
        cap={ranking.headroomInYear}
        table={null}
        onOpen={(id) => void navigate(id)}
        ranked={ranking.entries.map(({ position, inYear, funding, initiative }) => ({
          ...{ id: initiative.id, name: `${initiative.code} ${initiative.title}`, place: position },
          ...{ cost: BigInt(inYear), taken: funding === 'ABOVE' },
        }))}
      />
      <Group justify="space-between" gap="sm">
        <PartsLegend entry={ranking.entries[0]} />
        <ExportButtons table="ranking" variables={{ cycleId: cycle.id, by: ranking.by }} label={t('title')} />
      </Group>
      <RankingTable ranking={ranking} />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {t('shown', { shown: format.count(ranking.entries.length), all: format.count(ranking.totalCount) })}
        </Text>
        {ranking.entries.length < Math.min(MOST, ranking.totalCount) ? (
          <Button variant="default" size="xs" onClick={props.onMore}>
            {t('more')}
          </Button>
        ) : null}
      </Group>
    </Stack>
  );
};

const METHODS = ['weighted_scoring', 'ranking_order', 'funding_line', 'statistical_tie'] as const;

/** The total order with the funding line drawn through it, each place explained; the same by other measures. */
export default function RankingPage() {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const cycle = useCycle();
  const may = useMay();
  const [by, setBy] = useMeasure();
  const [first, setFirst] = useState(PAGE);
  const [answer, again] = useQuery({ query: RankingQuery, variables: { cycleId: cycle.id, by, first } });
  const ranking = answer.data?.ranking;
  const notYet = by === 'SCORE' && answer.error && !ranking && faultOf(answer.error) === 'WRONG_STATE';
  return (
    <Page
      title={t('title')}
      methods={METHODS}
      lead={
        ranking ? (
          <>
            {t(by === 'SCORE' ? 'lead' : 'leadBy', { tieBreak: ranking.tieBreak })}{' '}
            <span className="nowrap">{t('asOf', { when: format.dateTime(ranking.revealedAt) })}</span>{' '}
            <span className="nowrap">{t('madeWith', { version: ranking.modelVersion })}</span>
          </>
        ) : undefined
      }
      aside={
        notYet ? null : (
          <Group align="end" gap="sm">
            {may('unitPositions') ? (
              <Select
                label={t('orderBy')}
                data={MEASURES.map((it) => ({ value: it, label: t(`by.${it}`) }))}
                allowDeselect={false}
                value={by}
                onChange={(value) => setBy(MEASURES.find((it) => it === value) ?? 'SCORE')}
              />
            ) : null}
            {may('rankingPivot') ? (
              <Button variant="default" component={Link} to="pivot">
                {t('toPivot')}
              </Button>
            ) : null}
          </Group>
        )
      }
    >
      {notYet ? (
        <Empty title={t('notYetTitle')} text={t('notYetText')} />
      ) : (
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ ranking: data }) => <Order ranking={data} onMore={() => setFirst(MOST)} />}
        </Loaded>
      )}
    </Page>
  );
}
