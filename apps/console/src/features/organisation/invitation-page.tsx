import './catalogue';
import { Alert, Button, Container, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../shared/graphql/use-act';
import { useSession } from '../../shared/session/session';
import { FaultAlert } from '../../shared/ui/loaded';
import { AcceptInvitationMutation } from './operations';

const SHORTEST = 12;

/** Where a one-time invitation link leads; its token stands behind the # and so is never sent to a server's log. */
export default function InvitationPage() {
  const { t } = useTranslation('organisation');
  const { renew } = useSession();
  const navigate = useNavigate();
  const act = useAct(AcceptInvitationMutation);
  const [token] = useState(() => window.location.hash.slice(1));
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = password.length < SHORTEST;
  const differs = password !== again;

  useEffect(() => {
    document.title = `${t('invitation.title')} · Clout`;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [t]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort || differs || !(await act.run({ token, password }))) return;
    renew();
    void navigate('/', { replace: true });
  };

  return (
    <Container component="main" size="xs" py={{ base: 'lg', sm: 60 }}>
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('invitation.title')}</Title>
          <Text c="dimmed">{t('invitation.lead')}</Text>
        </div>
        {token ? (
          <form onSubmit={(event) => void submit(event)} noValidate>
            <Stack>
              {act.refusal ? (
                <Alert color="red" role="alert">
                  {t('invitation.refused')}
                </Alert>
              ) : null}
              {act.fault ? <FaultAlert code={act.fault} /> : null}
              <PasswordInput
                label={t('invitation.password')}
                description={t('invitation.hint')}
                autoComplete="new-password"
                required
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                error={tried && isShort ? t('invitation.short') : undefined}
              />
              <PasswordInput
                label={t('invitation.again')}
                autoComplete="new-password"
                required
                value={again}
                onChange={(event) => setAgain(event.currentTarget.value)}
                error={tried && differs ? t('invitation.differs') : undefined}
              />
              <Button type="submit" loading={act.busy}>
                {t('invitation.submit')}
              </Button>
            </Stack>
          </form>
        ) : (
          <Alert color="orange" title={t('invitation.missingTitle')}>
            {t('invitation.missing')}
          </Alert>
        )}
      </Stack>
    </Container>
  );
}
