import { type ChainedEntry, GENESIS_HASH, type RecordHead } from '@clout/domain';
import type { Tx } from '../database/transaction';

/** An entry as people read it: with the name behind the pseudonym, while it is known. */
export interface ReadEntry extends ChainedEntry {
  readonly actorName: string;
}

interface EntryRow {
  sequence: string;
  at: Date;
  actor: string;
  actor_name: string | null;
  act: string;
  subject_type: string;
  subject_id: string;
  body: string;
  previous_hash: string;
  hash: string;
  salt: string | null;
  text: string | null;
}

const SELECT = `select e.sequence, e.at, e.actor, m.name as actor_name, e.act, e.subject_type, e.subject_id, e.body,
    e.previous_hash, e.hash, t.salt, t.text
  from record_entry e
  left join record_text t on t.organization_id = $1 and t.sequence = e.sequence and t.name = 'reason'
  left join member m on m.organization_id = $1 and m.pseudonym = e.actor
  where e.organization_id = $1`;

interface Facts {
  readonly before: string | null;
  readonly after: string | null;
  readonly reasonDigest: string | null;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What only the stored text tells; a text that is no JSON any more tells nothing, and will not verify. */
const factsOf = (body: string): Facts => {
  try {
    const { before, after, reasonDigest } = JSON.parse(body) as Record<string, unknown>;
    return { before: textOrNull(before), after: textOrNull(after), reasonDigest: textOrNull(reasonDigest) };
  } catch {
    return { before: null, after: null, reasonDigest: null };
  }
};

const entryOf = (row: EntryRow): ReadEntry => ({
  sequence: Number(row.sequence),
  at: row.at.toISOString(),
  actor: row.actor,
  actorName: row.actor_name ?? 'system',
  act: row.act,
  subjectType: row.subject_type,
  subjectId: row.subject_id,
  ...factsOf(row.body),
  previousHash: row.previous_hash,
  hash: row.hash,
  body: row.body,
  reason: row.text === null || row.salt === null ? null : { salt: row.salt, text: row.text },
});

/** Up to `limit` entries after a sequence, in order. */
export const entriesAfter = async (tx: Tx, sequence: number, limit: number): Promise<readonly ReadEntry[]> =>
  (
    await tx.query<EntryRow>(`${SELECT} and e.sequence > $2 order by e.sequence limit $3`, [
      tx.organizationId,
      sequence,
      limit,
    ])
  ).map(entryOf);

/** Up to `limit` entries before a sequence (all when null), newest first. */
export const entriesBefore = async (tx: Tx, sequence: number | null, limit: number): Promise<readonly ReadEntry[]> =>
  (
    await tx.query<EntryRow>(
      `${SELECT} and ($2::bigint is null or e.sequence < $2) order by e.sequence desc limit $3`,
      [tx.organizationId, sequence, limit],
    )
  ).map(entryOf);

/** Every entry about one subject, in order. */
export const entriesAbout = async (tx: Tx, subjectId: string): Promise<readonly ReadEntry[]> =>
  (await tx.query<EntryRow>(`${SELECT} and e.subject_id = $2 order by e.sequence`, [tx.organizationId, subjectId])).map(
    entryOf,
  );

/** Where the record ends, by its head row. */
export async function recordHead(tx: Tx): Promise<RecordHead> {
  const [row] = await tx.query<{ sequence: string; hash: string }>(
    'select sequence, hash from record_head where organization_id = $1',
    [tx.organizationId],
  );
  return row ? { length: Number(row.sequence), headHash: row.hash } : { length: 0, headHash: GENESIS_HASH };
}

/** How many entries are stored. */
export async function recordLength(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ length: string }>(
    'select count(*) as length from record_entry where organization_id = $1',
    [tx.organizationId],
  );
  return Number(row?.length ?? 0);
}
