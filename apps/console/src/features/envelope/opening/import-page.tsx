import { Button, Checkbox, Group, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useYear } from '../../../shared/session/use-year';
import { ColumnFields } from '../../../shared/ui/column-fields';
import { ControlTotal } from '../../../shared/ui/control-total';
import { MarkFields } from '../../../shared/ui/mark-fields';
import { Page, Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { RefusedRows } from '../../../shared/ui/refused-rows';
import { TableFileField, useTableFile } from '../../../shared/ui/table-file';
import { YearSelect } from '../../../shared/ui/year-select';
import { blankDraft, COLUMNS, guessed, inputOf, type OpeningDraft, problemsOf, REQUIRED } from './draft';
import { ImportOpeningMutation, type OpeningPreview } from './operations';

/** FINANCE imports what is promised before the year begins, after a look at what the file would make. */
export default function ImportPage() {
  const { t } = useTranslation('opening');
  const { t: c } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { year, years, setYear } = useYear();
  const [tried, setTried] = useState(false);
  const [preview, setPreview] = useState<OpeningPreview | null>(null);
  const act = useAct(ImportOpeningMutation);
  const form = useForm<OpeningDraft>({
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
  const send = async (draft: OpeningDraft, look: boolean) => {
    setTried(true);
    const uploadId = await table.send();
    if (!uploadId) return;
    const sent = { fiscalYear: year, currency: format.currency, uploadId, preview: look };
    const made = await act.run({ input: inputOf(draft, sent, format.parse) });
    if (made?.__typename === 'OpeningPreview') {
      table.setColumns(made.columns);
      setPreview(made);
    } else if (made) void navigate(`/opening?year=${year}`);
  };
  const submit = (look: boolean) =>
    form.onSubmit(
      (draft) => send(draft, look),
      () => {
        setTried(true);
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      },
    );
  const control = {
    inYear: format.parse(form.values.controlTotal),
    runRate: format.parse(form.values.runRateControlTotal),
  };
  const holds =
    preview?.inYearTotal === control.inYear && (control.runRate === null || preview?.runRateTotal === control.runRate);
  const busy = act.busy || table.sending;
  return (
    <Page
      title={t('importTitle')}
      lead={t('importLead')}
      aside={<YearSelect year={year} years={years} onChange={setYear} />}
    >
      <form noValidate onSubmit={submit(true)}>
        <Stack gap="xl">
          <Section title={c('file.title')}>
            <Paper withBorder p="md">
              <Stack>
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <TableFileField table={table} missing={tried} />
                  <TextInput label={c('file.source')} required maxLength={60} {...form.getInputProps('sourceSystem')} />
                  <TextInput
                    label={`${t('controlTotal')} (${format.currency})`}
                    description={t('controlHint')}
                    inputMode="decimal"
                    required
                    {...form.getInputProps('controlTotal')}
                  />
                  <TextInput
                    label={`${t('runRateControlTotal')} (${format.currency})`}
                    inputMode="decimal"
                    {...form.getInputProps('runRateControlTotal')}
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
          {preview ? (
            <Section title={c('file.preview')}>
              <ControlTotal label={t('inYear')} total={preview.inYearTotal} control={control.inYear} />
              <ControlTotal label={t('runRate')} total={preview.runRateTotal} control={control.runRate} />
              <RefusedRows rows={preview.refusals} count={preview.refusedRows} />
            </Section>
          ) : null}
          <Group>
            <Button type="submit" variant={preview ? 'default' : 'filled'} loading={busy && !preview}>
              {c('file.look')}
            </Button>
            {preview && holds ? (
              <Button loading={busy} onClick={() => submit(false)()}>
                {t('importRows', { count: preview.acceptedRows, year })}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
