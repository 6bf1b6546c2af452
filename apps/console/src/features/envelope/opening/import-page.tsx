import './catalogue';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useTask } from '../../../shared/graphql/task';
import { useAct } from '../../../shared/graphql/use-act';
import { useYear } from '../../../shared/session/use-year';
import { ControlTotal } from '../../../shared/ui/control-total';
import { ImportFrame } from '../../../shared/ui/import-frame';
import { Section } from '../../../shared/ui/page';
import { RefusedRows } from '../../../shared/ui/refused-rows';
import { TaskAtWork } from '../../../shared/ui/task-at-work';
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
  const act = useAct(ImportOpeningMutation);
  const task = useTask(act);
  const controlOf = (draft: OpeningDraft) => ({
    inYear: format.parse(draft.controlTotal),
    runRate: format.parse(draft.runRateControlTotal),
  });
  const holds = (preview: OpeningPreview, draft: OpeningDraft) => {
    const { inYear, runRate } = controlOf(draft);
    return preview.inYearTotal === inYear && (runRate === null || preview.runRateTotal === runRate);
  };
  const send = async (draft: OpeningDraft, uploadId: string, look: boolean): Promise<OpeningPreview | null> => {
    const sent = { fiscalYear: year, currency: format.currency, uploadId, preview: look };
    const made = await act.run({ input: inputOf(draft, sent, format.parse), taskId: task.taskId });
    if (made?.__typename === 'OpeningPreview') return made;
    if (made) void navigate(`/opening?year=${year}`);
    return null;
  };
  return (
    <ImportFrame
      title={t('importTitle')}
      lead={t('importLead')}
      aside={<YearSelect year={year} years={years} onChange={setYear} />}
      blank={blankDraft}
      problems={(draft) => problemsOf(draft, format.parse)}
      columns={COLUMNS.map((name) => ({ name, label: t(`column.${name}`), required: REQUIRED.includes(name) }))}
      guess={guessed}
      control={{ label: t('controlTotal'), hint: t('controlHint') }}
      last={(form) => (
        <TextInput
          label={`${t('runRateControlTotal')} (${format.currency})`}
          inputMode="decimal"
          {...form.getInputProps('runRateControlTotal')}
        />
      )}
      act={act}
      atWork={<TaskAtWork task={task} />}
      send={send}
      show={(preview, draft) => (
        <Section title={c('file.preview')}>
          <ControlTotal label={t('inYear')} total={preview.inYearTotal} control={controlOf(draft).inYear} />
          <ControlTotal label={t('runRate')} total={preview.runRateTotal} control={controlOf(draft).runRate} />
          <RefusedRows rows={preview.refusals} count={preview.refusedRows} />
        </Section>
      )}
      holds={holds}
      importLabel={(preview) => t('importRows', { count: preview.acceptedRows, year })}
    />
  );
}
