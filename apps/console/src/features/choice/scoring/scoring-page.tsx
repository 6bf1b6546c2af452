import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { faultOf } from '../../../shared/graphql/fault';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ModelFacts } from './model/model-facts';
import { ModelQuery } from './operations';
import { PanelOverview } from './panel-overview';
import { ScoringFrame } from './scoring-frame';
import { ScoringQueue } from './scoring-queue';

/** Scoring, by role: the panellist's queue, how far the panel is and the reveal, and the model it goes by. */
export default function ScoringPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: ModelQuery, variables: { cycleId: cycle.id } });
  const none = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <ScoringFrame title={t('title')} lead={may('scoringQueue') ? t('leadPanel') : undefined}>
      {none ? (
        <Empty
          title={t('noModelTitle')}
          text={t('noModelText')}
          action={
            may('setScoringModel') ? (
              <Button component={Link} to="model">
                {t('writeModel')}
              </Button>
            ) : null
          }
        />
      ) : (
        <Loaded answer={answer} onRetry={refresh}>
          {({ scoringModel: model }) => (
            <Stack gap="xl">
              {may('scoringQueue') ? <ScoringQueue cycleId={cycle.id} model={model} /> : null}
              {may('revealScores') || model.revealedAt ? <PanelOverview model={model} onChange={refresh} /> : null}
              <Section title={t('model')} aside={<Link to="model">{t('toModel')}</Link>}>
                <ModelFacts model={model} />
              </Section>
            </Stack>
          )}
        </Loaded>
      )}
    </ScoringFrame>
  );
}
