import { Alert, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { ConfirmDecision } from './confirm-decision';
import { CapAsYouDecide, SlimCap } from './desk/cap-as-you-decide';
import { LineCard } from './line-card';
import { blankChoice, committedOf, inputOf, type LineChoice, problemsOf } from './line-choice';
import { LineTable } from './line-table';
import type { Decided, PlanToDecide } from './operations';
import { ReturnPlan } from './return-plan';

type Mode = 'ALL' | 'BY_LINE';

/** The choices of every line so far, and what they add up to. */
const useChoices = (plan: PlanToDecide) => {
  const format = useFormat();
  const [mode, setMode] = useState<Mode>('ALL');
  const [choices, setChoices] = useState<Readonly<Record<string, LineChoice>>>({});
  const choiceOf = (id: string): LineChoice =>
    mode === 'ALL' ? { ...blankChoice, decision: 'APPROVE' } : (choices[id] ?? blankChoice);
  const lines = plan.lines.map((line) => committedOf(line, choiceOf(line.id), plan.cycle.fiscalYear, format.parse));
  return {
    ...{ mode, setMode, choiceOf },
    choose: (id: string, choice: LineChoice) => setChoices((before) => ({ ...before, [id]: choice })),
    approveRest: () =>
      setChoices((before) =>
        Object.fromEntries(
          plan.lines.map(({ id }) => {
            const choice = before[id] ?? blankChoice;
            return [id, choice.decision ? choice : { ...choice, decision: 'APPROVE' }];
          }),
        ),
      ),
    committed: {
      inYear: lines.reduce((sum, line) => sum + line.inYear, 0n),
      runRate: lines.reduce((sum, line) => sum + line.runRate, 0n),
    },
    approved: lines.filter((line) => line.inYear > 0n).length,
    open: plan.lines.filter((line) => problemsOf(line, choiceOf(line.id), format.parse).length > 0),
  };
};
type Choices = ReturnType<typeof useChoices>;

/** The total in sight while the page scrolls, with the cap under it. */
const Totals = (props: {
  readonly plan: PlanToDecide;
  readonly choices: Choices;
  readonly onDecide: () => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const may = useMay();
  const { plan, choices } = props;
  const total = choices.committed.inYear;
  return (
    // On paper the foot of the table says it.
    <div className={choices.mode === 'ALL' ? 'total-bar no-print' : 'total-bar'}>
      <Group justify="space-between">
        <div role="status" aria-live="polite">
          <Text size="sm" c="dimmed">
            {t('decide.total')}
          </Text>
          <span className="total-amount">{format.money(total)}</span>{' '}
          <Text span size="sm" c="dimmed">
            {t('decide.ofTotal', { amount: format.money(plan.inYear) })}
            {choices.open.length > 0 ? ` · ${t('decide.undecided', { count: choices.open.length })}` : ''}
          </Text>
        </div>
        <Group gap="xs" className="no-print">
          <ReturnPlan plan={plan} onReload={props.onReload} />
          <Button onClick={props.onDecide}>
            {total > 0n ? t('decide.approve', { amount: format.money(total) }) : t('decide.decideNothing')}
          </Button>
        </Group>
      </Group>
      {may('envelope') ? <SlimCap plan={plan} committed={choices.committed} /> : null}
    </div>
  );
};

/** Where a submitted plan is decided, whole or by a tick on every line, with the cap moving along. */
export const PlanDesk = (props: {
  readonly plan: PlanToDecide;
  readonly onDecided: (decided: Decided, total: bigint) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const { t: d } = useTranslation('desk');
  const format = useFormat();
  const may = useMay();
  const { plan } = props;
  const choices = useChoices(plan);
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const { mode, choiceOf, open } = choices;
  const total = choices.committed.inYear;
  const decide = () => {
    setTried(true);
    if (open.length === 0) setConfirming(true);
    else document.getElementById(`line-${open[0]?.id ?? ''}`)?.focus();
  };
  const wholeAt = (id: string) => `/cycles/${plan.cycle.id}/initiatives/${id}/whole`;

  return (
    <Stack gap="lg">
      {plan.onOlderBase ? <Alert color="orange">{t('decide.older')}</Alert> : null}
      {may('envelope') ? <CapAsYouDecide plan={plan} committed={choices.committed} /> : null}
      <Group justify="space-between" className="no-print">
        <SegmentedControl
          aria-label={t('decide.mode')}
          value={mode}
          onChange={(value) => choices.setMode(value === 'BY_LINE' ? 'BY_LINE' : 'ALL')}
          data={(['ALL', 'BY_LINE'] as const).map((value) => ({ value, label: t(`decide.${value}`) }))}
        />
        {mode === 'BY_LINE' ? (
          <Button variant="default" onClick={choices.approveRest}>
            {d('approveRest')}
          </Button>
        ) : null}
      </Group>
      {mode === 'ALL' ? (
        <LineTable plan={plan} wholeAt={wholeAt} />
      ) : (
        <Stack gap="sm">
          {plan.lines.map((line) => (
            <LineCard
              key={line.id}
              line={line}
              tried={tried}
              wholeAt={wholeAt(line.initiative.id)}
              choice={choiceOf(line.id)}
              onChange={(choice) => choices.choose(line.id, choice)}
            />
          ))}
        </Stack>
      )}
      <Totals plan={plan} choices={choices} onDecide={decide} onReload={props.onReload} />
      {confirming ? (
        <ConfirmDecision
          plan={plan}
          total={total}
          approvedLines={choices.approved}
          input={{
            planId: plan.id,
            expectedVersion: plan.version,
            mode,
            confirmTotal: total.toString(),
            lines: mode === 'ALL' ? [] : plan.lines.map((line) => inputOf(line, choiceOf(line.id), format.parse)),
          }}
          onClose={() => setConfirming(false)}
          onDecided={(decided) => props.onDecided(decided, total)}
          onReload={props.onReload}
        />
      ) : null}
    </Stack>
  );
};
