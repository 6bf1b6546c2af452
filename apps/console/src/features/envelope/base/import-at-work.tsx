import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { AtWork } from '../../../shared/ui/at-work';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import type { useImportWork } from './use-import-work';

const WHOLE = 10_000;

/** How far the import is while it lasts: what it is at, rows read of rows of the file, and the way to stop it. */
export const ImportAtWork = (props: {
  readonly following: ReturnType<typeof useImportWork>;
  /** Rows of the file, where a look at it has counted them. */
  readonly rows: number | null;
}) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  const { busy, work, cancel, stop, stopped } = props.following;
  if (!busy) return null;
  const expected = work?.rowsExpected ?? props.rows;
  const told = () => {
    if (!work) return undefined;
    const state = t(`work.${stopped || work.cancelRequested ? 'stopping' : work.state}`);
    const read = format.count(work.rowsRead);
    return expected === null
      ? t('work.rows', { state, read })
      : t('work.rowsOf', { state, read, expected: format.count(expected) });
  };
  return (
    <>
      <AtWork
        share={work && expected ? Math.min(WHOLE, Math.floor((work.rowsRead * WHOLE) / expected)) : null}
        text={told()}
        cancelling={cancel.busy || stopped}
        onCancel={work ? () => void stop(work.id) : undefined}
      />
      <ActProblem act={cancel} />
    </>
  );
};
