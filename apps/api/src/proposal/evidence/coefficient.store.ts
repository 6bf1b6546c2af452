import { randomUUID } from 'node:crypto';
import { LINK_LIBRARY, type CoefficientRequest, type LinkCoefficient } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A coefficient of the library: built in, or the organisation's own with who added it and when. */
export interface LibraryCoefficient extends LinkCoefficient {
  readonly addedBy: string | null;
  readonly addedAt: Date | null;
}

/** The built-in coefficients, then the organisation's own in the order they came. */
export async function linkLibrary(tx: Tx): Promise<LibraryCoefficient[]> {
  const own = await tx.query<LibraryCoefficient>(
    `select id, link, statement, value, unit, source, kind, date, added_by as "addedBy", added_at as "addedAt"
     from link_coefficient where organization_id = $1 order by added_at, id`,
    [tx.organizationId],
  );
  return [...LINK_LIBRARY.map((one) => ({ ...one, addedBy: null, addedAt: null })), ...own];
}

/** One coefficient, or null. */
export const coefficientById = async (tx: Tx, id: string): Promise<LibraryCoefficient | null> =>
  (await linkLibrary(tx)).find((one) => one.id === id) ?? null;

/** Keeps a coefficient of the organisation's own; answers its id. */
export async function insertCoefficient(tx: Tx, coefficient: CoefficientRequest, addedBy: string): Promise<string> {
  const id = randomUUID();
  const { link, statement, value, unit, source, kind, date } = coefficient;
  await tx.query(
    `insert into link_coefficient (organization_id, id, link, statement, value, unit, source, kind, date, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.organizationId, id, link, statement, value, unit, source, kind, date, addedBy, tx.now],
  );
  return id;
}
