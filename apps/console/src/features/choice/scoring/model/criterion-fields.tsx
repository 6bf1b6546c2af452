import { Button, Fieldset, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnchorFields } from './anchor-fields';
import { KINDS } from './draft';
import type { ModelForm } from './form-type';

/** One question of the model: what it asks, what it looks at, its weight and its scale. */
export const CriterionFields = ({ form, k }: { readonly form: ModelForm; readonly k: number }) => {
  const { t } = useTranslation('scoring');
  const { criteria, method } = form.values;
  const criterion = criteria[k];
  if (!criterion) return null;
  const at = `criteria.${k}`;
  const own = method === 'WEIGHTED' || method === 'FORMULA';
  const legend = criterion.factor ? t(`factor.${criterion.factor}`) : t('criterionNumber', { n: k + 1 });
  return (
    <Fieldset legend={legend}>
      <Stack>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('name')} required {...form.getInputProps(`${at}.name`)} />
          <Select
            label={t('kind')}
            data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            allowDeselect={false}
            {...form.getInputProps(`${at}.kind`)}
          />
        </SimpleGrid>
        <TextInput label={t('questionHead')} required {...form.getInputProps(`${at}.question`)} />
        {method === 'WEIGHTED' ? (
          <NumberInput
            label={t('weight')}
            description={t('weightHint')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            maw={260}
            required
            {...form.getInputProps(`${at}.weight`)}
          />
        ) : (
          <SimpleGrid cols={{ base: 1, xs: 2 }} maw={460}>
            <NumberInput label={t('lowest')} decimalScale={2} required {...form.getInputProps(`${at}.lowest`)} />
            <NumberInput label={t('highest')} decimalScale={2} required {...form.getInputProps(`${at}.highest`)} />
          </SimpleGrid>
        )}
        <AnchorFields form={form} k={k} />
        {own ? (
          <Button
            variant="subtle"
            color="red"
            size="xs"
            w="fit-content"
            onClick={() => form.removeListItem('criteria', k)}
          >
            {t('removeCriterion', { name: criterion.name.trim() || legend })}
          </Button>
        ) : null}
      </Stack>
    </Fieldset>
  );
};
