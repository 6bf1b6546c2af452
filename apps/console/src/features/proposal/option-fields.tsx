import { Button, Fieldset, Group, NumberInput, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../shared/ui/list-buttons';
import { useFormat } from '../../shared/format/use-format';
import { useWorkspace } from '../../shared/session/workspace';
import { Section } from '../../shared/ui/page';
import { blankCost, blankOption, type CostDraft, type InitiativeDraft } from './draft';

type Form = UseFormReturnType<InitiativeDraft>;

const CostFields = (props: {
  readonly form: Form;
  readonly option: number;
  readonly index: number;
  readonly only: boolean;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { organization } = useWorkspace();
  const path = `options.${props.option}.costs.${props.index}`;
  const field = (name: keyof CostDraft) => props.form.getInputProps(`${path}.${name}`);
  return (
    <Fieldset legend={t('form.line', { n: props.index + 1 })} variant="filled">
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <NumberInput
          label={t('period')}
          min={1}
          max={organization.periodsPerYear}
          allowDecimal={false}
          required
          {...field('period')}
        />
        <TextInput label={`${t('amount')} (${format.currency})`} inputMode="decimal" required {...field('amount')} />
        <Select
          label={t('kind')}
          data={(['ONE_TIME', 'RUN_RATE'] as const).map((kind) => ({ value: kind, label: c(`costKind.${kind}`) }))}
          allowDeselect={false}
          {...field('kind')}
        />
        <Select
          label={t('class')}
          data={(['OPEX', 'CAPEX', 'PREPAID'] as const).map((it) => ({ value: it, label: c(`costClass.${it}`) }))}
          allowDeselect={false}
          {...field('costClass')}
        />
        <TextInput label={t('costCentre')} {...field('costCentre')} />
        <TextInput label={t('account')} {...field('account')} />
        <TextInput
          label={`${t('alreadyBudgeted')} (${format.currency})`}
          inputMode="decimal"
          {...field('alreadyBudgeted')}
        />
        <Group align="end" wrap="nowrap" gap="xs">
          <TextInput label={t('contractEnd')} type="date" flex={1} {...field('contractEnd')} />
          <RemoveEntry
            label={t('removeCost', { n: props.index + 1 })}
            disabled={props.only}
            onRemove={() => props.form.removeListItem(`options.${props.option}.costs`, props.index)}
          />
        </Group>
      </SimpleGrid>
    </Fieldset>
  );
};

/** The funding options of the form, one of them marked as the sponsor's proposal. */
export const OptionFields = ({ form }: { readonly form: Form }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { organization } = useWorkspace();
  const { options } = form.values;
  const propose = (index: number) =>
    form.setFieldValue(
      'options',
      options.map((option, i) => ({ ...option, proposed: i === index })),
    );
  return (
    <Section
      title={t('options')}
      aside={
        <AddEntry
          label={t('addOption')}
          onAdd={() => form.insertListItem('options', blankOption('', options.length === 0))}
        />
      }
    >
      {options.map((option, index) => (
        <Fieldset key={option.key} legend={`${t('option')} ${index + 1}`}>
          <Stack>
            <SimpleGrid cols={{ base: 1, sm: 2, md: 4 }}>
              <TextInput label={t('form.optionName')} required {...form.getInputProps(`options.${index}.name`)} />
              <TextInput
                label={`${t('minimum')} (${format.currency})`}
                inputMode="decimal"
                {...form.getInputProps(`options.${index}.minimumAmount`)}
              />
              <NumberInput
                label={t('startPeriod')}
                min={1}
                max={organization.periodsPerYear}
                allowDecimal={false}
                {...form.getInputProps(`options.${index}.startPeriod`)}
              />
              <NumberInput
                label={t('effect')}
                min={0}
                max={100}
                decimalScale={2}
                {...form.getInputProps(`options.${index}.effectPercent`)}
              />
            </SimpleGrid>
            <Group justify="space-between">
              <Radio
                name="proposed-option"
                label={t('proposed')}
                checked={option.proposed}
                onChange={() => propose(index)}
              />
              <Button
                variant="subtle"
                color="red"
                size="xs"
                disabled={options.length === 1}
                onClick={() => form.removeListItem('options', index)}
              >
                {t('removeOption', { name: option.name || `${t('option')} ${index + 1}` })}
              </Button>
            </Group>
            {option.costs.map((cost, line) => (
              <CostFields key={cost.key} form={form} option={index} index={line} only={option.costs.length === 1} />
            ))}
            <AddEntry label={t('addCost')} onAdd={() => form.insertListItem(`options.${index}.costs`, blankCost())} />
          </Stack>
        </Fieldset>
      ))}
    </Section>
  );
};
