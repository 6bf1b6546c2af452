import { Checkbox, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { Section } from '../../../shared/ui/page';
import { TableFileField, type useTableFile } from '../../../shared/ui/table-file';
import { type ImportDraft, KINDS } from './import-draft';

/** The file and what FINANCE says of it. */
export const ImportFields = (props: {
  readonly form: UseFormReturnType<ImportDraft>;
  readonly table: ReturnType<typeof useTableFile>;
  readonly tried: boolean;
  readonly onSource: (name: string) => void;
}) => {
  const { t } = useTranslation('base');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { form } = props;
  const source = form.getInputProps('sourceSystem');
  return (
    <Section title={c('file.title')}>
      <Paper withBorder p="md">
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            <TableFileField table={props.table} missing={props.tried} />
            <TextInput
              label={c('file.source')}
              description={c('file.sourceHint')}
              required
              maxLength={60}
              {...source}
              onBlur={(event) => {
                source.onBlur?.(event);
                props.onSource(event.currentTarget.value.trim());
              }}
            />
            <TextInput
              label={`${t('controlTotal')} (${format.currency})`}
              description={t('controlHint')}
              inputMode="decimal"
              {...form.getInputProps('controlTotal')}
            />
            <Select
              label={t('kind')}
              data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <TextInput
              label={t('label')}
              placeholder={t('labelHint')}
              maxLength={60}
              required
              {...form.getInputProps('label')}
            />
            <TextInput label={t('asOf')} type="date" required {...form.getInputProps('asOf')} />
          </SimpleGrid>
          <Checkbox label={c('file.acceptRefusals')} {...form.getInputProps('acceptRefusals', { type: 'checkbox' })} />
          <Checkbox
            label={t('createMissingUnits')}
            {...form.getInputProps('createMissingUnits', { type: 'checkbox' })}
          />
          <Text size="sm" c="dimmed">
            {t('fileText')}
          </Text>
        </Stack>
      </Paper>
    </Section>
  );
};
