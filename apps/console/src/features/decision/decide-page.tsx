import './catalogue';
import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { BoardPackButtons, ExportButtons } from '../../shared/ui/export-buttons';
import { Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { ConfirmDecision } from './confirm-decision';
import { DecidedLines } from './decided-lines';
import { DecisionResult, type Outcome } from './decision-result';
import { approvedOf, blankChoice, inputOf, type LineChoice, problemsOf } from './line-choice';
import { LineCards, LineTable } from './line-cards';
import { type Decided, type PlanToDecide, PlanToDecideQuery } from './operations';
import { ReturnPlan } from './return-plan';
import { SignDesk } from './sign-desk';
import { Signatures } from './signatures';

type Mode = 'ALL' | 'BY_LINE';

const Desk = (props: {
  readonly plan: PlanToDecide;
  readonly onDecided: (decided: Decided, total: bigint) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const { plan } = props;
  const [mode, setMode] = useState<Mode>('ALL');
  const [choices, setChoices] = useState<Readonly<Record<string, LineChoice>>>({});
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);

  const choiceOf = (id: string): LineChoice =>
    mode === 'ALL' ? { ...blankChoice, decision: 'APPROVE' } : (choices[id] ?? blankChoice);
  const approved = plan.lines.map((line) => approvedOf(line, choiceOf(line.id), plan.cycle.fiscalYear, format.parse));
  const total = approved.reduce((sum, amount) => sum + amount, 0n);
  const open = plan.lines.filter((line) => problemsOf(line, choiceOf(line.id), format.parse).length > 0);
  const decide = () => {
    setTried(true);
    if (open.length === 0) setConfirming(true);
    else document.getElementById(`line-${open[0]?.id ?? ''}`)?.focus();
  };

  return (
    <Stack gap="lg">
      {plan.onOlderBase ? <Alert color="orange">{t('decide.older')}</Alert> : null}
      <SegmentedControl
        aria-label={t('decide.mode')}
        value={mode}
        onChange={(value) => setMode(value === 'BY_LINE' ? 'BY_LINE' : 'ALL')}
        data={(['ALL', 'BY_LINE'] as const).map((value) => ({ value, label: t(`decide.${value}`) }))}
        w="fit-content"
      />
      {mode === 'ALL' ? (
        <LineTable plan={plan} />
      ) : (
        <LineCards
          plan={plan}
          tried={tried}
          choiceOf={choiceOf}
          onChoose={(id, choice) => setChoices((before) => ({ ...before, [id]: choice }))}
        />
      )}
      <div className="total-bar">
        <Group justify="space-between">
          <div role="status" aria-live="polite">
            <Text size="sm" c="dimmed">
              {t('decide.total')}
            </Text>
            <span className="total-amount">{format.money(total)}</span>{' '}
            <Text span size="sm" c="dimmed">
              {t('decide.ofTotal', { amount: format.money(plan.inYear) })}
              {open.length > 0 ? ` · ${t('decide.undecided', { count: open.length })}` : ''}
            </Text>
          </div>
          <Group gap="xs">
            <ReturnPlan plan={plan} onReload={props.onReload} />
            <Button onClick={decide}>
              {total > 0n ? t('decide.approve', { amount: format.money(total) }) : t('decide.decideNothing')}
            </Button>
          </Group>
        </Group>
      </div>
      {confirming ? (
        <ConfirmDecision
          plan={plan}
          total={total}
          approvedLines={approved.filter((amount) => amount > 0n).length}
          input={{
            planId: plan.id,
            expectedVersion: plan.version,
            mode,
            confirmTotal: total.toString(),
            lines: mode === 'ALL' ? [] : plan.lines.map((line) => inputOf(line, choiceOf(line.id), format.parse)),
          }}
          onClose={() => setConfirming(false)}
          onDecided={(decided) => props.onDecided(decided, total)}
          onReload={() => {
            setConfirming(false);
            props.onReload();
          }}
        />
      ) : null}
    </Stack>
  );
};

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
        <Desk
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
          <Stack gap="xs">
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
