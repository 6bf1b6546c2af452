import { randomUUID } from 'node:crypto';
import type { Tx } from '../../platform/database/transaction';

/** One panellist's score of one criterion of one initiative; `value` in hundredths of a point. */
export interface StoredScore {
  readonly id: string;
  readonly cycleId: string;
  readonly initiativeId: string;
  readonly criterionId: string;
  readonly panellistId: string;
  readonly value: number;
  readonly note: string | null;
  /** Opens the digest that the decision record holds. */
  readonly salt: string;
  readonly recordedAt: Date;
}

const COLUMNS = `id, cycle_id as "cycleId", initiative_id as "initiativeId", criterion_id as "criterionId",
  panellist_id as "panellistId", value, note, salt, recorded_at as "recordedAt"`;

/** What a panellist gives: the score without what the database adds. */
export type GivenScore = Omit<StoredScore, 'id' | 'recordedAt'>;

/** The score that a panellist has given to a criterion of an initiative, or null. */
export const ownScore = async (
  tx: Tx,
  { initiativeId, criterionId, panellistId }: Pick<GivenScore, 'initiativeId' | 'criterionId' | 'panellistId'>,
): Promise<StoredScore | null> =>
  (
    await tx.query<StoredScore>(
      `select ${COLUMNS} from score
       where organization_id = $1 and initiative_id = $2 and criterion_id = $3 and panellist_id = $4`,
      [tx.organizationId, initiativeId, criterionId, panellistId],
    )
  )[0] ?? null;

/** Keeps a panellist's first score of a criterion of an initiative, and counts it. Answers its id. */
export async function giveScore(tx: Tx, score: GivenScore): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into score (organization_id, id, cycle_id, initiative_id, criterion_id, panellist_id, value, note, salt, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.organizationId,
      id,
      score.cycleId,
      score.initiativeId,
      score.criterionId,
      score.panellistId,
      score.value,
      score.note,
      score.salt,
      tx.now,
    ],
  );
  await tx.query(
    `insert into scoring_progress (organization_id, cycle_id, member_id, done) values ($1, $2, $3, 1)
     on conflict (organization_id, cycle_id, member_id) do update set done = scoring_progress.done + 1`,
    [tx.organizationId, score.cycleId, score.panellistId],
  );
  return id;
}

/** One score that the session may see, or null. */
export const scoreById = async (tx: Tx, id: string): Promise<StoredScore | null> =>
  (
    await tx.query<StoredScore>(`select ${COLUMNS} from score where organization_id = $1 and id = $2`, [
      tx.organizationId,
      id,
    ])
  )[0] ?? null;

/** What one panellist gave in a cycle. */
export const scoresOf = (tx: Tx, cycleId: string, panellistId: string): Promise<StoredScore[]> =>
  tx.query<StoredScore>(
    `select ${COLUMNS} from score where organization_id = $1 and cycle_id = $2 and panellist_id = $3
     order by recorded_at, id`,
    [tx.organizationId, cycleId, panellistId],
  );

/** Revealed scores of some initiatives; one's own and nothing else before the reveal. */
export const scoresOfInitiatives = (
  tx: Tx,
  cycleId: string,
  initiativeIds: readonly string[],
): Promise<StoredScore[]> =>
  tx.query<StoredScore>(
    `select ${COLUMNS} from score where organization_id = $1 and cycle_id = $2 and initiative_id = any ($3::uuid[])
     order by criterion_id, panellist_id`,
    [tx.organizationId, cycleId, initiativeIds],
  );

/** Shows every score of a cycle, with what it was before, and answers the scores. Only the act that reveals may call it: it lifts the blind for itself. */
export async function unveilScores(tx: Tx, cycleId: string): Promise<StoredScore[]> {
  await tx.scope({ revealing_cycle: cycleId });
  await tx.query('update score_change set revealed = true where organization_id = $1 and cycle_id = $2', [
    tx.organizationId,
    cycleId,
  ]);
  return tx.query<StoredScore>(
    `update score set revealed = true where organization_id = $1 and cycle_id = $2 returning ${COLUMNS}`,
    [tx.organizationId, cycleId],
  );
}
