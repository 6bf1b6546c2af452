import { randomUUID } from 'node:crypto';
import { decideSpendingImport, ok, refuse, sum, type Result } from '@clout/domain';
import { addSpending, type SpentOnCostLine } from '../../choice/selection/plan-spending.store';
import { inBatches } from '../../envelope/base/in-batches';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecords } from '../../platform/record/record.store';
import { Task } from '../../platform/tasks/task';
import { prepareActuals, type ActualsImportRequest, type PreparedActuals } from './prepare-actuals';
import { releaseAfterEnd, releaseActs } from './release-after-end';
import { insertEntries, type PlacedRow } from './spending-entry.store';
import {
  insertSpendingImport,
  insertSpendingRefusals,
  nextSpendingNumber,
  sameSpendingFile,
  type SpendingImport,
} from './spending-import.store';
import { queueSpending } from './spending-target.store';

const BATCH = 1_000;

/** What every cost line gains by the rows of a file. */
function gains(rows: readonly PlacedRow[]): readonly SpentOnCostLine[] {
  const byCostLine = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    const key = `${row.target.line.id} ${row.booked.place.costLineId}`;
    const known = byCostLine.get(key);
    if (known) known.push(row);
    else byCostLine.set(key, [row]);
  }
  return [...byCostLine.values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const total = (column: 'obligated' | 'accrued' | 'actual'): bigint => sum(of.map((row) => row.booked[column]));
    const spent = { obligated: total('obligated'), accrued: total('accrued'), actual: total('actual') };
    return [{ lineId: first.target.line.id, costLineId: first.booked.place.costLineId, ...spent }];
  });
}

async function store(tx: Tx, made: SpendingImport, prepared: PreparedActuals, task: Pick<Task, 'step'>): Promise<void> {
  await insertSpendingImport(tx, made);
  const entries = inBatches(BATCH, (rows: readonly PlacedRow[]) => insertEntries(tx, made, rows));
  for (const [at, row] of prepared.accepted.entries()) {
    task.step(at / prepared.accepted.length);
    await entries.add(row);
  }
  await entries.flush();
  if (prepared.refused.length > 0) await insertSpendingRefusals(tx, made.id, prepared.refused);
  await addSpending(tx, gains(prepared.accepted));
}

/**
 * FINANCE imports what the books say: each row is booked on its initiative's plan line, or refused with its line and
 * reason, never for its amount. What ended initiatives have free after it is released at once. Answers the import's id.
 * Cancelled before its entry in the record, it leaves nothing.
 */
export async function importActuals(
  tx: Tx,
  actor: Actor,
  asked: ActualsImportRequest,
  task: Task = new Task(''),
): Promise<Result<string>> {
  await queueSpending(tx);
  const ready = await prepareActuals(tx, asked, true, task);
  if (!ready.ok) return ready;
  const prepared = ready.value;
  const { input, sums, fileHash, file } = prepared;
  const same = await sameSpendingFile(tx, { ...input, fileHash });
  if (same)
    return refuse('DUPLICATE', `Import ${same.number} was made from the same file.`, {
      field: 'content',
      remedy: 'Import a newer extract; what was imported once stays.',
    });
  const decided = decideSpendingImport(sums, input.controlTotal, input.acceptRefusals, prepared.refused);
  if (!decided.ok) return decided;
  const { kind, fiscalYear, cycleId, sourceSystem, controlTotal } = input;
  const about = { kind, fiscalYear, cycleId, sourceSystem, controlTotal, fileHash, mapping: file.mapping };
  const made: SpendingImport = {
    ...about,
    ...sums,
    organizationId: tx.organizationId,
    id: randomUUID(),
    number: await nextSpendingNumber(tx),
    fileName: prepared.fileName,
    importedBy: actor.memberId,
    importedAt: tx.now,
  };
  await store(tx, made, prepared, task);
  const released = await releaseAfterEnd(tx, [...new Set(prepared.accepted.map(({ target }) => target.line.id))]);
  const { number, total, acceptedRows, refusedRows } = made;
  const after = { number, kind, fiscalYear, fileHash, total, acceptedRows, refusedRows };
  const act = { act: 'importActuals', subjectType: 'ActualsImport', subjectId: made.id, after };
  task.write();
  await appendRecords(tx, actor, [act, ...releaseActs(released)]);
  return ok(made.id);
}
