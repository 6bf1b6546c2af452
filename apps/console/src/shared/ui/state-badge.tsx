import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type {
  BaseState,
  InitiativeState,
  MandateState,
  OpeningState,
  PlanState,
  TransferState,
} from '../graphql/graphql';

type State = InitiativeState | PlanState | MandateState | BaseState | OpeningState | TransferState;

const COLOURS: Partial<Record<State, string>> = {
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
  PROPOSED: 'orange',
  IN_FORCE: 'green',
  IMPORTED: 'orange',
  CERTIFIED: 'green',
  STANDING: 'green',
  EXPORTED: 'harbor',
  POSTED: 'green',
  REJECTED: 'red',
  WAITING: 'orange',
};

/** The state of something in words; the colour only repeats them. */
export const StateBadge = ({ state }: { readonly state: State }) => {
  const { t } = useTranslation();
  return (
    <Badge color={COLOURS[state] ?? 'gray'} className="state-badge">
      {t(`state.${state}`)}
    </Badge>
  );
};
