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

/** What entries are looked for; null asks for no such thing. Days are UTC, both included. */
export interface EntryFilter {
  readonly act: string | null;
  readonly subjectType: string | null;
  readonly memberId: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const FOUND = `($2::text is null or e.act = $2) and ($3::text is null or e.subject_type = $3)
  and ($4::uuid is null or m.id = $4) and ($5::date is null or e.at >= $5::date::timestamp at time zone 'UTC')
  and ($6::date is null or e.at < ($6::date + 1)::timestamp at time zone 'UTC')`;

const filterValues = (tx: Tx, { act, subjectType, memberId, from, to }: EntryFilter) =>
  [tx.organizationId, act, subjectType, memberId, from, to] as const;

/** Up to `limit` entries that are looked for, on the far side of a sequence (all when null), in either order. */
export async function entriesFound(
  tx: Tx,
  filter: EntryFilter,
  { sequence, newestFirst, limit }: { sequence: number | null; newestFirst: boolean; limit: number },
): Promise<readonly ReadEntry[]> {
  const [beyond, order] = newestFirst ? ['<', 'desc'] : ['>', 'asc'];
  const rows = await tx.query<EntryRow>(
    `${SELECT} and ${FOUND} and ($7::bigint is null or e.sequence ${beyond} $7) order by e.sequence ${order} limit $8`,
    [...filterValues(tx, filter), sequence, limit],
  );
  return rows.map(entryOf);
}

/** How many entries are looked for. */
export async function countFound(tx: Tx, filter: EntryFilter): Promise<number> {
  const [row] = await tx.query<{ found: string }>(
    `select count(*) as found from record_entry e left join member m on m.organization_id = $1 and m.pseudonym = e.actor
     where e.organization_id = $1 and ${FOUND}`,
    [...filterValues(tx, filter)],
  );
  return Number(row?.found ?? 0);
}

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
