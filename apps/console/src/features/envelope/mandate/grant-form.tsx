import {
  Button,
  Checkbox,
  Group,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { Section } from '../../../shared/ui/page';
import { CARRY_OVERS, draftOf, type MandateDraft, problemsOf, RULES } from './draft';
import { LineFields } from './line-fields';
import type { GrantChoices } from './operations';
import { ThresholdFields } from './threshold-fields';

const unique = (texts: readonly string[]) => [...new Set(texts)].sort();

/** The terms of a mandate to grant. */
export const GrantForm = (props: {
  readonly year: number;
  readonly choices: GrantChoices;
  readonly grantorId: string;
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly onGrant: (draft: MandateDraft) => void;
}) => {
  const { t } = useTranslation('mandate');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { choices, year } = props;
  const earlier = choices.mandates.find((it) => it.fiscalYear === year) ?? choices.mandates[0];
  const form = useForm<MandateDraft>({
    initialValues: draftOf(earlier, format.plainAmount),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, kind]) => [path, c(`form.${kind}`)]),
      ),
  });
  const base = choices.opexBaseVersions.find((it) => it.current && it.fiscalYear === year);
  const carries = form.values.carryOverRule !== 'LAPSE';
  const percent = { min: 0, max: 100, decimalScale: 2, suffix: ' %', required: true } as const;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(props.onGrant, () =>
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )}
    >
      <Stack gap="xl">
        <Section title={t('formCap')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <NumberInput label={t('capShare')} {...percent} {...form.getInputProps('capPercent')} />
              <NumberInput label={t('reserveShare')} {...percent} {...form.getInputProps('reservePercent')} />
            </SimpleGrid>
            <TagsInput
              mt="md"
              label={t('excluded')}
              description={t('excludedHint')}
              data={unique((base?.totals ?? []).map((total) => total.name))}
              {...form.getInputProps('excludedCategories')}
            />
          </Paper>
        </Section>
        <Section title={t('formMoney')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Select
                label={t('contributionRule')}
                data={RULES.map((rule) => ({ value: rule, label: t(`rule.${rule}`) }))}
                allowDeselect={false}
                {...form.getInputProps('contributionRule')}
              />
              <TextInput
                label={`${t('maximumPerUnit')} (${format.currency})`}
                placeholder={t('noMaximum')}
                inputMode="decimal"
                {...form.getInputProps('maximumPerUnit')}
              />
              <NumberInput
                label={t('holdDays')}
                min={1}
                max={366}
                allowDecimal={false}
                required
                {...form.getInputProps('holdDays')}
              />
              <NumberInput
                label={t('absorb')}
                min={1}
                max={130}
                allowDecimal={false}
                required
                {...form.getInputProps('absorbAfterPeriods')}
              />
              <Select
                label={t('alternate')}
                data={choices.members
                  .filter((member) => member.active && member.id !== props.grantorId)
                  .map((member) => ({ value: member.id, label: member.name }))}
                placeholder={t('nobody')}
                searchable
                clearable
                {...form.getInputProps('alternateApproverId')}
              />
            </SimpleGrid>
            <Stack mt="md" gap="sm">
              {form.values.contributionRule === 'NAMED_LINES' ? (
                <LineFields form={form} units={choices.businessUnits} />
              ) : null}
              <Checkbox
                label={t('crossEntityAllowed')}
                {...form.getInputProps('crossEntityAllowed', { type: 'checkbox' })}
              />
              <Checkbox
                label={t('certificationRequired')}
                {...form.getInputProps('certificationRequired', { type: 'checkbox' })}
              />
            </Stack>
          </Paper>
        </Section>
        <Section title={t('formClose')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Select
                label={t('carryOverRule')}
                data={CARRY_OVERS.map((rule) => ({ value: rule, label: t(`carryOver.${rule}`) }))}
                allowDeselect={false}
                {...form.getInputProps('carryOverRule')}
              />
              {carries ? (
                <>
                  <TextInput
                    label={`${t('carryOverLimit')} (${format.currency})`}
                    placeholder={t('noLimit')}
                    inputMode="decimal"
                    {...form.getInputProps('carryOverLimit')}
                  />
                  <TextInput label={t('carryOverExpires')} type="date" {...form.getInputProps('carryOverExpires')} />
                </>
              ) : null}
            </SimpleGrid>
          </Paper>
        </Section>
        <ThresholdFields
          form={form}
          types={choices.initiativeTypes}
          entities={unique(choices.businessUnits.map((unit) => unit.legalEntity))}
        />
        {props.problem}
        <Group>
          <Button type="submit" loading={props.busy}>
            {t('grantSubmit', { year })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
