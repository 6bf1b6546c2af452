import { createHash, randomUUID } from 'node:crypto';
import {
  type Canonical,
  type ChainedEntry,
  GENESIS_HASH,
  type RecordHead,
  chainEntry,
  factsText,
  reasonText,
  recordText,
} from '@clout/domain';
import type { Actor } from '../access/actor';
import type { Tx } from '../database/transaction';
import { announce } from '../jobs/announce';

/** Stands for the program itself where no member acts. */
export const SYSTEM: Pick<Actor, 'pseudonym'> = { pseudonym: '00000000-0000-0000-0000-000000000000' };

/** SHA-256 of the UTF-8 bytes of a text, in lower-case hexadecimal. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** An accepted act, for the record. `before` and `after` hold facts and ids only; free text is the `reason`. */
export interface RecordedAct {
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: Canonical | null;
  readonly after?: Canonical | null;
  readonly reason?: string | null;
}

interface HeadRow {
  sequence: string;
  hash: string;
}

/** Takes the organisation's chain head; whoever comes next waits until this transaction ends. */
async function lockHead(tx: Tx): Promise<RecordHead> {
  await tx.query(
    `insert into record_head (organization_id, sequence, hash) values ($1, 0, $2) on conflict (organization_id) do nothing`,
    [tx.organizationId, GENESIS_HASH],
  );
  const [head] = await tx.query<HeadRow>(
    'select sequence, hash from record_head where organization_id = $1 for update',
    [tx.organizationId],
  );
  if (!head) throw new Error('the record has no head');
  return { length: Number(head.sequence), headHash: head.hash };
}

/**
 * Chains accepted acts in the transaction that carries them out. Call it once and last: it locks the organisation's
 * chain head until the transaction ends.
 */
export async function appendRecords(
  tx: Tx,
  actor: Pick<Actor, 'pseudonym'>,
  acts: readonly RecordedAct[],
): Promise<void> {
  if (acts.length === 0) return;
  await announce(tx, actor, acts);
  const head = await lockHead(tx);
  const entries: ChainedEntry[] = [];
  for (const act of acts) {
    const kept = act.reason === null || act.reason === undefined ? null : { salt: randomUUID(), text: act.reason };
    const entry = {
      sequence: head.length + entries.length + 1,
      at: tx.now.toISOString(),
      actor: actor.pseudonym,
      act: act.act,
      subjectType: act.subjectType,
      subjectId: act.subjectId,
      before: factsText(act.before ?? null),
      after: factsText(act.after ?? null),
      reasonDigest: kept === null ? null : sha256Hex(reasonText(kept.salt, kept.text)),
      previousHash: entries.at(-1)?.hash ?? head.headHash,
    };
    entries.push({ ...chainEntry(entry, sha256Hex), reason: kept });
  }
  await insertEntries(tx, entries);
  await insertReasons(tx, entries);
  const last = entries.at(-1);
  const moved = await tx.affect(
    'update record_head set sequence = $2, hash = $3 where organization_id = $1 and sequence = $4',
    [tx.organizationId, last?.sequence, last?.hash, head.length],
  );
  if (moved !== 1) throw new Error('the head of the record moved under its lock');
}

/** Chains one accepted act; see `appendRecords`. */
export const appendRecord = (tx: Tx, actor: Pick<Actor, 'pseudonym'>, act: RecordedAct): Promise<void> =>
  appendRecords(tx, actor, [act]);

async function insertEntries(tx: Tx, entries: readonly ChainedEntry[]): Promise<void> {
  await tx.query(
    `insert into record_entry (organization_id, sequence, at, actor, act, subject_type, subject_id, body, previous_hash, hash)
     select $1, * from unnest($2::bigint[], $3::timestamptz[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[])`,
    [
      tx.organizationId,
      entries.map((e) => e.sequence),
      entries.map((e) => e.at),
      entries.map((e) => e.actor),
      entries.map((e) => e.act),
      entries.map((e) => e.subjectType),
      entries.map((e) => e.subjectId),
      entries.map(recordText),
      entries.map((e) => e.previousHash),
      entries.map((e) => e.hash),
    ],
  );
}

async function insertReasons(tx: Tx, entries: readonly ChainedEntry[]): Promise<void> {
  const kept = entries.flatMap(({ sequence, reason }) => (reason ? [{ sequence, ...reason }] : []));
  if (kept.length === 0) return;
  await tx.query(
    `insert into record_text (organization_id, sequence, name, salt, text)
     select $1, k.sequence, 'reason', k.salt, k.text from unnest($2::bigint[], $3::text[], $4::text[]) as k (sequence, salt, text)`,
    [tx.organizationId, kept.map((k) => k.sequence), kept.map((k) => k.salt), kept.map((k) => k.text)],
  );
}
