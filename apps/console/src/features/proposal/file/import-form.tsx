import { Button, Group, Paper, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTask } from '../../../shared/graphql/task';
import { useAct } from '../../../shared/graphql/use-act';
import type { Me } from '../../../shared/session/workspace';
import { ColumnFields } from '../../../shared/ui/column-fields';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { MarkFields } from '../../../shared/ui/mark-fields';
import { Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { TableFileField, useTableFile } from '../../../shared/ui/table-file';
import { TaskAtWork } from '../../../shared/ui/task-at-work';
import { blankDraft, COLUMNS, type FileDraft, formatOf, guessed, inputOf, missingIn, named } from './file-draft';
import { type ImportedData, ImportInitiativesMutation } from './operations';
import { Outcome } from './outcome';

const FORMATS = ['CSV', 'PABULIB'] as const;

/** The file, which column is what, a look at what it would make, and the import itself. */
export const ImportForm = (props: { readonly cycleId: string; readonly units: Me['businessUnits'] }) => {
  const { t } = useTranslation('proposalFile');
  const { t: c } = useTranslation();
  const { cycleId, units } = props;
  const act = useAct(ImportInitiativesMutation);
  const task = useTask(act);
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<ImportedData | null>(null);
  const form = useForm<FileDraft>({
    initialValues: blankDraft(units.length === 1 ? (units[0]?.id ?? null) : null),
    onValuesChange: () => setMade(null),
    validate: (draft) => Object.fromEntries(missingIn(draft).map((path) => [path, c('form.required')])),
  });
  const fill = (columns: FileDraft['columns']) => {
    form.setValues({ columns });
    form.clearErrors();
  };
  const isUnnamed = () => !Object.values(form.getValues().columns).some(Boolean);
  const table = useTableFile((names) => {
    setMade(null);
    if (names.length === 0) return;
    form.setValues({ format: formatOf(names) });
    if (isUnnamed()) fill(guessed(names));
  });
  const send = async (draft: FileDraft, preview: boolean) => {
    setTried(true);
    setMade(null);
    const uploadId = await table.send();
    if (!uploadId) return;
    const answer = await act.run({ input: inputOf(draft, { cycleId, uploadId, preview }), taskId: task.taskId });
    // What was typed meanwhile is not what was looked at.
    if (!answer || JSON.stringify(form.getValues()) !== JSON.stringify(draft)) return;
    table.setColumns(answer.columns);
    if (draft.format === 'CSV' && isUnnamed()) fill(named(answer.columns));
    setMade(answer);
  };
  const submit = (preview: boolean) =>
    form.onSubmit(
      (draft) => void send(draft, preview),
      () => {
        setTried(true);
        focusProblem();
      },
    );
  const busy = act.busy || table.sending;
  return (
    <form noValidate onSubmit={submit(true)}>
      <Stack gap="xl">
        <Section title={c('file.title')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
              <TableFileField table={table} missing={tried} accept=".csv,.txt,.xlsx,.pb" />
              <Select
                label={t('format')}
                data={FORMATS.map((format) => ({ value: format, label: t(`formats.${format}`) }))}
                allowDeselect={false}
                {...form.getInputProps('format')}
              />
              <Select
                label={t('unit')}
                description={t('unitHint')}
                data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
                clearable
                {...form.getInputProps('businessUnitId')}
              />
            </SimpleGrid>
          </Paper>
        </Section>
        {form.values.format === 'CSV' ? (
          <Section title={c('file.mapping')}>
            <Paper withBorder p="md">
              <Stack>
                <Text size="sm" c="dimmed">
                  {t('mappingHint')}
                </Text>
                <ColumnFields
                  columns={table.columns}
                  fields={COLUMNS.map((name) => ({
                    name,
                    label: t(`column.${name}`),
                    required: name === 'title' && table.columns.length > 0,
                  }))}
                  input={(name) => form.getInputProps(`columns.${name}`)}
                  placeholder={c('file.noColumn')}
                />
                <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
                  <MarkFields marks={form.values} onChange={(marks) => form.setValues(marks)} />
                </SimpleGrid>
              </Stack>
            </Paper>
          </Section>
        ) : null}
        <TaskAtWork task={task} />
        <ActProblem act={act} />
        {made ? <Outcome made={made} /> : null}
        <Group>
          <Button type="submit" variant={made ? 'default' : 'filled'} loading={busy}>
            {c('file.look')}
          </Button>
          {made?.preview && made.acceptedRows > 0 ? (
            <Button loading={busy} onClick={() => submit(false)()}>
              {t('import', { count: made.acceptedRows })}
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  );
};
