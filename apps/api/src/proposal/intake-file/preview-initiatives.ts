import { measureCosts, ok } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import type { Task } from '../../platform/tasks/task';
import { type ImportInitiativesArgs, prepareInitiatives } from './import-initiatives';

/** Most drafts that a preview shows. */
const SHOWN = 100;

/** What an import would make of every row of a file; nothing is written. A cancelled one is not answered. */
export async function previewInitiatives(tx: Tx, actor: Actor, args: ImportInitiativesArgs, task: Task) {
  const ready = await prepareInitiatives(tx, actor, args);
  if (!ready.ok) return ready;
  const { context, columns, good, refusals } = ready.value;
  const proposals = good.slice(0, SHOWN).map(({ line, begun: { businessUnitId, keep } }) => {
    const costs = (keep.draft.options.find((option) => option.proposed) ?? keep.draft.options[0])?.costs ?? [];
    const { inYear, runRate } = measureCosts(costs, keep.year);
    const businessUnit = context.units.find((unit) => unit.id === businessUnitId);
    return { line, title: keep.draft.title, businessUnit, inYear, runRate };
  });
  task.write();
  const counts = { fileRows: good.length + refusals.length, acceptedRows: good.length, refusedRows: refusals.length };
  return ok({ ...counts, preview: true, columns, initiatives: [], proposals, refusals });
}
