import { Fieldset, Group, MultiSelect, NumberInput, Select, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../../shared/ui/list-buttons';
import { useFormat } from '../../../shared/format/use-format';
import { Section } from '../../../shared/ui/page';
import { blankThreshold, type MandateDraft, SIGNERS, type ThresholdDraft } from './draft';

/** The thresholds of the form, each a row of its own. */
export const ThresholdFields = (props: {
  readonly form: UseFormReturnType<MandateDraft>;
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly entities: readonly string[];
}) => {
  const { t } = useTranslation('mandate');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { form } = props;
  return (
    <Section
      title={t('thresholds')}
      aside={<AddEntry label={t('addThreshold')} onAdd={() => form.insertListItem('thresholds', blankThreshold())} />}
    >
      {form.values.thresholds.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('thresholdsNone')}
        </Text>
      ) : null}
      {form.values.thresholds.map((threshold, index) => {
        const field = (name: keyof ThresholdDraft) => form.getInputProps(`thresholds.${index}.${name}`);
        return (
          <Fieldset key={threshold.key} legend={t('threshold', { n: index + 1 })}>
            <SimpleGrid cols={{ base: 1, xs: 2, lg: 5 }}>
              <TextInput
                label={`${t('above')} (${format.currency})`}
                inputMode="decimal"
                required
                {...field('above')}
              />
              <NumberInput
                label={t('signatures')}
                min={1}
                max={9}
                allowDecimal={false}
                required
                {...field('signatures')}
              />
              <MultiSelect
                label={t('roles')}
                data={SIGNERS.map((role) => ({ value: role, label: c(`role.${role}`) }))}
                required
                {...field('roles')}
              />
              <Select
                label={t('type')}
                data={props.types.map((type) => ({ value: type.id, label: type.name }))}
                placeholder={t('everyType')}
                clearable
                {...field('initiativeTypeId')}
              />
              <Group align="end" wrap="nowrap" gap="xs">
                <Select
                  label={t('entity')}
                  data={[...props.entities]}
                  placeholder={t('everyEntity')}
                  clearable
                  flex={1}
                  {...field('legalEntity')}
                />
                <RemoveEntry
                  label={t('removeThreshold', { n: index + 1 })}
                  onRemove={() => form.removeListItem('thresholds', index)}
                />
              </Group>
            </SimpleGrid>
          </Fieldset>
        );
      })}
    </Section>
  );
};
