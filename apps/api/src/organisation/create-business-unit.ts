import { randomUUID } from 'node:crypto';
import { collectText, invalid, ok, refuse, type FieldProblem, type Result } from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { appendRecords } from '../platform/record/record.store';
import { businessUnits, insertUnits, terms } from './organisation.store';
import type { BusinessUnit } from './unit.table';

export interface CreateBusinessUnitArgs {
  readonly input: {
    readonly code: string;
    readonly name: string;
    readonly kind: BusinessUnit['kind'];
    readonly legalEntity: string;
    readonly regionId?: string | null;
  };
}

/** Adds a business unit; its code and name are unique in the organisation. */
export async function createBusinessUnit(
  tx: Tx,
  actor: Actor,
  { input }: CreateBusinessUnitArgs,
): Promise<Result<string>> {
  const problems: FieldProblem[] = [];
  const code = collectText(problems, 'input.code', input.code, { min: 1, max: 40 });
  const name = collectText(problems, 'input.name', input.name, { min: 1, max: 200 });
  const legalEntity = collectText(problems, 'input.legalEntity', input.legalEntity, { min: 1, max: 200 });
  const regionId = input.regionId ?? null;
  const known = regionId === null || (await terms(tx)).some(({ id, kind }) => id === regionId && kind === 'REGION');
  if (!known) problems.push({ field: 'input.regionId', message: 'is not a region of this organisation' });
  if (problems.length > 0) return invalid(problems);
  const taken = (await businessUnits(tx)).find((unit) => unit.code === code || unit.name === name);
  if (taken)
    return refuse('DUPLICATE', `There is a unit ${taken.code} (${taken.name}) already.`, {
      field: taken.code === code ? 'input.code' : 'input.name',
      remedy: 'Choose another code and name, or use the unit that exists.',
    });
  const id = randomUUID();
  await insertUnits(tx, [{ id, code, name, kind: input.kind, legalEntity, regionId }]);
  await appendRecords(tx, actor, [
    {
      act: 'createBusinessUnit',
      subjectType: 'BusinessUnit',
      subjectId: id,
      after: { code, name, kind: input.kind, legalEntity, regionId },
    },
  ]);
  return ok(id);
}
