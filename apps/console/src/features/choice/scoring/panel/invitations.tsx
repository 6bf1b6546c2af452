import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { useCycle } from '../../../../shared/session/use-cycle';
import { InvitationsQuery } from './operations';

/** Where else the panellist is asked to score, so that nobody overlooks a cycle. */
export const Invitations = () => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const cycle = useCycle();
  const [answer] = useQuery({ query: InvitationsQuery });
  const waiting = (answer.data?.panelInvitations ?? []).filter((one) => one.open > 0 || one.cycle.id === cycle.id);
  return waiting.map((one) => (
    <Alert key={one.cycle.id} color="harbor">
      {one.invitedBy && one.invitedAt
        ? t('invitation.by', {
            who: one.invitedBy.name,
            when: format.dateTime(one.invitedAt),
            criteria: one.criteria.map((criterion) => criterion.name).join(', '),
          })
        : t('invitation.plain', { criteria: one.criteria.map((criterion) => criterion.name).join(', ') })}{' '}
      {one.cycle.id === cycle.id ? null : (
        <Link to={`/cycles/${one.cycle.id}/scoring`}>{t('invitation.go', { cycle: one.cycle.name })}</Link>
      )}
    </Alert>
  ));
};
