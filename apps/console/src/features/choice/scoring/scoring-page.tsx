import './catalogue';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Page } from '../../../shared/ui/page';
import { PanelOverview } from './panel-overview';
import { ScoringQueue } from './scoring-queue';

/** Scoring, by role: the panellist's queue, the executive's progress and reveal. */
export default function ScoringPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  return (
    <Page title={t('title')} lead={may('scoringQueue') ? t('leadPanel') : cycle.name}>
      <Stack gap="xl">
        {may('scoringQueue') ? <ScoringQueue cycleId={cycle.id} /> : null}
        {may('revealScores') ? <PanelOverview cycleId={cycle.id} /> : null}
      </Stack>
    </Page>
  );
}
