import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../shared/graphql/use-act';
import { Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { ChangePasswordMutation } from './operations';

const SHORTEST = 12;
const BLANK = { current: '', next: '', again: '' };

/** Sets a new password; the member's other sessions end with it. */
export const PasswordSection = () => {
  const { t } = useTranslation('inbox');
  const { t: c } = useTranslation();
  const act = useAct(ChangePasswordMutation);
  const [typed, setTyped] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const [changed, setChanged] = useState(false);
  const { current, next, again } = typed;
  const wrong = {
    current: current ? undefined : c('form.required'),
    next: next.length < SHORTEST ? t('password.short') : undefined,
    again: next === again ? undefined : t('password.differs'),
  };
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setChanged(false);
    if (wrong.current ?? wrong.next ?? wrong.again) return;
    if (!(await act.run({ current, next }))) return;
    setTyped(BLANK);
    setTried(false);
    setChanged(true);
  };
  const field = (name: keyof typeof BLANK, autoComplete: string) => (
    <PasswordInput
      label={t(`password.${name}`)}
      required
      autoComplete={autoComplete}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })}
      error={tried ? wrong[name] : undefined}
    />
  );
  return (
    <Section title={t('password.title')}>
      <form onSubmit={(event) => void change(event)} noValidate>
        <Stack maw={640}>
          <Text size="sm">{t('password.text')}</Text>
          {field('current', 'current-password')}
          {field('next', 'new-password')}
          {field('again', 'new-password')}
          <ActProblem act={act} />
          <Group>
            <Button type="submit" variant="default" loading={act.busy}>
              {t('password.change')}
            </Button>
            <Text role="status" size="sm">
              {changed ? t('password.changed') : ''}
            </Text>
          </Group>
        </Stack>
      </form>
    </Section>
  );
};
