import { Button, Checkbox, Group, MultiSelect, NumberInput, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/page';
import { BaseToEnvelope } from '../steps/base-to-headroom';
import { capShareOf, type CycleDraft, figuresOf, missingFrom, previewOf, unreadIn } from './draft';
import type { BaseOfYear, MandateOfYear } from './operations';
import { RateFields } from './rate-fields';

/** The terms of a cycle, with what its limit would come to. */
export const OpenCycleForm = (props: {
  readonly mandate: MandateOfYear;
  readonly base: BaseOfYear;
  readonly busy: boolean;
  readonly problem: ReactNode;
  /** What the cycles of the year already share. */
  readonly yearCap: ReactNode;
  readonly onOpen: (draft: CycleDraft) => void;
}) => {
  const { t } = useTranslation('openCycle');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { mandate, base } = props;
  const form = useForm<CycleDraft>({
    initialValues: {
      name: '',
      capPercent: mandate.capShare / 100,
      reservePercent: mandate.reserveShare / 100,
      excludedCategories: [],
      periodLimits: false,
      exchangeRates: [],
    },
    validate: (values) =>
      Object.fromEntries([
        ...missingFrom(values).map((path) => [path, c('form.required')]),
        ...unreadIn(values, format.mark).map((path) => [path, t('notARate', { example: format.exact('1.0825') })]),
      ]),
  });
  const preview = previewOf(form.values, base);
  const percent = { min: 0, max: 100, decimalScale: 2, suffix: ' %', required: true } as const;
  const names = base.totals.map((total) => total.name).filter((name) => !mandate.excludedCategories.includes(name));
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(props.onOpen, () =>
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )}
    >
      <Stack gap="xl">
        <Section title={t('terms')}>
          <Paper withBorder p="md">
            <Stack>
              <TextInput label={t('name')} maxLength={120} required {...form.getInputProps('name')} />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <NumberInput
                  label={t('capShare')}
                  description={t('capHint', { share: format.share(mandate.capShare) })}
                  {...percent}
                  {...form.getInputProps('capPercent')}
                />
                <NumberInput
                  label={t('reserveShare')}
                  description={t('reserveHint', { share: format.share(mandate.reserveShare) })}
                  {...percent}
                  {...form.getInputProps('reservePercent')}
                />
              </SimpleGrid>
              <MultiSelect
                label={t('excluded')}
                description={t('excludedHint', { categories: mandate.excludedCategories.join(', ') || t('none') })}
                data={names}
                searchable
                clearable
                {...form.getInputProps('excludedCategories')}
              />
              <Checkbox label={t('periodLimits')} {...form.getInputProps('periodLimits', { type: 'checkbox' })} />
            </Stack>
          </Paper>
        </Section>
        <RateFields form={form} />
        <Section title={t('preview')}>
          <Paper withBorder p="md" role="status" aria-label={t('preview')}>
            <Facts>
              <Fact name={t('base')}>{t('baseAsOf', { label: base.label, when: format.date(base.asOf) })}</Fact>
              {(['addressable', 'limit', 'reserve'] as const).map((key) => (
                <Fact key={key} name={t(`figure.${key}`)}>
                  {format.money(preview[key])}
                </Fact>
              ))}
            </Facts>
          </Paper>
        </Section>
        <BaseToEnvelope figures={figuresOf(form.values, base)} capShare={format.share(capShareOf(form.values))} />
        {props.yearCap}
        {props.problem}
        <Group>
          <Button type="submit" loading={props.busy}>
            {t('submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
