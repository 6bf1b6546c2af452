import { Paper, SimpleGrid, Stack, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ColumnFields } from '../../../shared/ui/column-fields';
import { MarkFields } from '../../../shared/ui/mark-fields';
import { Section } from '../../../shared/ui/page';
import type { ImportDraft } from './import-draft';
import { COLUMNS, REQUIRED } from './mapping';

/** Which column of the file is what, and how its amounts are written. */
export const MappingFields = (props: {
  readonly form: UseFormReturnType<ImportDraft>;
  readonly columns: readonly string[];
}) => {
  const { t } = useTranslation('base');
  const { t: c } = useTranslation();
  const { form } = props;
  const { columns } = form.values.mapping;
  return (
    <Section title={c('file.mapping')}>
      <Paper withBorder p="md">
        <Stack>
          <ColumnFields
            columns={props.columns}
            fields={COLUMNS.map((name) => ({
              name,
              label: t(`columnOf.${name}`),
              required: REQUIRED.includes(name),
            }))}
            input={(name) => form.getInputProps(`mapping.columns.${name}`)}
            placeholder={c('file.noColumn')}
          />
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }}>
            {columns.allocatedColumn.trim() ? (
              <TagsInput
                label={t('allocatedValues')}
                description={t('allocatedHint')}
                {...form.getInputProps('mapping.allocatedValues')}
              />
            ) : null}
            {columns.expenseColumn.trim() ? (
              <TagsInput
                label={t('expenseValues')}
                description={t('expenseHint')}
                {...form.getInputProps('mapping.expenseValues')}
              />
            ) : null}
            <MarkFields
              marks={form.values.mapping}
              onChange={(marks) => form.setFieldValue('mapping', { ...form.values.mapping, ...marks })}
            />
          </SimpleGrid>
        </Stack>
      </Paper>
    </Section>
  );
};
