import './catalogue';
import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { weightSwings } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Facts } from '../../../shared/ui/facts';
import { FaultAlert, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { type Entry, type RankingData, RankingQuery } from './operations';
import { useStabilityWords } from './stability';
import { WeightTornado } from './weight-tornado-chart';

const MOST = 200;

const Standing = ({ entry, ranking }: { readonly entry: Entry; readonly ranking: RankingData }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const facts: readonly (readonly [string, string])[] = [
    [t('rank'), t('placeOf', { place: entry.rank, all: ranking.totalCount })],
    [t('score'), t('exactly', { score: format.score(entry.score), fraction: entry.exactScore })],
    [t('answered'), format.share(entry.coverage)],
    [t('inYear'), format.money(entry.inYear)],
    [t('funding'), `${t(entry.funding)}: ${entry.reason}`],
    [t('option'), entry.option.name],
  ];
  return (
    <Paper withBorder p="md">
      <Facts items={facts} />
    </Paper>
  );
};

/** Where the points come from: an additive score by its parts, a product by its factors and the sum done. */
const Parts = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const whole = entry.contributions.reduce((sum, part) => sum + part.weight, 0);
  if (entry.factors.length > 0)
    return (
      <Stack gap="sm">
        <DataTable
          label={t('contributions')}
          rows={entry.factors}
          rowKey={(part) => part.criterion.id}
          columns={[
            { key: 'name', head: t('criterion'), cell: (part) => part.criterion.name, wide: true },
            { key: 'mean', head: t('mean'), cell: (part) => format.score(part.mean), figure: true },
          ]}
        />
        {entry.workings ? <code className="formula">{entry.workings}</code> : null}
      </Stack>
    );
  return (
    <DataTable
      label={t('contributions')}
      rows={entry.contributions}
      rowKey={(part) => part.criterion.id}
      columns={[
        { key: 'name', head: t('criterion'), cell: (part) => part.criterion.name, wide: true, foot: t('score') },
        {
          key: 'weight',
          head: t('weight'),
          cell: (part) => format.share(whole === 0 ? 0 : (part.weight * 10_000) / whole),
          figure: true,
          foot: '',
        },
        { key: 'mean', head: t('mean'), cell: (part) => format.score(part.mean), figure: true, foot: '' },
        {
          key: 'points',
          head: t('adds'),
          cell: (part) => format.score(part.points),
          figure: true,
          foot: format.score(entry.score),
        },
      ]}
    />
  );
};

const Tie = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const tie = entry.statisticalTie;
  if (!tie) return null;
  const points = (hundredths: string | null) =>
    hundredths === null ? t('tie.hidden') : format.places(Number(hundredths) / 100, 4);
  return (
    <Group gap="xs" align="baseline">
      <Badge color={tie.tie ? 'orange' : 'gray'}>{t(tie.tie ? 'tie.badge' : 'tie.not')}</Badge>
      <Text size="sm">
        {t('tie.text', { gap: points(tie.gap), byWeight: points(tie.byWeight) })}{' '}
        {tie.withinPanel ? t('tie.withinPanel') : null}
      </Text>
    </Group>
  );
};

/** Why an initiative stands where it stands: its parts, how it hangs on the weights, and how far the order says anything. */
export default function PlacePage() {
  const { t } = useTranslation('ranking');
  const { id = '' } = useParams();
  const cycle = useCycle();
  const may = useMay();
  const words = useStabilityWords();
  const [answer, again] = useQuery({
    query: RankingQuery,
    variables: { cycleId: cycle.id, by: 'SCORE', first: MOST },
  });
  const found = answer.data?.ranking.entries.find((entry) => entry.initiative.id === id);
  const base = `/cycles/${cycle.id}`;
  const of = { cycleId: cycle.id, initiativeId: id };
  return (
    <Page
      title={found ? t('whyTitle', { code: found.initiative.code }) : t('title')}
      lead={found ? <Link to={`${base}/initiatives/${id}`}>{found.initiative.title}</Link> : undefined}
      aside={
        <Group gap="xs">
          {may('discussion') ? (
            <Button variant="default" component={Link} to={`${base}/scoring/initiatives/${id}`}>
              {t('toScores')}
            </Button>
          ) : null}
          <Button variant="default" component={Link} to={`${base}/ranking`}>
            {t('toRanking')}
          </Button>
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ ranking }) => {
          const entry = ranking.entries.find((one) => one.initiative.id === id);
          if (!entry) return <FaultAlert code="NOT_FOUND" />;
          const swings = weightSwings(entry.contributions);
          return (
            <Stack gap="xl">
              <Standing entry={entry} ranking={ranking} />
              <Section
                title={t('contributions')}
                aside={<ExportButtons table="contributions" variables={of} label={t('contributions')} />}
              >
                <Parts entry={entry} />
              </Section>
              <Section title={t('stability.title')} methods={['rank_stability', 'statistical_tie']}>
                <Alert color="harbor">{words(entry.stability)}</Alert>
                <Tie entry={entry} />
              </Section>
              {swings.length > 0 ? (
                <Section
                  title={t('tornado.title')}
                  methods={['tornado', 'rank_stability']}
                  aside={<ExportButtons table="weight-tornado" variables={of} label={t('tornado.title')} />}
                >
                  <Text size="sm" c="dimmed" maw="75ch">
                    {t('tornado.text')}
                  </Text>
                  <WeightTornado score={entry.score} swings={swings} />
                </Section>
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
