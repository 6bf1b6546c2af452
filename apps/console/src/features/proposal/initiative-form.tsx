import {
  Alert,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker, useNavigate } from 'react-router';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { Section } from '../../shared/ui/page';
import type { InitiativeDraft } from './draft';
import { problemsOf } from './draft-input';
import type { Choices } from './operations';
import { OptionFields } from './option-fields';
import { Similar } from './similar';

const choices = (list: readonly { id: string; name: string }[]) => list.map((it) => ({ value: it.id, label: it.name }));

/** The form of an initiative; it saves whatever is well-formed, and leaves what is missing to the checklist. */
export const InitiativeForm = (props: {
  readonly initial: InitiativeDraft;
  readonly choices: Choices;
  readonly units: readonly { id: string; name: string }[];
  readonly unitFixed?: boolean;
  readonly self?: string;
  readonly submitLabel: string;
  readonly busy: boolean;
  readonly problem: ReactNode;
  /** Answers where to go when it was saved, null when it was not. */
  readonly onSave: (draft: InitiativeDraft) => Promise<string | null>;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const cycle = useCycle();
  const navigate = useNavigate();
  const [target, setTarget] = useState<string | null>(null);
  const form = useForm<InitiativeDraft>({
    initialValues: props.initial,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, kind]) => [path, c(`form.${kind}`)]),
      ),
  });
  const dirty = form.isDirty();
  const blocker = useBlocker(dirty && target === null);
  useEffect(() => {
    if (target) void navigate(target);
  }, [navigate, target]);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    if (window.confirm(t('form.leave'))) blocker.proceed();
    else blocker.reset();
  }, [blocker, t]);

  const others = props.choices.initiatives.nodes
    .filter((it) => it.id !== props.self)
    .map((it) => ({ value: it.id, label: `${it.code} ${it.title}` }));

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        async (values) => setTarget(await props.onSave(values)),
        () => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )}
    >
      <Stack gap="xl">
        <Section title={t('form.basics')}>
          <Paper withBorder p="md">
            <Stack>
              <TextInput label={t('name')} required maxLength={200} {...form.getInputProps('title')} />
              <SimpleGrid cols={{ base: 1, sm: 3 }}>
                <Select
                  label={t('unit')}
                  data={choices(props.units)}
                  disabled={props.unitFixed}
                  required
                  allowDeselect={false}
                  {...form.getInputProps('businessUnitId')}
                />
                <Select
                  label={t('sponsorship')}
                  data={(['BUSINESS_UNIT', 'CX_INFRASTRUCTURE'] as const).map((s) => ({
                    value: s,
                    label: c(`sponsorship.${s}`),
                  }))}
                  allowDeselect={false}
                  {...form.getInputProps('sponsorship')}
                />
                <Select
                  label={t('type')}
                  data={choices(props.choices.initiativeTypes)}
                  clearable
                  {...form.getInputProps('typeId')}
                />
              </SimpleGrid>
              <Textarea label={t('problem')} autosize minRows={3} {...form.getInputProps('problem')} />
              <Textarea label={t('action')} autosize minRows={3} {...form.getInputProps('action')} />
              <Similar
                cycleId={cycle.id}
                title={form.values.title}
                problem={form.values.problem}
                action={form.values.action}
                exceptId={props.self}
              />
            </Stack>
          </Paper>
        </Section>

        <Section title={t('form.reach')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <MultiSelect
                label={t('areas')}
                data={choices(props.choices.functionalAreas)}
                searchable
                {...form.getInputProps('functionalAreaIds')}
              />
              <MultiSelect
                label={t('touchpoints')}
                data={choices(props.choices.touchpoints)}
                searchable
                {...form.getInputProps('touchpointIds')}
              />
              <MultiSelect
                label={t('channels')}
                data={choices(props.choices.channels)}
                searchable
                {...form.getInputProps('channelIds')}
              />
              <MultiSelect
                label={t('productLines')}
                data={choices(props.choices.productLines)}
                searchable
                {...form.getInputProps('productLineIds')}
              />
              <MultiSelect label={t('requires')} data={others} searchable {...form.getInputProps('requiresIds')} />
              <MultiSelect label={t('excludes')} data={others} searchable {...form.getInputProps('excludesIds')} />
            </SimpleGrid>
          </Paper>
        </Section>

        <Section title={t('outcome')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <TextInput label={t('form.metric')} {...form.getInputProps('metric')} />
              <TextInput label={t('form.metricUnit')} {...form.getInputProps('metricUnit')} />
              <NumberInput
                label={t('customers')}
                min={0}
                allowDecimal={false}
                thousandSeparator=","
                {...form.getInputProps('customersAffected')}
              />
              <TextInput label={t('form.baseline')} {...form.getInputProps('baseline')} />
              <TextInput label={t('form.target')} {...form.getInputProps('target')} />
              <TextInput label={t('byWhen')} type="date" {...form.getInputProps('byWhen')} />
            </SimpleGrid>
            <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
              <TextInput label={t('form.benefitText')} {...form.getInputProps('benefit')} />
              <TextInput
                label={`${t('form.benefitPerYear')} (${format.currency})`}
                inputMode="decimal"
                {...form.getInputProps('benefitPerYear')}
              />
            </SimpleGrid>
          </Paper>
        </Section>

        <OptionFields form={form} />

        {Object.keys(form.errors).length > 0 ? (
          <Alert color="red" role="alert">
            {t('form.problems')}
          </Alert>
        ) : null}
        {props.problem}
        <Group>
          <Button type="submit" loading={props.busy}>
            {props.submitLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
