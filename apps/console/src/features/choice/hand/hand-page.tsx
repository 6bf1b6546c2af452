import '../studio/catalogue';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import type { Edits } from './hand-draft';
import { HandEditor } from './hand-editor';
import { PlanByHandQuery } from './operations';
import { useCandidates } from './use-candidates';

/** A draft changed by hand: options taken and dropped, with the effect on cap, value and rules before anything is saved. */
export default function HandPage() {
  const { t } = useTranslation('studio');
  const { planId = '' } = useParams();
  const cycle = useCycle();
  const [answer, again] = useQuery({
    query: PlanByHandQuery,
    variables: { id: planId },
    requestPolicy: 'network-only',
  });
  const [edits, setEdits] = useState<Edits>({});
  const [candidates, retry] = useCandidates(cycle.id);
  const refresh = () => again({ requestPolicy: 'network-only' });
  const reload = () => {
    refresh();
    retry();
  };
  const name = answer.data?.plan.name;
  return (
    <Page title={name ? t('hand.titleOf', { name }) : t('hand.open')} lead={t('hand.lead')}>
      <Loaded answer={answer} onRetry={refresh}>
        {({ plan }) =>
          plan.state === 'DRAFT' ? (
            <Loaded answer={candidates} onRetry={retry}>
              {(all) => (
                <HandEditor plan={plan} candidates={all.candidates} edits={edits} onEdit={setEdits} onReload={reload} />
              )}
            </Loaded>
          ) : (
            <>
              <StateBadge state={plan.state} />
              <Empty
                title={t('hand.frozen')}
                text={t('hand.frozenText')}
                action={
                  <Button component={Link} to={`/cycles/${plan.cycle.id}/plans/${plan.id}`}>
                    {t('hand.toPlan')}
                  </Button>
                }
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
