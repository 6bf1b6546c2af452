import { Alert, Button, FileInput, Group, List, NumberInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useTask } from '../../../shared/graphql/task';
import { useAct } from '../../../shared/graphql/use-act';
import { useUpload } from '../../../shared/graphql/use-upload';
import { DataTable } from '../../../shared/ui/data-table';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { TaskAtWork } from '../../../shared/ui/task-at-work';
import { type SolutionData, SolvePortfolioMutation } from './portfolio-operations';

const MOST_SHOWN = 500;

const Solution = ({ solution }: { readonly solution: SolutionData }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { status, selected } = solution;
  if (status === 'INFEASIBLE' || status === 'UNKNOWN')
    return (
      <Alert color="orange" title={t(`portfolio.status.${status}`)} role="status">
        <List size="sm">
          {solution.conflict.map((rule) => (
            <List.Item key={rule}>{rule}</List.Item>
          ))}
        </List>
      </Alert>
    );
  return (
    <Stack>
      <Alert color={status === 'OPTIMAL' ? 'green' : 'gray'} title={t(`portfolio.status.${status}`)} role="status">
        {t('portfolio.result', {
          value: solution.value ?? '',
          cost: solution.cost ?? '',
          count: selected.length,
          gap: format.share(solution.gap ?? 0),
        })}
      </Alert>
      <DataTable
        label={t('portfolio.selected')}
        rows={selected.slice(0, MOST_SHOWN)}
        rowKey={(row) => row.id}
        columns={[
          { key: 'id', head: t('portfolio.item'), cell: (row) => row.id },
          { key: 'option', head: t('override.option'), cell: (row) => row.option ?? '' },
        ]}
      />
      {selected.length > MOST_SHOWN ? <Text size="sm">{t('portfolio.first', { n: MOST_SHOWN })}</Text> : null}
    </Stack>
  );
};

/** Solves a portfolio file as the command line does; nothing is kept. */
export const SolveFile = () => {
  const { t } = useTranslation('studio');
  const { t: c } = useTranslation();
  const act = useAct(SolvePortfolioMutation);
  const task = useTask(act);
  const { idOf, sending, failed } = useUpload();
  const [file, setFile] = useState<File | null>(null);
  const [seconds, setSeconds] = useState<number | string>(10);
  const [tried, setTried] = useState(false);
  const [solution, setSolution] = useState<SolutionData | null>(null);
  const solve = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!file) return;
    setSolution(null);
    const uploadId = await idOf(file);
    if (!uploadId) return;
    const made = await act.run({ input: { uploadId, seconds: Number(seconds) || 10 }, taskId: task.taskId });
    if (made) setSolution(made);
  };
  return (
    <form noValidate onSubmit={(event) => void solve(event)}>
      <Stack>
        <Text size="sm">{t('portfolio.solveText')}</Text>
        <Group align="start">
          <FileInput
            label={t('portfolio.file')}
            placeholder={t('portfolio.hint')}
            accept=".json"
            value={file}
            onChange={setFile}
            error={
              failed ? c('file.failed', { name: file?.name ?? '' }) : tried && !file ? c('form.required') : undefined
            }
            required
            clearable
            clearButtonProps={{ 'aria-label': c('file.clear') }}
            miw={260}
          />
          <NumberInput
            label={t('solve.seconds')}
            min={1}
            max={60}
            allowDecimal={false}
            value={seconds}
            onChange={setSeconds}
            w={140}
          />
        </Group>
        <TaskAtWork task={task} />
        <Button type="submit" loading={act.busy || sending} w="fit-content">
          {t('portfolio.solve')}
        </Button>
        <ActProblem act={act} />
        {solution ? <Solution solution={solution} /> : null}
      </Stack>
    </form>
  );
};
