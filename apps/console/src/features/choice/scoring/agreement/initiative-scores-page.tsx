import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../../shared/session/use-cycle';
import { Loaded } from '../../../../shared/ui/loaded';
import { DriverImpacts } from '../drivers/driver-impacts';
import { ScoringFrame } from '../scoring-frame';
import { Discussion } from './discussion';
import { ScoredInitiativeQuery } from './operations';
import { Spread } from './spread';

/** One initiative before the panel: its scores, how far it serves the drivers, and what is said about it. */
export default function InitiativeScoresPage() {
  const { t } = useTranslation('scoring');
  const { id = '' } = useParams();
  const cycle = useCycle();
  const [answer, again] = useQuery({ query: ScoredInitiativeQuery, variables: { id } });
  const initiative = answer.data?.initiative;
  const base = `/cycles/${cycle.id}`;
  return (
    <ScoringFrame
      title={initiative ? t('scoresOf', { code: initiative.code }) : t('dots.title')}
      lead={initiative ? <Link to={`${base}/initiatives/${id}`}>{initiative.title}</Link> : undefined}
      aside={
        <Group gap="xs">
          <Button variant="default" component={Link} to={`${base}/ranking/${id}`}>
            {t('toPlace')}
          </Button>
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {() => (
          <Stack gap="xl">
            <Spread initiativeId={id} />
            <DriverImpacts cycleId={cycle.id} initiativeId={id} />
            <Discussion initiativeId={id} />
          </Stack>
        )}
      </Loaded>
    </ScoringFrame>
  );
}
