import './catalogue';
import {
  Alert,
  Button,
  Container,
  Group,
  PasswordInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { type FormEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { ResultOf } from '../../shared/graphql/graphql';
import { useAct } from '../../shared/graphql/use-act';
import { useSession } from '../../shared/session/session';
import { LanguageButtons } from '../../shared/ui/language-buttons';
import { SignInMutation } from '../../shared/session/sign-in';
import { FaultAlert } from '../../shared/ui/loaded';
import { DemoPersonasQuery } from './operations';

/** Only a path of this site, so that a crafted link cannot lead a person who signs in elsewhere. */
export const safePlace = (from: string | null): string => (from && /^\/(?![/\\])/.test(from) ? from : '/');

type People = ResultOf<typeof DemoPersonasQuery>['demoPersonas'];

const SignIn = ({ people }: { readonly people: People }) => {
  const { t } = useTranslation('organisation');
  const { renew } = useSession();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const signIn = useAct(SignInMutation);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    document.title = `${t('signIn.title')} · Clout`;
    heading.current?.focus();
  }, [t]);

  const enter = async (as: { email: string; password: string }) => {
    const session = await signIn.run({ email: as.email, password: as.password });
    if (!session) return;
    const place = safePlace(search.get('from'));
    if (place.startsWith('/graphiql')) {
      window.location.assign(place);
      return;
    }
    renew();
    void navigate(place, { replace: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() && password) void enter({ email: email.trim(), password });
  };

  return (
    <Container component="main" size={people.length > 0 ? 'lg' : 'xs'} py={{ base: 'lg', sm: 60 }}>
      <Stack gap="xl">
        <div>
          <Group justify="space-between">
            <Text fw={700} c="var(--mantine-color-anchor)">
              Clout
            </Text>
            <LanguageButtons />
          </Group>
          <Title order={1} ref={heading} tabIndex={-1} className="page-title">
            {t('signIn.title')}
          </Title>
          <Text c="dimmed" mt={4}>
            {t('signIn.lead')}
          </Text>
        </div>
        {search.has('expired') ? <Alert color="harbor">{t('signIn.expired')}</Alert> : null}
        <div className={people.length > 0 ? 'sign-in' : undefined}>
          <form onSubmit={submit} noValidate>
            <Stack>
              {signIn.refusal ? (
                <Alert color="red" role="alert">
                  {t('signIn.wrong')}
                </Alert>
              ) : null}
              {signIn.fault === 'RATE_LIMITED' ? (
                <Alert color="red" role="alert">
                  {t('signIn.busy')}
                </Alert>
              ) : signIn.fault ? (
                <FaultAlert code={signIn.fault} />
              ) : null}
              <TextInput
                label={t('signIn.email')}
                type="email"
                name="email"
                autoComplete="username"
                value={email}
                onChange={(event) => setEmail(event.currentTarget.value)}
                error={tried && !email.trim() ? t('signIn.emailNeeded') : undefined}
                required
              />
              <PasswordInput
                label={t('signIn.password')}
                name="password"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.currentTarget.value)}
                error={tried && !password ? t('signIn.passwordNeeded') : undefined}
                required
              />
              <Button type="submit" loading={signIn.busy}>
                {t('signIn.submit')}
              </Button>
            </Stack>
          </form>
          {people.length > 0 ? (
            <Stack component="section" gap="xs">
              <Title order={2}>{t('signIn.demoTitle')}</Title>
              <Text size="sm" c="dimmed">
                {t('signIn.demoText')}
              </Text>
              <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
                {people.map((person) => (
                  <UnstyledButton
                    key={person.email}
                    className="persona"
                    disabled={signIn.busy}
                    onClick={() => void enter(person)}
                  >
                    <Text fw={600} component="span" display="block">
                      {person.name}
                    </Text>
                    <Text size="sm" c="dimmed" component="span">
                      {person.role}
                    </Text>
                  </UnstyledButton>
                ))}
              </SimpleGrid>
            </Stack>
          ) : null}
        </div>
      </Stack>
    </Container>
  );
};

/** Signing in; drawn once it is known whether a demo company's people stand beside the form. */
export default function SignInPage() {
  const [{ data, error }] = useQuery({ query: DemoPersonasQuery });
  return data || error ? <SignIn people={data?.demoPersonas ?? []} /> : null;
}
