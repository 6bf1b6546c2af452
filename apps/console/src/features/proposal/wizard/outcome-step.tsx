import { NumberInput, Paper, SimpleGrid, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PROPOSAL_LIMITS } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import type { InitiativeDraft } from './draft';
import type { DraftForm } from './use-draft';

type TextField = {
  [K in keyof InitiativeDraft]: InitiativeDraft[K] extends string
    ? string extends InitiativeDraft[K]
      ? K
      : never
    : never;
}[keyof InitiativeDraft];

/** What customers and the company get from it. */
export const OutcomeStep = ({ form }: { readonly form: DraftForm }) => {
  const { t } = useTranslation('proposal');
  const { t: w } = useTranslation('wizard');
  const format = useFormat();
  const text = (field: TextField, maxLength?: number) => ({
    value: form.draft[field],
    error: form.error(field),
    maxLength,
    onChange: (event: { currentTarget: { value: string } }) => form.set(field, event.currentTarget.value),
  });
  return (
    <Paper withBorder p="md">
      <Text size="sm" mb="sm">
        {w('hint.outcome')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput label={t('form.metric')} {...text('metric', PROPOSAL_LIMITS.metric)} />
        <TextInput label={t('form.metricUnit')} {...text('metricUnit', PROPOSAL_LIMITS.unit)} />
        <NumberInput
          label={t('customers')}
          min={0}
          allowDecimal={false}
          thousandSeparator={format.groupMark}
          value={form.draft.customersAffected}
          onChange={(value) => form.set('customersAffected', typeof value === 'number' ? value : '')}
        />
        <TextInput label={t('form.baseline')} {...text('baseline', PROPOSAL_LIMITS.figure)} />
        <TextInput label={t('form.target')} {...text('target', PROPOSAL_LIMITS.figure)} />
        <TextInput label={t('byWhen')} type="date" {...text('byWhen')} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="md">
        <TextInput label={t('form.benefitText')} {...text('benefit', PROPOSAL_LIMITS.text)} />
        <TextInput
          label={`${t('form.benefitPerYear')} (${format.currency})`}
          inputMode="decimal"
          {...text('benefitPerYear')}
        />
      </SimpleGrid>
    </Paper>
  );
};
