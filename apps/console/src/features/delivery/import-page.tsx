import { Button, Checkbox, Group, Paper, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { parseSigned } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useCycle } from '../../shared/session/use-cycle';
import { ColumnFields } from '../../shared/ui/column-fields';
import { MarkFields } from '../../shared/ui/mark-fields';
import { Page, Section } from '../../shared/ui/page';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { TableFileField, useTableFile } from '../../shared/ui/table-file';
import { type ActualsDraft, blankDraft, COLUMNS, guessed, inputOf, KINDS, problemsOf, REQUIRED } from './draft';
import { ImportMutation, type Preview } from './import-operations';
import { PreviewSection } from './preview-section';

/** FINANCE imports what the books say of funded initiatives; a row of the books is never refused for its amount. */
export default function ImportPage() {
  const { t } = useTranslation('delivery');
  const { t: c } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const cycle = useCycle();
  const [tried, setTried] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const act = useAct(ImportMutation);
  const form = useForm<ActualsDraft>({
    initialValues: blankDraft(),
    onValuesChange: () => setPreview(null),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, kind]) => [path, c(`form.${kind}`)]),
      ),
  });
  const table = useTableFile((names) => {
    setPreview(null);
    if (names.length === 0 || Object.values(form.getValues().columns).some(Boolean)) return;
    form.setFieldValue('columns', guessed(names));
    for (const name of COLUMNS) form.clearFieldError(`columns.${name}`);
  });
  const send = async (draft: ActualsDraft, look: boolean) => {
    setTried(true);
    const uploadId = await table.send();
    if (!uploadId) return;
    const sent = { fiscalYear: cycle.fiscalYear, cycleId: cycle.id, uploadId, preview: look };
    const made = await act.run({ input: inputOf(draft, sent, format.parse) });
    if (made?.__typename === 'ActualsPreview') {
      table.setColumns(made.columns);
      setPreview(made);
    } else if (made) void navigate(`/cycles/${cycle.id}/spending`);
  };
  const submit = (look: boolean) =>
    form.onSubmit(
      (draft) => send(draft, look),
      () => {
        setTried(true);
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      },
    );
  const control = parseSigned(form.values.controlTotal, format.parse);
  const inFile = preview ? (BigInt(preview.total) + BigInt(preview.refusedTotal)).toString() : null;
  const busy = act.busy || table.sending;
  return (
    <Page title={t('importTitle')} lead={t('importLead', { cycle: cycle.name })}>
      <form noValidate onSubmit={submit(true)}>
        <Stack gap="xl">
          <Section title={c('file.title')}>
            <Paper withBorder p="md">
              <Stack>
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <TableFileField table={table} missing={tried} />
                  <Select
                    label={t('kind')}
                    description={t('kindHint')}
                    data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
                    allowDeselect={false}
                    {...form.getInputProps('kind')}
                  />
                  <TextInput label={c('file.source')} required maxLength={60} {...form.getInputProps('sourceSystem')} />
                  <TextInput
                    label={`${t('controlTotal')} (${format.currency})`}
                    description={t('controlHint')}
                    inputMode="decimal"
                    required
                    {...form.getInputProps('controlTotal')}
                  />
                </SimpleGrid>
                <Checkbox
                  label={c('file.acceptRefusals')}
                  {...form.getInputProps('acceptRefusals', { type: 'checkbox' })}
                />
              </Stack>
            </Paper>
          </Section>
          <Section title={c('file.mapping')}>
            <Paper withBorder p="md">
              <Stack>
                <ColumnFields
                  columns={table.columns}
                  fields={COLUMNS.map((name) => ({
                    name,
                    label: t(`column.${name}`),
                    required: REQUIRED.includes(name),
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
          <ActProblem act={act} />
          {preview ? <PreviewSection preview={preview} inFile={inFile ?? '0'} control={control} /> : null}
          <Group>
            <Button type="submit" variant={preview ? 'default' : 'filled'} loading={busy && !preview}>
              {c('file.look')}
            </Button>
            {preview && inFile === control ? (
              <Button loading={busy} onClick={() => submit(false)()}>
                {t('importRows', { count: preview.acceptedRows })}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
