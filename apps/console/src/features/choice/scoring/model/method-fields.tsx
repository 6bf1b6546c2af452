import { Checkbox, Paper, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../../shared/ui/page';
import { criteriaFor, type Factor, METHODS } from './draft';
import type { ModelForm } from './form-type';

const MISSING = ['BLOCK', 'RENORMALISE'] as const;
const VARIANTS = ['PRODUCT', 'MEAN'] as const;

/** How scores are put together, and what the method needs said. */
export const MethodFields = ({ form }: { readonly form: ModelForm }) => {
  const { t } = useTranslation('scoring');
  const { method, criteria } = form.values;
  const words = (factor: Factor) => ({
    name: t(`factor.${factor}`),
    question: t(`factorQuestion.${factor}`),
    low: t(`factorLow.${factor}`),
    high: t(`factorHigh.${factor}`),
  });
  const choose = (value: string | null) => {
    const chosen = METHODS.find((it) => it === value) ?? 'WEIGHTED';
    form.setFieldValue('method', chosen);
    form.setFieldValue('criteria', criteriaFor(chosen, criteria, words));
  };
  return (
    <Section title={t('methodTitle')}>
      <Paper withBorder p="md">
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select
              label={t('methodField')}
              description={t(`methodText.${method}`)}
              data={METHODS.map((it) => ({ value: it, label: t(`method.${it}`) }))}
              allowDeselect={false}
              value={method}
              onChange={choose}
            />
            <Select
              label={t('missingField')}
              description={t(`missing.${form.values.missingScores}`)}
              data={MISSING.map((it) => ({ value: it, label: t(`missingName.${it}`) }))}
              allowDeselect={false}
              {...form.getInputProps('missingScores')}
            />
          </SimpleGrid>
          {method === 'ICE' ? (
            <Select
              label={t('iceVariant')}
              data={VARIANTS.map((it) => ({ value: it, label: t(`iceVariants.${it}`) }))}
              allowDeselect={false}
              maw={360}
              {...form.getInputProps('iceVariant')}
            />
          ) : null}
          {method === 'FORMULA' ? (
            <>
              <Textarea
                label={t('formula')}
                description={t('formulaHint')}
                autosize
                minRows={2}
                required
                classNames={{ input: 'mono' }}
                {...form.getInputProps('formula')}
              />
              <Text size="sm" c="dimmed">
                {t('formulaNames', {
                  names: criteria.map((criterion) => `[${criterion.name.trim() || '…'}]`).join(' '),
                })}
              </Text>
            </>
          ) : null}
          <Checkbox
            label={t('draftField')}
            description={t('draftHint')}
            {...form.getInputProps('draft', { type: 'checkbox' })}
          />
        </Stack>
      </Paper>
    </Section>
  );
};
