import { Alert, Button, Group, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../graphql/use-act';
import { ReauthenticateMutation } from '../session/reauthenticate';
import { Dialog } from './dialog';
import { FaultAlert } from './loaded';

/** The name that has to be typed as a signature, with the words around it. */
export interface Signature {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly wrong: string;
}

const plainly = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/**
 * Asks for the password before an act that needs it, and for a reason where `reasonLabel` is given. The password stamps
 * the session for one act and is forgotten at once; it never travels with the act.
 */
export const IdentityDialog = (props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly reasonLabel?: string;
  /** Asks to sign by typing one's name. */
  readonly signature?: Signature;
  readonly confirm: string;
  readonly busy: boolean;
  readonly problem?: ReactNode;
  /** Runs the act; true when it was done. */
  readonly onConfirm: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [sent, setSent] = useState(false);
  const reauthenticate = useAct(ReauthenticateMutation);

  const { signature } = props;
  const unsigned = signature !== undefined && plainly(typed) !== plainly(signature.name);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if ((props.reasonLabel && !reason.trim()) || unsigned || !password) return;
    if (!(await reauthenticate.run({ password }))) return;
    setSent(true);
    if (!(await props.onConfirm(reason.trim()))) setPassword('');
  };

  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          {props.children}
          {props.problem}
          {reauthenticate.refusal ? (
            <Alert color="red" role="alert">
              {t('identity.wrong')}
            </Alert>
          ) : null}
          {reauthenticate.fault ? <FaultAlert code={reauthenticate.fault} /> : null}
          {props.reasonLabel ? (
            <Textarea
              label={props.reasonLabel}
              required
              data-autofocus
              autosize
              minRows={2}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={tried && !reason.trim() ? t('form.required') : undefined}
            />
          ) : null}
          {signature ? (
            <TextInput
              label={signature.label}
              description={signature.hint}
              required
              data-autofocus={props.reasonLabel ? undefined : true}
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              error={tried && unsigned ? signature.wrong : undefined}
            />
          ) : null}
          <PasswordInput
            label={t('identity.password')}
            description={t('identity.hint')}
            required
            data-autofocus={props.reasonLabel || signature ? undefined : true}
            autoComplete="current-password"
            value={password}
            onChange={(event) => {
              setSent(false);
              setPassword(event.currentTarget.value);
            }}
            error={tried && !sent && !password ? t('identity.needed') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={reauthenticate.busy || props.busy}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
