import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../shared/graphql/use-act';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { usePlanStands } from '../../shared/stale/plan-stands';
import { type PlanToDecide, ReturnMutation } from './operations';

/** Sends the whole plan back to its proposer, which lets the held money go. */
export const ReturnPlan = ({ plan, onReload }: { readonly plan: PlanToDecide; readonly onReload: () => void }) => {
  const { t } = useTranslation('decision');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const act = useAct(ReturnMutation);
  const stands = usePlanStands();
  const close = () => {
    setAsking(false);
    act.clear();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('decide.return')}
      </Button>
      <ReasonDialog
        opened={asking}
        title={t('decide.returnTitle', { name: plan.name })}
        text={t('decide.returnText')}
        reasonLabel={t('decide.reason')}
        confirm={t('decide.return')}
        busy={act.busy}
        problem={<ActProblem act={act} stands={stands(plan)} onReload={onReload} />}
        onClose={close}
        onConfirm={async (reason) => {
          if (await act.run({ id: plan.id, expectedVersion: plan.version, reason })) void navigate('/approvals');
        }}
      />
    </>
  );
};
