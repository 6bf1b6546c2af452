import { Button, Checkbox, Group, Paper, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AmountMarks } from '../format/column-mapping';
import { useFormat } from '../format/use-format';
import type { Act } from '../graphql/use-act';
import { ColumnFields } from './column-fields';
import { MarkFields } from './mark-fields';
import { Page, Section } from './page';
import { ActProblem } from './refusal-alert';
import { TableFileAtWork, TableFileField, useTableFile } from './table-file';

/** What every file of rows is told with; amounts as typed. */
export interface FileDraft<Name extends string> extends AmountMarks {
  sourceSystem: string;
  controlTotal: string;
  acceptRefusals: boolean;
  columns: Record<Name, string>;
}

/** A page that imports rows: the file, which column is what, a look at what it would make, and the import itself. */
export function ImportFrame<
  Name extends string,
  Draft extends FileDraft<Name>,
  Preview extends { readonly columns: readonly string[] },
>(props: {
  readonly title: string;
  readonly lead: string;
  readonly aside?: ReactNode;
  readonly blank: () => Draft;
  /** What cannot be sent as it stands, by path. */
  readonly problems: (draft: Draft) => Readonly<Record<string, 'required' | 'notAnAmount'>>;
  readonly columns: readonly { readonly name: Name; readonly label: string; readonly required: boolean }[];
  readonly guess: (columns: readonly string[]) => Record<Name, string>;
  readonly control: { readonly label: string; readonly hint: string };
  /** Fields of this import alone, beside the file and beside the control total. */
  readonly first?: (form: UseFormReturnType<Draft>) => ReactNode;
  readonly last?: (form: UseFormReturnType<Draft>) => ReactNode;
  readonly act: Pick<Act<object, object>, 'busy' | 'refusal' | 'fault'>;
  /** How far the import is, while it lasts. */
  readonly atWork?: ReactNode;
  /** Asks for the preview, or imports and goes on to what was made. */
  readonly send: (draft: Draft, uploadId: string, look: boolean) => Promise<Preview | null>;
  readonly show: (preview: Preview, draft: Draft) => ReactNode;
  readonly holds: (preview: Preview, draft: Draft) => boolean;
  readonly importLabel: (preview: Preview) => string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [tried, setTried] = useState(false);
  const [preview, setPreview] = useState<Preview | null>(null);
  const form = useForm<Draft>({
    initialValues: props.blank(),
    onValuesChange: () => setPreview(null),
    validate: (values) =>
      Object.fromEntries(Object.entries(props.problems(values)).map(([path, kind]) => [path, t(`form.${kind}`)])),
  });
  const table = useTableFile((names) => {
    setPreview(null);
    if (names.length === 0 || Object.values(form.getValues().columns).some(Boolean)) return;
    form.setValues((before) => ({ ...before, columns: props.guess(names) }));
    for (const { name } of props.columns) form.clearFieldError(`columns.${name}`);
  });
  const send = async (draft: Draft, look: boolean) => {
    setTried(true);
    const uploadId = await table.send();
    if (!uploadId) return;
    const made = await props.send(draft, uploadId, look);
    // What was typed meanwhile is not what was looked at.
    if (!made || JSON.stringify(form.getValues()) !== JSON.stringify(draft)) return;
    table.setColumns(made.columns);
    setPreview(made);
  };
  const submit = (look: boolean) =>
    form.onSubmit(
      (draft) => send(draft, look),
      () => {
        setTried(true);
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      },
    );
  const busy = props.act.busy || table.sending;
  return (
    <Page title={props.title} lead={props.lead} aside={props.aside}>
      <form noValidate onSubmit={submit(true)}>
        <Stack gap="xl">
          <Section title={t('file.title')}>
            <Paper withBorder p="md">
              <Stack>
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <TableFileField table={table} missing={tried} />
                  {props.first?.(form)}
                  <TextInput label={t('file.source')} required maxLength={60} {...form.getInputProps('sourceSystem')} />
                  <TextInput
                    label={`${props.control.label} (${format.currency})`}
                    description={props.control.hint}
                    inputMode="decimal"
                    required
                    {...form.getInputProps('controlTotal')}
                  />
                  {props.last?.(form)}
                </SimpleGrid>
                <Checkbox
                  label={t('file.acceptRefusals')}
                  {...form.getInputProps('acceptRefusals', { type: 'checkbox' })}
                />
              </Stack>
            </Paper>
          </Section>
          <Section title={t('file.mapping')}>
            <Paper withBorder p="md">
              <Stack>
                <ColumnFields
                  columns={table.columns}
                  fields={props.columns}
                  input={(name) => form.getInputProps(`columns.${name}`)}
                  placeholder={t('file.noColumn')}
                />
                <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
                  <MarkFields
                    marks={form.values}
                    onChange={(marks) => form.setValues((before) => ({ ...before, ...marks }))}
                  />
                </SimpleGrid>
              </Stack>
            </Paper>
          </Section>
          <TableFileAtWork table={table} />
          {props.atWork}
          <ActProblem act={props.act} />
          {preview ? props.show(preview, form.values) : null}
          <Group>
            <Button type="submit" variant={preview ? 'default' : 'filled'} loading={busy && !preview}>
              {t('file.look')}
            </Button>
            {preview && props.holds(preview, form.values) ? (
              <Button loading={busy} onClick={() => submit(false)()}>
                {props.importLabel(preview)}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
