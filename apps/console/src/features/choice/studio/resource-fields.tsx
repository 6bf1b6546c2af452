import { NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { InitiativePicker } from './initiative-picker';
import type { ChoiceOfInitiative } from './operations';
import { blankResource, blankUse } from './resource-draft';
import { RowList } from './row-list';
import type { SolveDraft } from './solve-draft';

/** What is scarce beside money: how much of it there is, and how much each initiative would use. */
export const ResourceFields = (props: {
  readonly form: UseFormReturnType<SolveDraft>;
  readonly choices: readonly ChoiceOfInitiative[];
}) => {
  const { t } = useTranslation('studio');
  const { form, choices } = props;
  return (
    <RowList
      rows={form.values.resources}
      legend={(n) => t('limits.resourceN', { n })}
      addLabel={t('limits.addResource')}
      removeLabel={(n) => t('limits.removeResource', { n })}
      onAdd={() => form.insertListItem('resources', blankResource())}
      onRemove={(index) => form.removeListItem('resources', index)}
    >
      {(resource, index) => {
        const at = `resources.${index}`;
        const name = resource.name.trim() || t('limits.resourceN', { n: index + 1 });
        return (
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <TextInput
                label={t('limits.name')}
                description={t('limits.resourceHint')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                required
                {...form.getInputProps(`${at}.name`)}
              />
              <NumberInput
                label={t('limits.atMost')}
                min={0}
                allowDecimal={false}
                required
                {...form.getInputProps(`${at}.max`)}
              />
            </SimpleGrid>
            <div role="group" aria-label={t('limits.useBy', { name })}>
              <Stack gap="sm">
                <RowList
                  rows={resource.use}
                  legend={(n) => t('limits.useN', { n, name })}
                  addLabel={t('limits.addUse')}
                  removeLabel={(n) => t('limits.removeUse', { n, name })}
                  onAdd={() => form.insertListItem(`${at}.use`, blankUse())}
                  onRemove={(u) => form.removeListItem(`${at}.use`, u)}
                >
                  {(_, u) => (
                    <SimpleGrid cols={{ base: 1, sm: 2 }}>
                      <InitiativePicker choices={choices} {...form.getInputProps(`${at}.use.${u}.initiativeId`)} />
                      <NumberInput
                        label={t('limits.amount')}
                        min={0}
                        allowDecimal={false}
                        required
                        {...form.getInputProps(`${at}.use.${u}.amount`)}
                      />
                    </SimpleGrid>
                  )}
                </RowList>
              </Stack>
            </div>
          </Stack>
        );
      }}
    </RowList>
  );
};
