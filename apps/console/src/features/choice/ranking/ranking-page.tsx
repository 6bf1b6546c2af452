import './catalogue';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { faultOf } from '../../../shared/graphql/fault';
import { useCycle } from '../../../shared/session/use-cycle';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { type RankingData, RankingQuery } from './operations';
import { RankingTable } from './ranking-table';

const PAGE = 100;
const MOST = 200;

const Order = (props: { readonly ranking: RankingData; readonly onMore: () => void }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const { ranking } = props;
  return (
    <Stack gap="sm">
      {ranking.flags.length > 0 ? (
        <Alert color="orange">
          {t('flags', { flags: ranking.flags.map((it) => it.replaceAll('_', ' ')).join(', ') })}
        </Alert>
      ) : null}
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
            <span className="nowrap">{t('asOf', { when: format.dateTime(ranking.revealedAt) })}</span>{' '}
            <span className="nowrap">{t('madeWith', { version: ranking.modelVersion })}</span>
          </>
        ) : undefined
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
