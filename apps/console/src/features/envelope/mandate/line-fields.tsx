import { Fieldset, Group, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../../shared/ui/list-buttons';
import { blankLine, type LineDraft, type MandateDraft } from './draft';

/** The budget lines that give, in the order in which they do. */
export const LineFields = (props: {
  readonly form: UseFormReturnType<MandateDraft>;
  readonly units: readonly { readonly id: string; readonly name: string }[];
}) => {
  const { t } = useTranslation('mandate');
  const { form } = props;
  return (
    <>
      {form.values.contributionLines.map((line, index) => {
        const field = (name: keyof LineDraft) => form.getInputProps(`contributionLines.${index}.${name}`);
        return (
          <Fieldset key={line.key} legend={t('givingLine', { n: index + 1 })}>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Select
                label={t('unit')}
                data={props.units.map((unit) => ({ value: unit.id, label: unit.name }))}
                searchable
                required
                {...field('businessUnitId')}
              />
              <TextInput label={t('costCentre')} required {...field('costCentre')} />
              <Group align="end" wrap="nowrap" gap="xs">
                <TextInput label={t('account')} required flex={1} {...field('account')} />
                <RemoveEntry
                  label={t('removeLine', { n: index + 1 })}
                  onRemove={() => form.removeListItem('contributionLines', index)}
                />
              </Group>
            </SimpleGrid>
          </Fieldset>
        );
      })}
      <AddEntry label={t('addLine')} onAdd={() => form.insertListItem('contributionLines', blankLine())} />
    </>
  );
};
