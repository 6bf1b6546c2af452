import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { IdentityDialog } from '../../shared/ui/identity-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { usePlanStands } from '../../shared/stale/plan-stands';
import { useSignature } from './desk/use-signature';
import { type Decided, type DecideInput, DecideMutation, type PlanToDecide, WarningsIfQuery } from './operations';

/** Repeats the total, asks for the reason and the password, and decides. */
export const ConfirmDecision = (props: {
  readonly plan: PlanToDecide;
  readonly total: bigint;
  readonly approvedLines: number;
  readonly input: Omit<DecideInput, 'reason'>;
  readonly onClose: () => void;
  readonly onDecided: (decided: Decided) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const signature = useSignature();
  const decide = useAct(DecideMutation);
  const stands = usePlanStands();
  const { planId: id, mode, lines } = props.input;
  const [looked] = useQuery({ query: WarningsIfQuery, variables: { id, mode, lines: lines ?? [] } });
  const amount = format.money(props.total);
  const nothing = props.total === 0n;
  return (
    <IdentityDialog
      title={nothing ? t('decide.confirmTitleNothing') : t('decide.confirmTitle', { amount })}
      reasonLabel={t('decide.reasonForAll')}
      signature={signature}
      confirm={nothing ? t('decide.confirmNothing') : t('decide.confirm', { amount })}
      busy={decide.busy}
      problem={<ActProblem act={decide} stands={stands(props.plan)} onReload={props.onReload} />}
      onClose={props.onClose}
      onConfirm={async (reason) => {
        const decided = await decide.run({ input: { ...props.input, reason } });
        if (decided) props.onDecided(decided);
        return decided !== null;
      }}
    >
      <Text>
        {t('decide.confirmText', {
          name: props.plan.name,
          approved: props.approvedLines,
          all: props.plan.lines.length,
          amount,
        })}
      </Text>
      {looked.data?.plan.warningsIf.map((warning) => (
        <Alert key={warning} color="orange">
          {t('after.wouldWarn', { warning })}
        </Alert>
      ))}
    </IdentityDialog>
  );
};
