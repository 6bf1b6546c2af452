import { decideSpendingInput, invalid, ok, type Result, type SpendingKind, type SpendingMapping } from '@clout/domain';
import { openFile, tidyColumns, type GivenFile } from '../../envelope/base/given-file';
import { hashFile } from '../../envelope/base/survey-file';
import { cycleById } from '../../envelope/cycle.store';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import type { Task } from '../../platform/tasks/task';
import { placeRows, type PlacedFile } from './place-rows';
import { readSpendingFile, type SpendingFile } from './read-spending-file';
import { lastSpendingMapping } from './spending-import.store';

/** An import of the books as asked for; `mapping` null for the one last used where it fits, else the file's own headers. */
export interface ActualsImportRequest extends GivenFile {
  readonly kind: SpendingKind;
  readonly fiscalYear: number;
  /** Only initiatives of this cycle; null for all. */
  readonly cycleId: string | null;
  readonly sourceSystem: string;
  readonly controlTotal: bigint;
  readonly mapping: SpendingMapping | null;
  readonly acceptRefusals: boolean;
}

/** An import whose file was read and whose rows found their places; nothing is stored yet. */
export interface PreparedActuals extends PlacedFile {
  readonly input: ActualsImportRequest;
  readonly file: SpendingFile;
  readonly fileName: string;
  readonly fileHash: string;
}

/** Checks an import, reads its file and finds the place of every row; with `lock` the places hold until the end. Ends when cancelled. */
export async function prepareActuals(
  tx: Tx,
  asked: ActualsImportRequest,
  lock: boolean,
  { signal }: Pick<Task, 'signal'>,
): Promise<Result<PreparedActuals>> {
  const input = decideSpendingInput(asked);
  if (!input.ok) return input;
  if (asked.cycleId !== null && !(await cycleById(tx, asked.cycleId)))
    return invalid([{ field: 'cycleId', message: 'is not a funding cycle of this organisation' }]);
  const opened = await openFile(tx, asked);
  if (!opened.ok) return opened;
  const { source, fileName, remove } = opened.value;
  try {
    const company = await organization(tx);
    const { sourceSystem, fiscalYear, kind } = input.value;
    const wanted = {
      asked: asked.mapping && tidyColumns(asked.mapping),
      kept: await lastSpendingMapping(tx, sourceSystem, kind),
    };
    const file = await readSpendingFile(source, wanted, { ...company, fiscalYear }, signal);
    if (!file.ok) return file;
    signal.throwIfAborted();
    const placed = await placeRows(tx, input.value, file.value, { lock, closedThrough: company.closedThrough });
    if (!placed.ok) return placed;
    signal.throwIfAborted();
    return ok({ ...placed.value, input: input.value, file: file.value, fileName, fileHash: await hashFile(source) });
  } finally {
    await remove();
  }
}
