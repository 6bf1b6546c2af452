import { ok, refuse, type Operation, type Result } from '@clout/domain';
import type { Actor } from '../access/actor';
import type { Tx } from '../database/transaction';

interface Attempt {
  readonly actor: Actor;
  readonly key: string;
  readonly field: Operation;
  readonly argumentsHash: Buffer;
}

/** What the same key did before: its id, a refusal when its arguments differed, or null when it is new. */
export async function findIdempotent(tx: Tx, attempt: Attempt): Promise<Result<string> | null> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${tx.organizationId} ${attempt.actor.memberId} ${attempt.key} ${attempt.field}`,
  ]);
  const [row] = await tx.query<{ arguments_hash: Buffer; result_id: string }>(
    `select arguments_hash, result_id from idempotency_key
     where organization_id = $1 and member_id = $2 and key = $3 and field = $4`,
    [tx.organizationId, attempt.actor.memberId, attempt.key, attempt.field],
  );
  if (!row) return null;
  return row.arguments_hash.equals(attempt.argumentsHash) ? ok(row.result_id) : keyReused();
}

/** Keeps what the key did, in the transaction that did it; the unique key is the guard, the lock only a queue. */
export async function keepIdempotent(tx: Tx, attempt: Attempt, resultId: string): Promise<void> {
  await tx.query(
    `insert into idempotency_key (organization_id, member_id, key, field, arguments_hash, result_type, result_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.organizationId,
      attempt.actor.memberId,
      attempt.key,
      attempt.field,
      attempt.argumentsHash,
      attempt.field,
      resultId,
      tx.now,
    ],
  );
}

/** Refuses a key that was used with other arguments. */
const keyReused = () =>
  refuse('DUPLICATE', 'This Idempotency-Key was used before with other arguments.', {
    field: 'Idempotency-Key',
    remedy: 'Use a new key for a new request; repeat a key only with the very same arguments.',
  });
