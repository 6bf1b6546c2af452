import { NumberInput, Paper, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { Section } from '../../../shared/ui/page';
import { InitiativePicker, InitiativesPicker } from './initiative-picker';
import type { ChoiceOfInitiative } from './operations';
import { ResourceFields } from './resource-fields';
import { RowList } from './row-list';
import type { SolveDraft } from './solve-draft';

type Form = UseFormReturnType<SolveDraft>;
interface Fields {
  readonly form: Form;
  readonly choices: readonly ChoiceOfInitiative[];
}

/** Money set aside for pilots that may fail, valued by what they teach. */
export const RoomFields = ({ form, choices }: Fields) => {
  const { t } = useTranslation('studio');
  const { currency } = useFormat();
  const share = (label: string, path: string) => (
    <NumberInput label={label} min={0} max={100} decimalScale={2} suffix=" %" {...form.getInputProps(path)} />
  );
  return (
    <Section title={t('room.title')}>
      <Text size="sm">{t('room.text')}</Text>
      {form.values.pilots.length > 0 ? (
        <Paper withBorder p="md">
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            {share(t('room.floor'), 'roomFloor')}
            {share(t('room.ceiling'), 'roomCeiling')}
            {form.values.objective === 'SCORE' ? (
              <TextInput
                label={t('solve.pointWorth', { currency })}
                inputMode="decimal"
                required
                {...form.getInputProps('roomWorth')}
              />
            ) : null}
          </SimpleGrid>
        </Paper>
      ) : null}
      <RowList
        rows={form.values.pilots}
        legend={(n) => t('room.pilot', { n })}
        addLabel={t('room.add')}
        removeLabel={(n) => t('room.remove', { n })}
        onAdd={() =>
          form.insertListItem('pilots', {
            id: crypto.randomUUID(),
            initiativeId: null,
            optionId: null,
            learning: '',
            reason: '',
          })
        }
        onRemove={(index) => form.removeListItem('pilots', index)}
      >
        {(pilot, index) => (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <InitiativePicker
              choices={choices}
              {...form.getInputProps(`pilots.${index}.initiativeId`)}
              onChange={(initiativeId) =>
                form.replaceListItem('pilots', index, { ...pilot, initiativeId, optionId: null })
              }
            />
            <Select
              label={t('override.option')}
              data={(choices.find((it) => it.id === pilot.initiativeId)?.options ?? []).map((it) => ({
                value: it.id,
                label: it.name,
              }))}
              required
              {...form.getInputProps(`pilots.${index}.optionId`)}
            />
            <TextInput
              label={`${t('room.learning')} (${currency})`}
              inputMode="decimal"
              required
              {...form.getInputProps(`pilots.${index}.learning`)}
            />
            <Textarea
              label={t('override.reason')}
              autosize
              required
              {...form.getInputProps(`pilots.${index}.reason`)}
            />
          </SimpleGrid>
        )}
      </RowList>
    </Section>
  );
};

/** Rules of this plan alone: what is scarce beside money, of some only so many, and none without one of others. */
export const LimitFields = ({ form, choices }: Fields) => {
  const { t } = useTranslation('studio');
  return (
    <Section title={t('limits.title')}>
      <Stack>
        <ResourceFields form={form} choices={choices} />
        <RowList
          rows={form.values.groups}
          legend={(n) => t('limits.group', { n })}
          addLabel={t('limits.addGroup')}
          removeLabel={(n) => t('limits.removeGroup', { n })}
          onAdd={() => form.insertListItem('groups', { id: crypto.randomUUID(), name: '', initiativeIds: [], max: 1 })}
          onRemove={(index) => form.removeListItem('groups', index)}
        >
          {(_, index) => (
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <TextInput label={t('limits.name')} required {...form.getInputProps(`groups.${index}.name`)} />
              <InitiativesPicker choices={choices} {...form.getInputProps(`groups.${index}.initiativeIds`)} />
              <NumberInput
                label={t('limits.most')}
                min={1}
                allowDecimal={false}
                {...form.getInputProps(`groups.${index}.max`)}
              />
            </SimpleGrid>
          )}
        </RowList>
        <RowList
          rows={form.values.anyOf}
          legend={(n) => t('limits.any', { n })}
          addLabel={t('limits.addAny')}
          removeLabel={(n) => t('limits.removeAny', { n })}
          onAdd={() => form.insertListItem('anyOf', { id: crypto.randomUUID(), initiativeId: null, anyOf: [] })}
          onRemove={(index) => form.removeListItem('anyOf', index)}
        >
          {(_, index) => (
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <InitiativePicker choices={choices} {...form.getInputProps(`anyOf.${index}.initiativeId`)} />
              <InitiativesPicker
                label={t('limits.oneOf')}
                choices={choices}
                {...form.getInputProps(`anyOf.${index}.anyOf`)}
              />
            </SimpleGrid>
          )}
        </RowList>
      </Stack>
    </Section>
  );
};
