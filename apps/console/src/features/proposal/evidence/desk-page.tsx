import '../catalogue';
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Page } from '../../../shared/ui/page';
import { Agreement } from './agreement';
import { CaseValues } from './case-values';
import { Graders } from './graders';
import { GradingQueue } from './grading-queue';
import { Library } from './library';

/** The evidence of a cycle: what waits to be graded, what evidence lets count, how far the graders agree. */
export default function DeskPage() {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const may = useMay();
  return (
    <Page title={t('evidence.title')} lead={t('evidence.lead', { cycle: cycle.name })}>
      <Stack gap="xl">
        {may('gradingQueue') ? <GradingQueue cycleId={cycle.id} /> : null}
        <CaseValues cycleId={cycle.id} />
        {may('graderAgreement') ? <Agreement cycleId={cycle.id} /> : null}
        {may('assignEvidenceGraders') ? <Graders cycleId={cycle.id} /> : null}
        <Library />
      </Stack>
    </Page>
  );
}
