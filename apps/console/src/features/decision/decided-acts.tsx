import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { IdentityDialog } from '../../shared/ui/identity-dialog';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { usePlanStands } from '../../shared/stale/plan-stands';
import { ClearConditionMutation, type DecidedLine, type DecidedPlan, ReverseMutation } from './decided-operations';

/** Says that the condition is met, which lets the line's money be spent. */
export const Clear = (props: {
  readonly line: DecidedLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('decision');
  const act = useAct(ClearConditionMutation);
  const { line } = props;
  return (
    <ReasonDialog
      opened
      title={t('after.clearTitle', { code: line.initiative.code })}
      text={t('after.clearText', { conditions: line.conditions ?? '' })}
      reasonLabel={t('after.note')}
      confirm={t('after.clear')}
      busy={act.busy}
      problem={<ActProblem act={act} />}
      onClose={props.onClose}
      onConfirm={async (note) => {
        if (await act.run({ id: line.id, note })) props.onDone();
      }}
    />
  );
};

/** Takes a committed line back: its money is free again, its initiative accepted again. */
export const Reverse = (props: {
  readonly plan: DecidedPlan;
  readonly line: DecidedLine;
  readonly onClose: () => void;
  readonly onDone: () => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const act = useAct(ReverseMutation);
  const stands = usePlanStands();
  const { plan, line } = props;
  const amount = format.money(line.approvedInYear);
  return (
    <IdentityDialog
      title={t('after.reverseTitle', { code: line.initiative.code })}
      reasonLabel={t('decide.reason')}
      confirm={t('after.reverseDo', { amount })}
      busy={act.busy}
      problem={<ActProblem act={act} stands={stands(plan)} onReload={props.onReload} />}
      onClose={props.onClose}
      onConfirm={async (reason) => {
        const done = await act.run({ id: plan.id, lineIds: [line.id], expectedVersion: plan.version, reason });
        if (done) props.onDone();
        return done !== null;
      }}
    >
      <Text size="sm">{t('after.reverseText', { amount })}</Text>
    </IdentityDialog>
  );
};
