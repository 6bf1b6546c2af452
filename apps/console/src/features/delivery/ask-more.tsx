import { NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/graphql/use-act';
import { useWorkspace } from '../../shared/session/workspace';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AmountDialog } from './amount-dialog';
import { RequestSupplementMutation } from './supplement-operations';

/** Asks more money for a funded initiative: of released reserve, or as a draft of a cycle in intake. */
export const AskMore = (props: {
  readonly id: string;
  readonly code: string;
  readonly due: string;
  readonly period: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('delivery');
  const { cycles, organization } = useWorkspace();
  const act = useAct(RequestSupplementMutation);
  const [period, setPeriod] = useState<number | string>(Math.max(1, props.period));
  const [cycleId, setCycleId] = useState<string | null>(null);
  return (
    <AmountDialog
      title={t('more.title', { code: props.code })}
      text={t('more.text')}
      amountLabel={t('more.amount')}
      reasonLabel={t('more.reason')}
      confirm={t('more.confirm')}
      amount={BigInt(props.due) > 0n ? props.due : undefined}
      busy={act.busy}
      problem={<ActProblem act={act} />}
      onClose={props.onClose}
      onConfirm={async (amount, reason) => {
        const input = { initiativeId: props.id, amount, period: Number(period), reason, cycleId };
        if (await act.run({ input })) props.onDone();
      }}
    >
      <NumberInput
        label={t('more.period')}
        min={1}
        max={organization.periodsPerYear}
        allowDecimal={false}
        required
        value={period}
        onChange={setPeriod}
      />
      <Select
        label={t('more.from')}
        data={cycles
          .filter((cycle) => cycle.state === 'INTAKE')
          .map((cycle) => ({ value: cycle.id, label: t('more.inCycle', { cycle: cycle.name }) }))}
        value={cycleId}
        onChange={setCycleId}
        placeholder={t('more.fromReserve')}
        clearable
      />
    </AmountDialog>
  );
};
