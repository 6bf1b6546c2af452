import type { Tx } from '../../platform/database/transaction';

/** What an organisation keeps and for how long. */
export interface Keeping {
  /** While true nothing is erased, by anyone. */
  readonly legalHold: boolean;
  /** Years after which free texts are erased; null keeps them. */
  readonly retentionYears: number | null;
}

const SELECT = `select legal_hold as "legalHold", retention_years as "retentionYears"
  from organization where organization_id = $1`;

async function one(tx: Tx, sql: string): Promise<Keeping> {
  const [row] = await tx.query<Keeping>(sql, [tx.organizationId]);
  if (!row) throw new Error('an organisation without a row');
  return row;
}

export const keepingOf = (tx: Tx): Promise<Keeping> => one(tx, SELECT);

/** The same, held until the transaction ends: no hold can be set between the look and the erasure. */
export const lockKeeping = (tx: Tx): Promise<Keeping> => one(tx, `${SELECT} for update`);

export const saveLegalHold = (tx: Tx, on: boolean): Promise<number> =>
  tx.affect('update organization set legal_hold = $2 where organization_id = $1', [tx.organizationId, on]);

export const saveRetention = (tx: Tx, years: number | null): Promise<number> =>
  tx.affect('update organization set retention_years = $2 where organization_id = $1', [tx.organizationId, years]);

/** Entries named that have a text, or every entry of an actor that has one. */
export async function textsOf(tx: Tx, actor: string, entries: readonly number[] | null): Promise<number[]> {
  const rows = await tx.query<{ sequence: string }>(
    `select distinct t.sequence from record_text t
     join record_entry e on e.organization_id = $1 and e.sequence = t.sequence
     where t.organization_id = $1 and case when $3::bigint[] is null then e.actor = $2 else e.sequence = any ($3) end
     order by t.sequence`,
    [tx.organizationId, actor, entries],
  );
  return rows.map(({ sequence }) => Number(sequence));
}

/** Erases texts with their salts; the chain keeps its digests, which nobody can guess back from without the salt. */
export const eraseTexts = (tx: Tx, sequences: readonly number[]): Promise<number> =>
  tx.affect('delete from record_text where organization_id = $1 and sequence = any ($2::bigint[])', [
    tx.organizationId,
    sequences,
  ]);

/** Erases every text older than so many years; answers how many, and the last entry it reached. */
export async function eraseTextsOlderThan(tx: Tx, years: number): Promise<{ texts: number; last: number }> {
  const rows = await tx.query<{ sequence: string }>(
    `delete from record_text t using record_entry e
     where t.organization_id = $1 and e.organization_id = $1 and e.sequence = t.sequence
       and e.at < $2::timestamptz - make_interval(years => $3) returning t.sequence`,
    [tx.organizationId, tx.now, years],
  );
  return { texts: rows.length, last: Math.max(0, ...rows.map(({ sequence }) => Number(sequence))) };
}

/** Removes name, address and way in of a deactivated member; false when the version has moved on or they were erased. */
export async function erasePerson(tx: Tx, memberId: string, version: number, passwordHash: string): Promise<boolean> {
  const done = await tx.affect(
    `update member set name = 'erased', email = '', erased_at = $4, version = version + 1
     where organization_id = $1 and id = $2 and version = $3 and not active and erased_at is null`,
    [tx.organizationId, memberId, version, tx.now],
  );
  await tx.query(
    `update account a set email = 'erased-' || a.id, password_hash = $3
     from member m where m.organization_id = $1 and m.id = $2 and a.id = m.account_id and a.organization_id = $1`,
    [tx.organizationId, memberId, passwordHash],
  );
  return done === 1;
}
