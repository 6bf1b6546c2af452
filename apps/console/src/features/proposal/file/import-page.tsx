import './catalogue';
import { useTranslation } from 'react-i18next';
import { useCycle } from '../../../shared/session/use-cycle';
import { useWorkspace } from '../../../shared/session/workspace';
import { Empty } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ImportForm } from './import-form';

/** A file of proposals becomes drafts of one's units, after a look at what would be made. */
export default function ImportInitiativesPage() {
  const { t } = useTranslation('proposalFile');
  const cycle = useCycle();
  const { member } = useWorkspace();
  const units = member.businessUnits;
  return (
    <Page title={t('title')} lead={t('lead', { cycle: cycle.name })}>
      {cycle.state !== 'INTAKE' ? (
        <Empty title={t('closed')} text={t('closedText')} />
      ) : units.length === 0 ? (
        <Empty title={t('noUnit')} text={t('noUnitText')} />
      ) : (
        <ImportForm key={cycle.id} cycleId={cycle.id} units={units} />
      )}
    </Page>
  );
}
