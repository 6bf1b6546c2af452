import { Group } from '@mantine/core';
import type { Operation } from '@clout/domain';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';

const PARTS = [
  { id: 'scoring', path: '', needs: 'scoringModel' },
  { id: 'model', path: '/model', needs: 'scoringModel' },
  { id: 'weights', path: '/weights', needs: 'scoringModel' },
  { id: 'drivers', path: '/drivers', needs: 'strategicDrivers' },
  { id: 'panel', path: '/panel', needs: 'invitePanellists' },
  { id: 'agreement', path: '/agreement', needs: 'panelAgreement' },
] as const satisfies readonly { readonly id: string; readonly path: string; readonly needs: Operation }[];

/** The pages about scoring that the member may see. */
export const ScoringNav = () => {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  return (
    <Group component="nav" gap="xs" aria-label={t('parts.label')} className="scoring-nav">
      {PARTS.filter((part) => may(part.needs)).map((part) => (
        <NavLink key={part.id} to={`/cycles/${cycle.id}/scoring${part.path}`} end className="scoring-nav-link">
          {t(`parts.${part.id}`)}
        </NavLink>
      ))}
    </Group>
  );
};
