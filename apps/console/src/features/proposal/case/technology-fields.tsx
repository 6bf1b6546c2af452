import { Alert, Fieldset, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../../shared/ui/list-buttons';
import { type PurposeCheck, type TechnologyAnswers, technologyPurpose } from '@clout/domain';
import { Section } from '../../../shared/ui/page';
import { blankGuard, TECHNOLOGY_QUESTIONS } from './draft';
import type { CaseForm } from './form-type';
import { OpenCount, YesNo } from './question-fields';

const GUARDS = ['REPEAT_CONTACT', 'FAILURE_RATE', 'OTHER'] as const;

/** The purpose as it would be judged now, with its points and what is missing. */
export const Purpose = ({ check }: { readonly check: PurposeCheck }) => {
  const { t } = useTranslation('case');
  const { purpose, points, missingGuards } = check;
  return (
    <Alert
      color={purpose === 'COST_FIRST' ? 'red' : purpose === 'CUSTOMER_FIRST' ? 'green' : 'orange'}
      title={purpose ? t(`purpose.${purpose}`) : t('purpose.open', { count: check.open.length })}
    >
      <Text size="sm">{t('purpose.points', { points })}</Text>
      {purpose === 'COST_FIRST' ? <Text size="sm">{t('purpose.costFirstText')}</Text> : null}
      {missingGuards.length > 0 ? (
        <Text size="sm">{t('purpose.missingGuards', { guards: missingGuards.join('; ') })}</Text>
      ) : null}
    </Alert>
  );
};

/** Whom a technology is bought for: six questions, and the guard metrics with their stops. */
export const TechnologyFields = (props: { readonly form: CaseForm; readonly answers: TechnologyAnswers }) => {
  const { t } = useTranslation('case');
  const { form, answers } = props;
  const { technology } = form.values;
  const check = technologyPurpose(answers);
  return (
    <div id="case-technology">
      <Section
        title={t('part.technology')}
        aside={<OpenCount open={check.open.length} asked={TECHNOLOGY_QUESTIONS.length} />}
      >
        <Paper withBorder p="md">
          <Stack gap="lg">
            <Purpose check={check} />
            {TECHNOLOGY_QUESTIONS.map((question) => (
              <YesNo
                key={question}
                label={t(`technology.${question}`)}
                value={technology[question]}
                onChange={(answer) => form.setFieldValue(`technology.${question}`, answer as '')}
              />
            ))}
            <Stack gap="xs">
              <Text fw={600}>{t('guards')}</Text>
              <Text size="sm" c="dimmed">
                {t('guardsHint')}
              </Text>
              {technology.guards.map((guard, k) => (
                <Fieldset key={guard.key} legend={t('guard', { n: k + 1 })}>
                  <SimpleGrid cols={{ base: 1, sm: 3 }}>
                    <Select
                      label={t('guardKind')}
                      data={GUARDS.map((kind) => ({ value: kind, label: t(`guardKinds.${kind}`) }))}
                      allowDeselect={false}
                      {...form.getInputProps(`technology.guards.${k}.kind`)}
                    />
                    <TextInput label={t('guardName')} {...form.getInputProps(`technology.guards.${k}.name`)} />
                    <Group align="start" wrap="nowrap" gap="xs">
                      <TextInput
                        label={t('guardStop')}
                        inputMode="decimal"
                        flex={1}
                        {...form.getInputProps(`technology.guards.${k}.stopAt`)}
                      />
                      <RemoveEntry
                        label={t('removeGuard', { n: k + 1 })}
                        besideLabel
                        onRemove={() => form.removeListItem('technology.guards', k)}
                      />
                    </Group>
                  </SimpleGrid>
                </Fieldset>
              ))}
              <AddEntry
                label={t('addGuard')}
                onAdd={() =>
                  form.insertListItem(
                    'technology.guards',
                    blankGuard(GUARDS.find((kind) => !technology.guards.some((it) => it.kind === kind)) ?? 'OTHER'),
                  )
                }
              />
            </Stack>
          </Stack>
        </Paper>
      </Section>
    </div>
  );
};
