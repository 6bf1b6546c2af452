import './catalogue';
import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { InitiativeData } from '../operations';
import { FundingLine } from './funding-line';
import { type DecidedPlan, DecidedQuery, PlaceQuery } from './operations';

const FUNDED: readonly InitiativeData['state'][] = ['FUNDED', 'PARTLY_FUNDED', 'STOPPED', 'COMPLETED'];
const DECIDED = ['COMMITTED', 'CONDITIONAL', 'PARTLY', 'DEFERRED', 'DECLINED', 'RELEASED'] as const;
type Decided = (typeof DECIDED)[number];
const isDecided = (state: string): state is Decided => (DECIDED as readonly string[]).includes(state);

const Decision = (props: { readonly plan: DecidedPlan; readonly line: DecidedPlan['lines'][number] }) => {
  const { t } = useTranslation('result');
  const format = useFormat();
  const { plan, line } = props;
  if (!isDecided(line.state)) return null;
  const good = line.state === 'COMMITTED' || line.state === 'PARTLY' || line.state === 'CONDITIONAL';
  const facts = (
    [
      [t('asked'), `${format.money(line.inYear)} · ${line.option.name}`],
      [t('approved'), format.money(line.approvedInYear)],
      [t('runRate'), format.money(line.runRate)],
      [t('why'), line.reason ?? ''],
      [t(line.conditionCleared ? 'conditionMet' : 'condition'), line.conditions ?? ''],
    ] as const
  ).filter(([, value]) => value !== '');
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Group gap="xs">
          <Badge color={good ? 'green' : 'orange'}>{t(`decided.${line.state}`)}</Badge>
          <Text size="sm">{t('inPlan', { plan: plan.name })}</Text>
          <StateBadge state={plan.state} />
        </Group>
        <Facts items={facts} />
      </Stack>
    </Paper>
  );
};

/** The place for what is delivered of what was funded. */
const Delivery = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('result');
  const cycle = useCycle();
  const may = useMay();
  return (
    <Alert color="gray" title={t('delivery')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{t('deliveryText')}</Text>
        {may('initiativeSpending') ? (
          <Button size="xs" variant="default" component={Link} to={`/cycles/${cycle.id}/spending/${id}`}>
            {t('spending')}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
};

/** What came of an initiative: its place towards the funding line, what was decided and why, and its delivery. */
export const Result = ({ initiative }: { readonly initiative: InitiativeData }) => {
  const { t } = useTranslation('result');
  const may = useMay();
  const cycle = useCycle();
  const ranked = cycle.scoresRevealedAt !== null && may('ranking');
  const [ranking] = useQuery({ query: PlaceQuery, variables: { cycleId: cycle.id }, pause: !ranked });
  const [plans] = useQuery({ query: DecidedQuery, variables: { cycleId: cycle.id }, pause: !may('plans') });
  const place = ranking.data?.ranking.entries.find((entry) => entry.initiative.id === initiative.id);
  const decided = (plans.data?.plans ?? []).flatMap((plan) =>
    plan.lines
      .filter((line) => line.initiative.id === initiative.id && isDecided(line.state))
      .map((line) => ({ plan, line })),
  );
  const funded = FUNDED.includes(initiative.state);
  if (!place && decided.length === 0 && !funded) return null;
  return (
    <Section title={t('title')}>
      {decided.map(({ plan, line }) => (
        <Decision key={line.id} plan={plan} line={line} />
      ))}
      {place && ranking.data ? (
        <Paper withBorder p="md">
          <FundingLine ranking={ranking.data.ranking} place={place} />
        </Paper>
      ) : null}
      {funded ? <Delivery id={initiative.id} /> : null}
    </Section>
  );
};
