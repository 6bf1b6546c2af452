import {
  type BusinessUnitKind,
  type FieldProblem,
  type Result,
  collectText,
  invalid,
  ok,
  usualSponsorship,
} from '@clout/domain';
import { type DirectoryChange, saveUnit } from '../../organisation/directory.store';
import { type BusinessUnit, businessUnits, terms } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { NAME, same, staleEntry, taken } from './change-directory';
import { hangsOn, keepUnit } from './live-of-unit';

export interface UpdateBusinessUnitArgs extends DirectoryChange {
  readonly name: string;
  readonly legalEntity: string;
  /** Left out or null: as it is. */
  readonly kind?: BusinessUnitKind | null;
  /** Left out: as it is; null: none. */
  readonly regionId?: string | null;
}

const facts = ({ name, legalEntity, kind, regionId }: Omit<BusinessUnit, 'organizationId' | 'id' | 'code'>) => ({
  ...{ name, legalEntity, kind, regionId },
});

/**
 * Changes what a business unit is: its name, the legal entity whose books carry it, its kind, its region; its code never
 * changes. What makes it the CX office, or ends that, waits until nothing live hangs on it: who sponsors it would change.
 */
export async function updateBusinessUnit(tx: Tx, actor: Actor, args: UpdateBusinessUnitArgs): Promise<Result<string>> {
  await keepUnit(tx, args.id);
  const units = await businessUnits(tx);
  const unit = units.find((one) => one.id === args.id);
  if (!unit) throw notFound();
  const problems: FieldProblem[] = [];
  const name = collectText(problems, 'name', args.name, NAME);
  const legalEntity = collectText(problems, 'legalEntity', args.legalEntity, NAME);
  const regionId = args.regionId === undefined ? unit.regionId : args.regionId;
  const known = regionId === null || (await terms(tx)).some(({ id, kind }) => id === regionId && kind === 'REGION');
  if (!known) problems.push({ field: 'regionId', message: 'is not a region of this organisation' });
  if (problems.length > 0) return invalid(problems);
  if (units.some((one) => one.id !== unit.id && same(one.name, name))) return taken('unit', name, 'name');
  const next = { ...unit, name, legalEntity, kind: args.kind ?? unit.kind, regionId };
  if (usualSponsorship(next.kind) !== usualSponsorship(unit.kind)) {
    const hangs = await hangsOn(tx, unit, 'kind');
    if (!hangs.ok) return hangs;
  }
  if (!(await saveUnit(tx, { ...next, expectedVersion: args.expectedVersion }))) return staleEntry(unit.version);
  await appendRecord(tx, actor, {
    act: 'updateBusinessUnit',
    subjectType: 'BusinessUnit',
    subjectId: unit.id,
    before: facts(unit),
    after: facts(next),
  });
  return ok(unit.id);
}
