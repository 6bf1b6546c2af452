import { randomUUID } from 'node:crypto';
import { decideCycle, invalid, ok, refuse, type CycleInput, type FundingCycle, type Result } from '@clout/domain';
import { organization } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { appendRecord } from '../platform/record/record.store';
import { categoriesOf } from './base/base-row.store';
import { currentBase, queueBases } from './base/base-version.store';
import { computeEnvelope } from './compute-envelope';
import { cyclesOfYear, insertCycle } from './cycle.store';
import { mandateInForce } from './mandate.store';
import { requireOpenYear } from './year-close.store';

/** A cycle as asked for; `opexBaseVersionId` null for the current base. */
export interface CycleOpening extends CycleInput {
  readonly opexBaseVersionId: string | null;
}

/** The CX executive opens a cycle inside the mandate, on the fiscal year's current base. */
export async function openCycle(tx: Tx, actor: Actor, input: CycleOpening): Promise<Result<string>> {
  await queueBases(tx);
  const { fiscalYear } = input;
  const base = await currentBase(tx, fiscalYear);
  const categories = base ? await categoriesOf(tx, base.id) : [];
  const { currency } = await organization(tx);
  const decided = decideCycle(input, { mandate: await mandateInForce(tx, fiscalYear), categories, currency });
  if (!decided.ok) return decided;
  const open = await requireOpenYear(tx, fiscalYear);
  if (!open.ok) return open;
  if (!base)
    return refuse('WRONG_STATE', `Fiscal year ${fiscalYear} has no OpEx base.`, {
      field: 'fiscalYear',
      remedy: 'FINANCE imports the OpEx base of the year first.',
    });
  if (input.opexBaseVersionId !== null && input.opexBaseVersionId !== base.id)
    return invalid([
      { field: 'opexBaseVersionId', message: `is not the current base of ${fiscalYear}, which is ${base.id}` },
    ]);
  const terms = decided.value;
  const named = (await cyclesOfYear(tx, fiscalYear)).some((c) => c.name.toLowerCase() === terms.name.toLowerCase());
  if (named)
    return refuse('DUPLICATE', `Fiscal year ${fiscalYear} has a cycle of that name.`, {
      field: 'name',
      remedy: 'Choose another name.',
    });
  const cycle: FundingCycle = {
    ...terms,
    organizationId: tx.organizationId,
    id: randomUUID(),
    state: 'INTAKE',
    baseVersionId: base.id,
    version: 1,
    openedBy: actor.memberId,
    openedAt: tx.now,
    scoresRevealedAt: null,
  };
  await insertCycle(tx, cycle);
  await computeEnvelope(tx, fiscalYear);
  const { capShare, reserveShare, excludedCategories, periodLimits } = terms;
  const after = { fiscalYear, capShare, reserveShare, excludedCategories, periodLimits, baseVersionId: base.id };
  await appendRecord(tx, actor, { act: 'openFundingCycle', subjectType: 'FundingCycle', subjectId: cycle.id, after });
  return ok(cycle.id);
}
