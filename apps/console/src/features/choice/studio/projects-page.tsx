import './catalogue';
import './studio.css';
import { Autocomplete, Button, Group, Paper, Select, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../../shared/graphql/use-act';
import { useCycle } from '../../../shared/session/use-cycle';
import { ColumnFields } from '../../../shared/ui/column-fields';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { MarkFields } from '../../../shared/ui/mark-fields';
import { Page, Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { TableFileField, useTableFile } from '../../../shared/ui/table-file';
import { ImportChoicesQuery, type ImportedData, ImportProjectsMutation } from './portfolio-operations';
import { blankDraft, COLUMNS, guessed, inputOf, problemsOf, type ProjectsDraft, REQUIRED } from './projects-draft';
import { ImportedProjects } from './projects-preview';
import { RowList } from './row-list';

/** Projects of a Microsoft Project Server portfolio become drafts of initiatives, after a look at what would be made. */
export default function ProjectsPage() {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const cycle = useCycle();
  const act = useAct(ImportProjectsMutation);
  const [choices] = useQuery({ query: ImportChoicesQuery, variables: { cycleId: cycle.id } });
  const [tried, setTried] = useState(false);
  const [made, setMade] = useState<ImportedData | null>(null);
  const form = useForm<ProjectsDraft>({
    initialValues: blankDraft(),
    onValuesChange: () => setMade(null),
    validate: (draft) => Object.fromEntries(Object.keys(problemsOf(draft)).map((path) => [path, c('form.required')])),
  });
  const table = useTableFile((names) => {
    setMade(null);
    if (names.length === 0 || Object.values(form.getValues().columns).some(Boolean)) return;
    form.setValues({ columns: guessed(names) });
  });
  const send = async (draft: ProjectsDraft, commit: boolean) => {
    setTried(true);
    const uploadId = await table.send();
    if (!uploadId) return;
    const answer = await act.run({ input: inputOf(draft, { cycleId: cycle.id, uploadId, commit }) });
    if (answer) setMade(answer);
  };
  const submit = (commit: boolean) =>
    form.onSubmit(
      (draft) => void send(draft, commit),
      () => {
        setTried(true);
        focusProblem();
      },
    );
  const busy = act.busy || table.sending;
  const units = choices.data?.businessUnits ?? [];
  const drivers = choices.data?.strategicDrivers.drivers ?? [];
  return (
    <Page title={t('projects.title')} lead={t('projects.lead')}>
      <form noValidate onSubmit={submit(false)}>
        <Stack gap="xl">
          <Section title={c('file.title')}>
            <Paper withBorder p="md">
              <SimpleGrid cols={{ base: 1, sm: 2, md: 3 }}>
                <TableFileField table={table} missing={tried} />
                <Select
                  label={t('projects.unit')}
                  description={t('projects.unitHint')}
                  data={units.map((unit) => ({ value: unit.id, label: unit.name }))}
                  searchable
                  clearable
                  {...form.getInputProps('businessUnitId')}
                />
                <MarkFields marks={form.values} onChange={(marks) => form.setValues(marks)} />
              </SimpleGrid>
            </Paper>
          </Section>
          <Section title={c('file.mapping')}>
            <Paper withBorder p="md">
              <ColumnFields
                columns={table.columns}
                fields={COLUMNS.map((name) => ({
                  name,
                  label: t(`projects.column.${name}`),
                  required: REQUIRED.includes(name),
                }))}
                input={(name) => form.getInputProps(`columns.${name}`)}
                placeholder={c('file.noColumn')}
              />
            </Paper>
          </Section>
          <Section title={t('projects.drivers')}>
            <RowList
              rows={form.values.drivers}
              legend={(n) => t('projects.driver', { n })}
              addLabel={t('projects.addDriver')}
              removeLabel={(n) => t('projects.removeDriver', { n })}
              onAdd={() => form.insertListItem('drivers', { id: crypto.randomUUID(), column: '', driver: null })}
              onRemove={(index) => form.removeListItem('drivers', index)}
            >
              {(_, index) => (
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <Autocomplete
                    label={t('projects.driverColumn')}
                    data={[...table.columns]}
                    required
                    {...form.getInputProps(`drivers.${index}.column`)}
                  />
                  <Select
                    label={t('projects.driverName')}
                    data={drivers.map((driver) => driver.name)}
                    required
                    {...form.getInputProps(`drivers.${index}.driver`)}
                  />
                </SimpleGrid>
              )}
            </RowList>
          </Section>
          <ActProblem act={act} />
          <Group>
            <Button type="submit" loading={busy} variant={made ? 'default' : 'filled'}>
              {t('projects.look')}
            </Button>
            {made && !made.isCommitted && made.acceptedRows > 0 ? (
              <Button loading={busy} onClick={() => submit(true)()}>
                {t('projects.import', { count: made.acceptedRows })}
              </Button>
            ) : null}
          </Group>
          {made ? <ImportedProjects made={made} /> : null}
        </Stack>
      </form>
    </Page>
  );
}
