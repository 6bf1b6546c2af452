import './catalogue';
import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LANGUAGES } from '../../../shared/format/language';
import { useAct } from '../../../shared/graphql/use-act';
import { Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { type Preferences, PreferMutation, PreferencesQuery } from './operations';
import { PasswordSection } from './password-section';

const RHYTHMS = ['AT_ONCE', 'DAILY_DIGEST', 'NONE'] as const satisfies readonly Preferences['mail'][];
const SPOKEN = ['EN', 'DE'] as const satisfies readonly Preferences['language'][];
const nameOf = { EN: LANGUAGES.en, DE: LANGUAGES.de };

const Form = ({ kept }: { readonly kept: Preferences }) => {
  const { t } = useTranslation('inbox');
  const act = useAct(PreferMutation);
  const [mail, setMail] = useState(kept.mail);
  const [language, setLanguage] = useState(kept.language);
  const [saved, setSaved] = useState(false);
  const changed = mail !== kept.mail || language !== kept.language;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaved((await act.run({ mail, language })) !== null);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="lg" maw={640}>
        {kept.mailAvailable ? null : (
          <Alert color="gray" title={t('preferences.noMail')}>
            {t('preferences.noMailText')}
          </Alert>
        )}
        <Radio.Group
          label={t('preferences.mail')}
          description={t('preferences.mailTo', { address: kept.address })}
          value={mail}
          onChange={(value) => setMail(RHYTHMS.find((one) => one === value) ?? mail)}
        >
          <Stack gap="xs" my="sm">
            {RHYTHMS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`preferences.rhythm.${one}`)}
                description={t(`preferences.rhythmHint.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Radio.Group
          label={t('preferences.language')}
          description={t('preferences.languageHint')}
          value={language}
          onChange={(value) => setLanguage(SPOKEN.find((one) => one === value) ?? language)}
        >
          <Group gap="lg" my="sm">
            {SPOKEN.map((one) => (
              <Radio key={one} value={one} label={nameOf[one]} lang={one.toLowerCase()} />
            ))}
          </Group>
        </Radio.Group>
        <ActProblem act={act} />
        <Group>
          <Button type="submit" loading={act.busy} disabled={!changed && !act.busy}>
            {t('preferences.save')}
          </Button>
          <Text role="status" size="sm">
            {saved && !changed ? t('preferences.saved') : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
};

/** How a member wants to be told: mails at once, once a day or none, and their language; and their password. */
export default function PreferencesPage() {
  const { t } = useTranslation('inbox');
  const [answer, again] = useQuery({ query: PreferencesQuery });
  return (
    <Page title={t('preferences.title')} lead={t('preferences.lead')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ notificationPreferences }) => (
          <Stack gap="xl">
            <Form kept={notificationPreferences} />
            <PasswordSection />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
