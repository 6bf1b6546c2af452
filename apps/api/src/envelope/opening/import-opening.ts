import { randomUUID } from 'node:crypto';
import { decideOpeningImport, ok, refuse, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { Task } from '../../platform/tasks/task';
import { keepMapping, queueBases } from '../base/base-version.store';
import { insertOpeningImport, sameOpeningImport } from './opening-import.store';
import { lockOpenings, moveOpenings } from './opening-sums.store';
import { insertOpenings, type OpeningCommitment } from './opening.store';
import { mappingName, prepareOpening, type OpeningImportRequest, type PreparedOpening } from './prepare-opening';

/** Commitments that are written at once; between them it can be cancelled. */
const BATCH = 2_000;

const commitmentsOf = ({ read }: PreparedOpening, fiscalYear: number, importId: string): OpeningCommitment[] =>
  read.accepted.map(({ line, row: { businessUnit, ...row } }) => ({
    ...row,
    id: randomUUID(),
    fiscalYear,
    businessUnitId: businessUnit,
    absorbedOn: null,
    state: 'STANDING',
    importId,
    line,
    planLineId: null,
    initiativeId: null,
  }));

/**
 * FINANCE imports what is promised out of a fiscal year before it begins: good rows stand at once, as committed in both
 * measures. They may pass the limit, which then is over-committed. Cancelled before its entry in the record, it leaves nothing.
 */
export async function importOpening(
  tx: Tx,
  actor: Actor,
  input: OpeningImportRequest,
  task: Task = new Task(''),
): Promise<Result<string>> {
  await queueBases(tx);
  const { fiscalYear, controlTotal, runRateControlTotal } = input;
  const prepared = await prepareOpening(tx, input, task);
  if (!prepared.ok) return prepared;
  const { sourceSystem, fileName, fileHash, mapping, read } = prepared.value;
  const same = await sameOpeningImport(tx, fiscalYear, fileHash, mapping);
  if (same)
    return refuse('DUPLICATE', `Import ${same.number} was made from the same file with the same mapping.`, {
      field: 'content',
      remedy: 'Use that import, withdraw it first, or import a newer file.',
    });
  const decided = decideOpeningImport(read.survey, input);
  if (!decided.ok) return decided;
  const id = randomUUID();
  await lockOpenings(tx, fiscalYear);
  const made = await insertOpeningImport(tx, {
    ...read.survey,
    organizationId: tx.organizationId,
    id,
    fiscalYear,
    sourceSystem,
    fileName,
    fileHash,
    mapping,
    state: 'STANDING',
    refusals: read.refusals,
    controlTotal,
    runRateControlTotal,
    importedBy: actor.memberId,
    importedAt: tx.now,
    withdrawnBy: null,
    withdrawnAt: null,
  });
  const commitments = commitmentsOf(prepared.value, fiscalYear, id);
  for (let at = 0; at < commitments.length; at += BATCH) {
    task.step(at / commitments.length);
    await insertOpenings(tx, commitments.slice(at, at + BATCH));
  }
  await moveOpenings(tx, fiscalYear, 'add', commitments);
  await keepMapping(tx, mappingName(sourceSystem), mapping);
  task.write();
  await appendRecord(tx, actor, {
    act: 'importOpeningCommitments',
    subjectType: 'OpeningImport',
    subjectId: id,
    after: { fiscalYear, number: made.number, fileHash, controlTotal, runRateControlTotal, ...read.survey },
  });
  return ok(id);
}
