import type { PairJudgement } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** One person's comparisons of a cycle's criteria. */
export interface StoredJudgement {
  readonly cycleId: string;
  readonly memberId: string;
  readonly judgements: readonly PairJudgement[];
  /** Opens the digest that the decision record holds. */
  readonly salt: string;
  readonly recordedAt: Date;
}

const COLUMNS = `cycle_id as "cycleId", member_id as "memberId", judgements, salt, recorded_at as "recordedAt"`;

/** Gives or changes somebody's own comparisons, blind again until they are taken; counts who is new. True when new. */
export async function recordJudgement(tx: Tx, given: Omit<StoredJudgement, 'recordedAt'>): Promise<boolean> {
  const values = [
    tx.organizationId,
    given.cycleId,
    given.memberId,
    JSON.stringify(given.judgements),
    given.salt,
    tx.now,
  ];
  const changed = await tx.affect(
    `update criterion_judgement set judgements = $4, salt = $5, recorded_at = $6, taken = false
     where organization_id = $1 and cycle_id = $2 and member_id = $3`,
    values,
  );
  if (changed > 0) return false;
  await tx.query(
    `insert into criterion_judgement (organization_id, cycle_id, member_id, judgements, salt, recorded_at)
     values ($1, $2, $3, $4, $5, $6)`,
    values,
  );
  await tx.query('update scoring_model set judges = judges + 1 where organization_id = $1 and cycle_id = $2', [
    tx.organizationId,
    given.cycleId,
  ]);
  return true;
}

/** Somebody's comparisons as far as the session sees them: one's own at any time. */
export const judgementOf = async (tx: Tx, cycleId: string, memberId: string): Promise<StoredJudgement | null> =>
  (
    await tx.query<StoredJudgement>(
      `select ${COLUMNS} from criterion_judgement where organization_id = $1 and cycle_id = $2 and member_id = $3`,
      [tx.organizationId, cycleId, memberId],
    )
  )[0] ?? null;

/** Opens everybody's comparisons and answers them. Only the act that takes the weights may call it. */
export async function openJudgements(tx: Tx, cycleId: string): Promise<readonly StoredJudgement[]> {
  await tx.scope({ taking_weights: cycleId });
  const rows = await tx.query<StoredJudgement>(
    `update criterion_judgement set taken = true where organization_id = $1 and cycle_id = $2 returning ${COLUMNS}`,
    [tx.organizationId, cycleId],
  );
  return [...rows].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
}
