import { Fieldset, Group, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AddEntry, RemoveEntry } from '../../../shared/ui/list-buttons';
import { useFormat } from '../../../shared/format/use-format';
import { Section } from '../../../shared/ui/page';
import { blankRate, type CycleDraft, type RateDraft } from './draft';

/** The fixed rates by which asks in other currencies enter the cycle. */
export const RateFields = ({ form }: { readonly form: UseFormReturnType<CycleDraft> }) => {
  const { t } = useTranslation('openCycle');
  const format = useFormat();
  return (
    <Section
      title={t('rates')}
      aside={<AddEntry label={t('addRate')} onAdd={() => form.insertListItem('exchangeRates', blankRate())} />}
    >
      {form.values.exchangeRates.map((rate, index) => {
        const field = (name: keyof RateDraft) => form.getInputProps(`exchangeRates.${index}.${name}`);
        return (
          <Fieldset key={rate.key} legend={t('rate', { n: index + 1 })}>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
              <TextInput label={t('currency')} maxLength={3} required {...field('currency')} />
              <TextInput
                label={t('rateOf', { currency: format.currency })}
                placeholder={format.exact('1.0825')}
                inputMode="decimal"
                required
                {...field('rate')}
              />
              <TextInput label={t('asOf')} type="date" required {...field('asOf')} />
              <Group align="end" wrap="nowrap" gap="xs">
                <TextInput label={t('source')} required flex={1} {...field('source')} />
                <RemoveEntry
                  label={t('removeRate', { n: index + 1 })}
                  onRemove={() => form.removeListItem('exchangeRates', index)}
                />
              </Group>
            </SimpleGrid>
          </Fieldset>
        );
      })}
    </Section>
  );
};
