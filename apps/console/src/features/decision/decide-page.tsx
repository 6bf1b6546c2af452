import './catalogue';
import './desk/catalogue';
import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { BoardPackButtons, ExportButtons } from '../../shared/ui/export-buttons';
import { Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { DecidedLines } from './decided-lines';
import { DecisionResult, type Outcome } from './decision-result';
import { type PlanToDecide, PlanToDecideQuery } from './operations';
import { PlanDesk } from './plan-desk';
import { SignDesk } from './sign-desk';
import { Signatures } from './signatures';

/** What the reader can do with the plan now: decide on it, sign it, or see how it stands. */
const Stage = (props: {
  readonly plan: PlanToDecide;
  readonly onDecided: (outcome: Outcome) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const may = useMay();
  const { plan } = props;
  if (plan.state === 'AWAITING_SIGNATURE')
    return (
      <SignDesk
        plan={plan}
        onSigned={(decided, total) => props.onDecided({ decided, total, signed: true })}
        onReload={props.onReload}
      />
    );
  const waits = plan.state === 'SUBMITTED';
  return (
    <Stack gap="xl">
      {waits ? null : <Alert color="gray">{t('decide.decided', { state: c(`state.${plan.state}`) })}</Alert>}
      {waits && !may('decidePlan') ? <Alert color="gray">{t('decide.waits')}</Alert> : null}
      <Signatures planId={plan.id} awaiting={false} />
      {waits ? null : <DecidedLines planId={plan.id} onChange={props.onReload} />}
      {waits && may('decidePlan') ? (
        <PlanDesk
          plan={plan}
          onDecided={(decided, total) => props.onDecided({ decided, total, signed: false })}
          onReload={props.onReload}
        />
      ) : null}
    </Stack>
  );
};

/** Where a plan is decided on and signed: whole or line by line, with the total always in sight. */
export default function DecidePage() {
  const { t } = useTranslation('decision');
  const { t: d } = useTranslation('desk');
  const format = useFormat();
  const may = useMay();
  const { planId = '' } = useParams();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [answer, again] = useQuery({ query: PlanToDecideQuery, variables: { id: planId } });
  const reload = () => again({ requestPolicy: 'network-only' });
  const plan = answer.data?.plan;
  if (plan && outcome) return <DecisionResult plan={plan} outcome={outcome} />;
  return (
    <Page
      title={plan?.name ?? t('decide.title')}
      lead={
        plan?.submittedAt
          ? t('decide.lead', {
              cycle: plan.cycle.name,
              who: plan.submittedBy?.name ?? '',
              when: format.dateTime(plan.submittedAt),
            })
          : undefined
      }
      aside={
        plan ? (
          <Stack gap="xs" className="page-files">
            {may('planFrontier') ? (
              <Button variant="default" component={Link} to={`/cycles/${plan.cycle.id}/plans/${plan.id}/trade-offs`}>
                {d('asked.tradeOffs')}
              </Button>
            ) : null}
            {may('approvalRequirements') ? <BoardPackButtons planId={plan.id} /> : null}
            <ExportButtons table="plan-lines" variables={{ planId: plan.id }} label={plan.name} />
          </Stack>
        ) : undefined
      }
    >
      <Loaded answer={answer} onRetry={reload}>
        {({ plan: it }) => <Stage key={it.version} plan={it} onDecided={setOutcome} onReload={reload} />}
      </Loaded>
    </Page>
  );
}
