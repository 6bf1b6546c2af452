import { type Result, ok } from '@clout/domain';
import { saveRetired } from '../../organisation/directory.store';
import { businessUnits } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { type RetireArgs, already, staleEntry } from './change-directory';
import { hangsOn, keepUnit } from './live-of-unit';

/** Retires a business unit on which no live initiative hangs, or takes it back into use; its past stays. */
export async function retireBusinessUnit(tx: Tx, actor: Actor, args: RetireArgs): Promise<Result<string>> {
  await keepUnit(tx, args.id);
  const unit = (await businessUnits(tx)).find((one) => one.id === args.id);
  if (!unit) throw notFound();
  if (unit.retired === args.retired) return already(unit.name, args.retired);
  const free = args.retired ? await hangsOn(tx, unit, 'id') : ok(undefined);
  if (!free.ok) return free;
  if (!(await saveRetired(tx, 'business_unit', args))) return staleEntry(unit.version);
  await appendRecord(tx, actor, {
    act: 'retireBusinessUnit',
    subjectType: 'BusinessUnit',
    subjectId: unit.id,
    before: { retired: !args.retired },
    after: { retired: args.retired },
  });
  return ok(unit.id);
}
