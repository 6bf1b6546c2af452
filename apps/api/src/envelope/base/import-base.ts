import { randomUUID } from 'node:crypto';
import { decideImport, ok, refuse } from '@clout/domain';
import type { OpexBaseVersion, Result } from '@clout/domain';
import { businessUnits } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { computeEnvelope } from '../compute-envelope';
import { insertBaseRows, insertRefusals, type BaseRow, type RefusedRow } from './base-row.store';
import { insertBase, keepMapping, makeCurrent, nextNumber, queueBases, sameImport } from './base-version.store';
import { createUnits } from './import-units';
import { prepareImport, type BaseImport, type PreparedImport } from './prepare-import';
import { surveyFile } from './survey-file';
import { inBatches } from './in-batches';
import type { ImportWatch } from './watch-import';

const BATCH = 2_000;

/** Reads the file again, into the database; it must come to what it came to before. */
async function store(tx: Tx, versionId: string, prepared: PreparedImport, watch?: ImportWatch): Promise<void> {
  const accepted = inBatches(BATCH, (rows: readonly BaseRow[]) => insertBaseRows(tx, versionId, rows));
  const refused = inBatches(BATCH, (rows: readonly RefusedRow[]) => insertRefusals(tx, versionId, rows));
  await createUnits(tx, prepared.units, await businessUnits(tx));
  const again = await surveyFile(prepared.source, prepared.mapping, prepared.context, prepared.exclusions, {
    accepted: (line, row) => accepted.add({ line, row }),
    refused: refused.add,
    progress: (rows) => watch?.step('WRITING', rows, prepared.survey.sums.fileRows),
  });
  await accepted.flush();
  await refused.flush();
  const { sums } = prepared.survey;
  if (!again.ok || again.value.sums.total !== sums.total || again.value.sums.acceptedRows !== sums.acceptedRows)
    throw new Error('the file changed while it was read');
}

/** FINANCE imports a base: good rows become one version, at once or not at all, and the envelope stands on it. */
export async function importBase(
  tx: Tx,
  actor: Actor,
  input: BaseImport,
  watch?: ImportWatch,
): Promise<Result<string>> {
  await queueBases(tx);
  const ready = await prepareImport(tx, input, watch);
  if (!ready.ok) return ready;
  const prepared = ready.value;
  try {
    const { survey, mapping, fileHash } = prepared;
    const decided = decideImport(survey.sums, input.controlTotal, input.acceptRefusals);
    if (!decided.ok) return decided;
    const same = await sameImport(tx, input.fiscalYear, fileHash, mapping);
    if (same)
      return refuse('DUPLICATE', `Version ${same.number} was made from the same file with the same mapping.`, {
        field: 'content',
        remedy: 'Use that version, withdraw it first, or import a newer file.',
      });
    const version: OpexBaseVersion = {
      ...prepared.base,
      ...survey.sums,
      organizationId: tx.organizationId,
      id: randomUUID(),
      number: await nextNumber(tx, input.fiscalYear),
      fileName: prepared.fileName,
      fileHash,
      mapping,
      state: 'IMPORTED',
      current: false,
      importedBy: actor.memberId,
      importedAt: tx.now,
      certifiedBy: null,
      certifiedAt: null,
    };
    await insertBase(tx, version);
    await store(tx, version.id, prepared, watch);
    await keepMapping(tx, version.sourceSystem, mapping);
    await makeCurrent(tx, version.fiscalYear, version.id);
    await computeEnvelope(tx, version.fiscalYear);
    const { fiscalYear, number, kind, total, acceptedRows, leftOutRows, refusedRows } = version;
    const after = { fiscalYear, number, kind, fileHash, total, acceptedRows, leftOutRows, refusedRows };
    await appendRecord(tx, actor, {
      act: 'importOpexBase',
      subjectType: 'OpexBaseVersion',
      subjectId: version.id,
      after,
    });
    return ok(version.id);
  } finally {
    await prepared.remove();
  }
}
