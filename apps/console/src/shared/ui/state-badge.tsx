import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InitiativeState, PlanState } from '../graphql/graphql';

const COLOURS: Partial<Record<InitiativeState | PlanState, string>> = {
  SUBMITTED: 'harbor',
  RETURNED: 'orange',
  ACCEPTED: 'teal',
  FUNDED: 'green',
  PARTLY_FUNDED: 'lime',
  APPROVED: 'green',
  PARTLY_APPROVED: 'lime',
  AWAITING_SIGNATURE: 'harbor',
  DECLINED: 'red',
  DEFERRED: 'orange',
};

/** The state of an initiative or a plan in words; the colour only repeats them. */
export const StateBadge = ({ state }: { readonly state: InitiativeState | PlanState }) => {
  const { t } = useTranslation();
  return (
    <Badge color={COLOURS[state] ?? 'gray'} className="state-badge">
      {t(`state.${state}`)}
    </Badge>
  );
};
