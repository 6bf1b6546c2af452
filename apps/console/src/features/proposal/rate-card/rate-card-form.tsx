import { Button, Fieldset, Group, NumberInput, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RemoveEntry } from '../../../shared/ui/list-buttons';
import { today } from '../../../shared/format/today';
import { useFormat } from '../../../shared/format/use-format';
import type { Act } from '../../../shared/graphql/use-act';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { Section } from '../../../shared/ui/page';
import { useFieldErrors } from '../../../shared/ui/field-errors';
import { draftOf, problemsOf, type RateCardDraft } from './draft';
import type { RateCardData } from './operations';
import { useRateCardMeeting } from './rate-card-meeting';

interface Channel {
  readonly id: string;
  readonly name: string;
}

const ChannelFields = (props: {
  readonly form: UseFormReturnType<RateCardDraft>;
  readonly channels: readonly Channel[];
}) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { form } = props;
  const rows = form.values.perContact;
  const left = props.channels.filter((channel) => rows.every((row) => row.channelId !== channel.id));
  const add = (id: string | null) => {
    const channel = left.find((it) => it.id === id);
    if (channel)
      form.insertListItem('perContact', { channelId: channel.id, name: channel.name, full: '', avoidable: '' });
  };
  return (
    <Section title={t('rateCard.contacts')}>
      <Text size="sm" c="dimmed">
        {t('rateCard.inCurrency', { currency: format.currency })}
      </Text>
      {rows.length === 0 ? (
        <Text size="sm" className={form.errors['perContact'] ? 'over' : undefined}>
          {form.errors['perContact'] ?? t('rateCard.channelsNone')}
        </Text>
      ) : null}
      {rows.map((row, index) => (
        <Fieldset key={row.channelId} legend={row.name}>
          <Group align="start" gap="md">
            <TextInput
              label={t('rateCard.full')}
              inputMode="decimal"
              required
              flex={1}
              miw={120}
              {...form.getInputProps(`perContact.${index}.full`)}
            />
            <TextInput
              label={t('rateCard.avoidable')}
              inputMode="decimal"
              required
              flex={1}
              miw={120}
              {...form.getInputProps(`perContact.${index}.avoidable`)}
            />
            <RemoveEntry
              label={t('rateCard.removeChannel', { channel: row.name })}
              besideLabel
              onRemove={() => form.removeListItem('perContact', index)}
            />
          </Group>
        </Fieldset>
      ))}
      {left.length > 0 ? (
        <Select
          key={rows.length}
          label={t('rateCard.pick')}
          maw={360}
          data={left.map((channel) => ({ value: channel.id, label: channel.name }))}
          value={null}
          onChange={add}
          searchable
        />
      ) : null}
    </Section>
  );
};

/** The form of a new version of the rate card. */
export const RateCardForm = (props: {
  readonly from: RateCardData | undefined;
  readonly channels: readonly Channel[];
  readonly act: Pick<Act<object, never>, 'busy' | 'refusal' | 'fault' | 'clear'>;
  readonly onReload: () => void;
  /** Saves it over a version of the card, 0 before the first. */
  readonly onSave: (draft: RateCardDraft, over: number) => Promise<void>;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const words = { aboveFull: t('rateCard.aboveFull'), noChannel: t('rateCard.noChannel') };
  const form = useForm<RateCardDraft>({
    initialValues: draftOf(props.from, today(), format.plainAmount),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, kind]) => [
          path,
          kind === 'aboveFull' || kind === 'noChannel' ? words[kind] : c(`form.${kind}`),
        ]),
      ),
  });
  const { act } = props;
  useFieldErrors(act.refusal?.problems, form.setErrors);
  const meeting = useRateCardMeeting({ form, newest: props.from, act, reload: props.onReload });
  const percent = { decimalScale: 2, suffix: ' %', required: true } as const;
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void props.onSave(draft, meeting.version), focusProblem)}>
      <Stack gap="xl">
        <ChannelFields form={form} channels={props.channels} />
        <Section title={t('rateCard.rates')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
              <TextInput label={t('rateCard.asOf')} type="date" required {...form.getInputProps('asOf')} />
              <TextInput
                label={`${t('rateCard.fteCost')} (${format.currency})`}
                inputMode="decimal"
                required
                {...form.getInputProps('fteCost')}
              />
              <TextInput label={`${t('rateCard.clv')} (${format.currency})`} required {...form.getInputProps('clv')} />
              <NumberInput
                label={t('rateCard.margin')}
                min={-100}
                max={100}
                {...percent}
                {...form.getInputProps('marginPercent')}
              />
              <NumberInput
                label={t('rateCard.hurdleRate')}
                min={0}
                max={100}
                {...percent}
                {...form.getInputProps('hurdlePercent')}
              />
              <NumberInput
                label={t('rateCard.uplift')}
                min={0}
                max={1000}
                {...percent}
                {...form.getInputProps('upliftPercent')}
              />
              <NumberInput
                label={t('rateCard.horizonField')}
                min={1}
                max={30}
                allowDecimal={false}
                required
                {...form.getInputProps('horizon')}
              />
            </SimpleGrid>
          </Paper>
        </Section>
        {meeting.told}
        <Button type="submit" w="fit-content" loading={act.busy}>
          {t('rateCard.save')}
        </Button>
      </Stack>
    </form>
  );
};
