import { Alert, Button, Group, Modal, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { FaultAlert } from '../../shared/ui/loaded';
import { ActProblem } from '../../shared/ui/refusal-alert';
import {
  type Decided,
  type DecideInput,
  DecideMutation,
  type PlanToDecide,
  ReauthenticateMutation,
} from './operations';

/**
 * Repeats the total, asks for the reason and the password, and decides. The password stamps the session for one
 * decision and is forgotten at once; it never travels with the decision.
 */
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
  const { t: c } = useTranslation();
  const format = useFormat();
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const reauthenticate = useAct(ReauthenticateMutation);
  const decide = useAct(DecideMutation);
  const amount = format.money(props.total);
  const nothing = props.total === 0n;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || !password) return;
    const fresh = await reauthenticate.run({ password });
    if (!fresh) return;
    const decided = await decide.run({ input: { ...props.input, reason: reason.trim() } });
    if (decided) props.onDecided(decided);
    else setPassword('');
  };

  return (
    <Modal
      opened
      onClose={props.onClose}
      title={nothing ? t('decide.confirmTitleNothing') : t('decide.confirmTitle', { amount })}
      closeButtonProps={{ 'aria-label': c('action.close') }}
    >
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text>
            {t('decide.confirmText', {
              name: props.plan.name,
              approved: props.approvedLines,
              all: props.plan.lines.length,
              amount,
            })}
          </Text>
          <ActProblem act={decide} onReload={props.onReload} />
          {reauthenticate.refusal ? (
            <Alert color="red" role="alert">
              {t('decide.wrongPassword')}
            </Alert>
          ) : null}
          {reauthenticate.fault ? <FaultAlert code={reauthenticate.fault} /> : null}
          <Textarea
            label={t('decide.reasonForAll')}
            required
            data-autofocus
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && !reason.trim() ? t('decide.problem.reason') : undefined}
          />
          <PasswordInput
            label={t('decide.password')}
            description={t('decide.passwordHint')}
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={tried && !password && !decide.refusal && !decide.fault ? t('decide.passwordNeeded') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" loading={reauthenticate.busy || decide.busy}>
              {nothing ? t('decide.confirmNothing') : t('decide.confirm', { amount })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
