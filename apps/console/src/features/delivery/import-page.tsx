import './catalogue';
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { parseSigned } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { useTask } from '../../shared/graphql/task';
import { useAct } from '../../shared/graphql/use-act';
import { useCycle } from '../../shared/session/use-cycle';
import { ImportFrame } from '../../shared/ui/import-frame';
import { TaskAtWork } from '../../shared/ui/task-at-work';
import { type ActualsDraft, blankDraft, COLUMNS, guessed, inputOf, KINDS, problemsOf, REQUIRED } from './draft';
import { ImportMutation, type Preview } from './import-operations';
import { PreviewSection } from './preview-section';

const inFile = (preview: Preview) => (BigInt(preview.total) + BigInt(preview.refusedTotal)).toString();

/** FINANCE imports what the books say of funded initiatives; a row of the books is never refused for its amount. */
export default function ImportPage() {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  const navigate = useNavigate();
  const cycle = useCycle();
  const act = useAct(ImportMutation);
  const task = useTask(act);
  const controlOf = (draft: ActualsDraft) => parseSigned(draft.controlTotal, format.parse);
  const send = async (draft: ActualsDraft, uploadId: string, look: boolean): Promise<Preview | null> => {
    const sent = { fiscalYear: cycle.fiscalYear, cycleId: cycle.id, uploadId, preview: look };
    const made = await act.run({ input: inputOf(draft, sent, format.parse), taskId: task.taskId });
    if (made?.__typename === 'ActualsPreview') return made;
    if (made) void navigate(`/cycles/${cycle.id}/spending`);
    return null;
  };
  return (
    <ImportFrame
      title={t('importTitle')}
      lead={t('importLead', { cycle: cycle.name })}
      blank={blankDraft}
      problems={(draft) => problemsOf(draft, format.parse)}
      columns={COLUMNS.map((name) => ({ name, label: t(`column.${name}`), required: REQUIRED.includes(name) }))}
      guess={guessed}
      control={{ label: t('controlTotal'), hint: t('controlHint') }}
      first={(form) => (
        <Select
          label={t('kind')}
          description={t('kindHint')}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          allowDeselect={false}
          {...form.getInputProps('kind')}
        />
      )}
      act={act}
      atWork={<TaskAtWork task={task} />}
      send={send}
      show={(preview, draft) => (
        <PreviewSection preview={preview} inFile={inFile(preview)} control={controlOf(draft)} />
      )}
      holds={(preview, draft) => inFile(preview) === controlOf(draft)}
      importLabel={(preview) => t('importRows', { count: preview.acceptedRows })}
    />
  );
}
