import { randomUUID } from 'node:crypto';
import { tidyName, UNKNOWN, unitCode } from '@clout/domain';
import { insertUnits, organization, type businessUnits, type NewUnit } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';

type BusinessUnit = Awaited<ReturnType<typeof businessUnits>>[number];

/** Names of a file and the units that they mean. */
export interface ImportUnits {
  /** The unit's id; a key of its own for a unit that is yet to be made; null when there is none. */
  readonly keyOf: (name: string) => string | null;
  /** The name shown for a key. */
  readonly nameOf: (key: string) => string;
  /** Units that the import would make, by key. */
  readonly missing: ReadonlyMap<string, string>;
}

const folded = (name: string): string => tidyName(name).toLowerCase();

/** Finds units by code or name without regard to case; gathers the missing ones where they may be made. */
export const importUnits = (units: readonly BusinessUnit[], createMissing: boolean): ImportUnits => {
  const known = new Map<string, string>();
  for (const unit of units) known.set(folded(unit.name), unit.id);
  for (const unit of units) known.set(folded(unit.code), unit.id);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const missing = new Map<string, string>();
  const keyOf = (name: string): string | null => {
    const fold = folded(name);
    const id = known.get(fold);
    if (id !== undefined) return id;
    if (!createMissing || fold === UNKNOWN) return null;
    const key = randomUUID();
    known.set(fold, key);
    names.set(key, name);
    missing.set(key, name);
    return key;
  };
  return { keyOf, nameOf: (key) => names.get(key) ?? key, missing };
};

/** Makes the missing units under the keys that they already have in the surveyed rows. */
export async function createUnits(tx: Tx, units: ImportUnits, existing: readonly BusinessUnit[]): Promise<void> {
  if (units.missing.size === 0) return;
  const { name: legalEntity } = await organization(tx);
  const codes = new Set(existing.map((unit) => unit.code));
  const made = [...units.missing].map(([id, name]): NewUnit => {
    const code = unitCode(name, codes);
    codes.add(code);
    return { id, code, name, kind: 'P_AND_L', legalEntity, regionId: null };
  });
  await insertUnits(tx, made);
}
