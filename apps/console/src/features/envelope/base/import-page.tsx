import '../catalogue';
import './catalogue';
import { Alert, Button, Group, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { parseSigned } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useYear } from '../../../shared/session/use-year';
import { Page } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { TableFileAtWork, useTableFile } from '../../../shared/ui/table-file';
import { YearSelect } from '../../../shared/ui/year-select';
import { ImportAtWork } from './import-at-work';
import { blankImport, type ImportDraft, inputOf, problemsOf } from './import-draft';
import { ImportFields } from './import-fields';
import { ImportMutation, MappingQuery, type Preview } from './import-operations';
import { COLUMNS, fromKept, guessMapping, type MappingDraft } from './mapping';
import { MappingFields } from './mapping-fields';
import { PreviewSection } from './preview-section';
import { useImportWork } from './use-import-work';

const focus = (box: HTMLElement | null) => box?.focus();

/** FINANCE imports an OpEx base: the file, which column is what, a look at what it would make, and the import itself. */
export default function ImportPage() {
  const { t } = useTranslation('base');
  const { t: c } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const client = useClient();
  const { year, years, setYear } = useYear();
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState<{ readonly preview: Preview; readonly controlTotal: string | null } | null>(null);
  const act = useAct(ImportMutation);
  const following = useImportWork(act);
  const form = useForm<ImportDraft>({
    initialValues: blankImport(),
    onValuesChange: () => setShown(null),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, kind]) => [path, c(`form.${kind}`)]),
      ),
  });

  const setMapping = (mapping: MappingDraft) => {
    form.setFieldValue('mapping', mapping);
    for (const name of COLUMNS) form.clearFieldError(`mapping.columns.${name}`);
  };
  const table = useTableFile((names) => {
    setShown(null);
    const typed = Object.values(form.getValues().mapping.columns).some((name) => name !== '');
    if (names.length > 0 && !typed) setMapping(guessMapping(names));
  });
  const chooseSource = async (sourceSystem: string) => {
    if (!sourceSystem) return;
    const written = () => JSON.stringify(form.getValues().mapping);
    const before = written();
    const { data } = await client.query(MappingQuery, { sourceSystem }).toPromise();
    // What was chosen by hand while the answer was on its way stays.
    if (data?.importMapping && written() === before) setMapping(fromKept(data.importMapping));
  };
  const send = async (draft: ImportDraft, preview: boolean) => {
    setTried(true);
    act.clear();
    const uploadId = await table.send();
    if (!uploadId) return;
    const fileName = table.file?.name ?? '';
    await following.begin(fileName);
    const sent = { fiscalYear: year, currency: format.currency, uploadId, fileName, preview };
    const made = await act.run({ input: inputOf(draft, sent, format.parse) });
    if (made?.__typename === 'OpexBasePreview') {
      // What was typed meanwhile is not what was looked at.
      if (JSON.stringify(form.getValues()) !== JSON.stringify(draft)) return;
      table.setColumns(made.columns);
      setShown({ preview: made, controlTotal: parseSigned(draft.controlTotal, format.parse) });
    } else if (made?.__typename === 'OpexBaseVersion') void navigate(`/bases/${made.id}`);
  };
  const submit = (preview: boolean) =>
    form.onSubmit(
      (draft) => send(draft, preview),
      () => {
        setTried(true);
        document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      },
    );
  const busy = act.busy || table.sending || following.starting;
  const stopped = following.stopped && act.refusal?.code === 'WRONG_STATE';
  return (
    <Page
      title={t('importTitle')}
      lead={t('importLead')}
      aside={<YearSelect year={year} years={years} onChange={setYear} />}
    >
      <form noValidate onSubmit={submit(true)}>
        <Stack gap="xl">
          <ImportFields form={form} table={table} tried={tried} onSource={(name) => void chooseSource(name)} />
          <MappingFields form={form} columns={table.columns} />
          <TableFileAtWork table={table} />
          <ImportAtWork following={following} rows={shown?.preview.fileRows ?? null} />
          {stopped ? (
            <Alert ref={focus} tabIndex={-1} role="status">
              {t('work.stopped')}
            </Alert>
          ) : (
            <ActProblem act={act} />
          )}
          {shown ? <PreviewSection {...shown} /> : null}
          <Group>
            <Button type="submit" variant={shown ? 'default' : 'filled'} loading={busy && !shown}>
              {c('file.look')}
            </Button>
            {shown && (shown.controlTotal ?? shown.preview.total) === shown.preview.total ? (
              <Button loading={busy} onClick={() => submit(false)()}>
                {t('importRows', { rows: format.count(shown.preview.acceptedRows), year })}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
