import { Alert, Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { faultOf } from '../../../../shared/graphql/fault';
import { useCycle } from '../../../../shared/session/use-cycle';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { DriverImpacts } from '../drivers/driver-impacts';
import { ScoringFrame } from '../scoring-frame';
import { Discussion } from './discussion';
import { DotPlot } from './dot-plot';
import { ScoredInitiativeQuery, SpreadQuery } from './operations';

/** Every score of the initiative as a dot, once the scores are revealed. */
const Spread = ({ initiativeId }: { readonly initiativeId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const [answer, again] = useQuery({ query: SpreadQuery, variables: { initiativeId } });
  const blind = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  return (
    <Section title={t('dots.title')}>
      {blind ? (
        <Empty title={t('agree.notYet')} text={t('dots.notYetText')} />
      ) : (
        <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
          {({ scoreSpread: it }) => (
            <Stack gap="sm">
              {it.divides && it.spread !== null ? (
                <Alert color="orange">
                  {t('agree.dividesText', { spread: format.score(it.spread), criterion: it.criterion?.name ?? '' })}
                </Alert>
              ) : null}
              <DotPlot label={t('dots.title')} spreads={it.spreads} />
            </Stack>
          )}
        </Loaded>
      )}
    </Section>
  );
};

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
