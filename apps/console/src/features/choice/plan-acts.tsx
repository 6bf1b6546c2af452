import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { SubmitPlanMutation, WithdrawPlanMutation } from './plan-acts-operations';
import type { PlanData } from './plan-operations';
import { usePlanStands } from '../../shared/stale/plan-stands';

/** Submitting a plan to the COO, which holds the money, and withdrawing it, which lets it go. */
export const PlanActs = (props: { readonly plan: PlanData; readonly onChange: () => void }) => {
  const { t } = useTranslation('choice');
  const format = useFormat();
  const may = useMay();
  const { pathname } = useLocation();
  const { plan } = props;
  const [asked, setAsked] = useState<'submit' | 'withdraw' | null>(null);
  const submit = useAct(SubmitPlanMutation);
  const withdraw = useAct(WithdrawPlanMutation);
  const stands = usePlanStands();
  const act = asked === 'withdraw' ? withdraw : submit;
  const open = plan.state === 'DRAFT' || plan.state === 'RETURNED';
  const close = () => {
    setAsked(null);
    submit.clear();
    withdraw.clear();
  };
  const confirm = async (reason: string) => {
    const key = { id: plan.id, expectedVersion: plan.version };
    if (!(asked === 'withdraw' ? await withdraw.run({ ...key, reason }) : await submit.run(key))) return;
    close();
    props.onChange();
  };
  return (
    <Group gap="xs">
      <Button variant="default" component={Link} to={`/cycles/${plan.cycle.id}/studio?plan=${plan.id}`}>
        {t('plans.studio')}
      </Button>
      {may('planFrontier') ? (
        <Button variant="default" component={Link} to={`/cycles/${plan.cycle.id}/plans/${plan.id}/trade-offs`}>
          {t('plans.tradeOffs')}
        </Button>
      ) : null}
      {plan.state === 'DRAFT' && may('handPlan') ? (
        <Button variant="default" component={Link} to={`/cycles/${plan.cycle.id}/plans/${plan.id}/by-hand`}>
          {t('plans.byHand')}
        </Button>
      ) : null}
      {open && may('submitPlan') && !pathname.endsWith('/hand-over') ? (
        <Button variant="default" component={Link} to={`/cycles/${plan.cycle.id}/plans/${plan.id}/hand-over`}>
          {t('plans.handOver')}
        </Button>
      ) : null}
      {!['DRAFT', 'WITHDRAWN'].includes(plan.state) && may('approvalRequirements') ? (
        <Button variant="default" component={Link} to={`/approvals/${plan.id}`}>
          {t('plans.approval')}
        </Button>
      ) : null}
      {open && may('submitPlan') ? <Button onClick={() => setAsked('submit')}>{t('plans.submit')}</Button> : null}
      {(open || plan.state === 'SUBMITTED') && may('withdrawPlan') ? (
        <Button variant="default" onClick={() => setAsked('withdraw')}>
          {t('plans.withdraw')}
        </Button>
      ) : null}
      {asked ? (
        <ReasonDialog
          opened
          title={t(`plans.${asked}Title`, { name: plan.name })}
          text={asked === 'submit' ? t('plans.submitText', { total: format.money(plan.inYear) }) : undefined}
          reasonLabel={asked === 'withdraw' ? t('plans.reason') : undefined}
          confirm={t(`plans.${asked}`)}
          busy={act.busy}
          problem={<ActProblem act={act} stands={stands(plan)} onReload={props.onChange} />}
          onClose={close}
          onConfirm={(reason) => void confirm(reason)}
        />
      ) : null}
    </Group>
  );
};
