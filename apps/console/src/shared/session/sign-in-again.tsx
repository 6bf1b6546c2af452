import { Alert, Anchor, Button, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useAct } from '../graphql/use-act';
import { Dialog } from '../ui/dialog';
import { FaultAlert } from '../ui/loaded';
import { toast } from '../ui/toast';
import { useSession } from './session';
import { SignInMutation } from './sign-in';
import type { Me } from './workspace';

/** Stands over the page when the session has ended: the same member signs in again and goes on where they were. */
export default function SignInAgain({ member }: { readonly member: Me }) {
  const { t } = useTranslation();
  const { resume, dismiss } = useSession();
  const { pathname, search } = useLocation();
  const signIn = useAct(SignInMutation);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!password || signIn.busy) return;
    if (await signIn.run({ email: member.email, password })) {
      resume();
      toast(t('session.back'));
    } else setPassword('');
  };
  return (
    <Dialog title={t('session.ended')} onClose={dismiss} closeOnClickOutside={false}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text size="sm">{t('session.text')}</Text>
          {signIn.refusal ? (
            <Alert color="red" role="alert">
              {t('identity.wrong')}
            </Alert>
          ) : null}
          {signIn.fault ? <FaultAlert code={signIn.fault} /> : null}
          <TextInput label={t('session.email')} value={member.email} readOnly autoComplete="username" name="email" />
          <PasswordInput
            label={t('identity.password')}
            name="password"
            required
            data-autofocus
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={tried && !password && !signIn.refusal ? t('identity.needed') : undefined}
          />
          <Group justify="space-between">
            <Anchor size="sm" href={`/sign-in?from=${encodeURIComponent(`${pathname}${search}`)}`}>
              {t('session.other')}
            </Anchor>
            <Button type="submit" loading={signIn.busy}>
              {t('session.signIn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
