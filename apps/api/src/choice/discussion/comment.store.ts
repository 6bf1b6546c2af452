import { randomUUID } from 'node:crypto';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';

/** What somebody said about an initiative; without words once it is withdrawn. */
export interface Comment {
  readonly id: string;
  readonly initiativeId: string;
  readonly authorId: string;
  readonly words: string | null;
  /** Its author's own until the reveal. */
  readonly keptBack: boolean;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
  /** Its time to the microsecond, for cursors. */
  readonly at: string;
}

const COLUMNS = `id, initiative_id as "initiativeId", author_id as "authorId", words, kept_back as "keptBack",
  created_at as "createdAt", withdrawn_at as "withdrawnAt", created_at::text as at`;

/** Comments on an initiative that the session may see, oldest first, after a place in that order. */
export const commentsOn = (
  tx: Tx,
  initiativeId: string,
  page: { readonly after: readonly [at: string, id: string] | null; readonly first: number },
): Promise<Comment[]> =>
  tx.query<Comment>(
    `select ${COLUMNS} from initiative_comment where organization_id = $1 and initiative_id = $2
       and ($3::timestamptz is null or (created_at, id) > ($3::timestamptz, $4::uuid))
     order by created_at, id limit $5`,
    [tx.organizationId, initiativeId, page.after?.[0] ?? null, page.after?.[1] ?? null, page.first],
  );

/** One comment that the session may see, or null. */
export async function commentById(tx: Tx, id: string): Promise<Comment | null> {
  if (!isUuid(id)) return null;
  const sql = `select ${COLUMNS} from initiative_comment where organization_id = $1 and id = $2`;
  return (await tx.query<Comment>(sql, [tx.organizationId, id]))[0] ?? null;
}

/** How many comments an initiative carries that the session may see. */
export async function countComments(tx: Tx, initiativeId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from initiative_comment where organization_id = $1 and initiative_id = $2',
    [tx.organizationId, initiativeId],
  );
  return row?.count ?? 0;
}

/** Keeps a comment; answers its id. */
export async function insertComment(
  tx: Tx,
  initiative: StoredInitiative,
  comment: Pick<Comment, 'authorId' | 'keptBack'> & { readonly words: string },
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into initiative_comment (organization_id, initiative_id, business_unit_id, initiative_state, cycle_id, id,
       author_id, words, kept_back, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.organizationId,
      initiative.id,
      initiative.businessUnitId,
      initiative.state,
      initiative.cycleId,
      id,
      comment.authorId,
      comment.words,
      comment.keptBack,
      tx.now,
    ],
  );
  return id;
}

/** Takes the author's words back; false when the comment is withdrawn already or another's. */
export const takeBackComment = async (tx: Tx, id: string, authorId: string): Promise<boolean> =>
  (await tx.affect(
    `update initiative_comment set words = null, withdrawn_at = $4
     where organization_id = $1 and id = $2 and author_id = $3 and withdrawn_at is null`,
    [tx.organizationId, id, authorId, tx.now],
  )) === 1;

/** Shows what panellists said while their scores were blind. Only the act that reveals may call it, after it lifted the blind. */
export const showKeptBack = (tx: Tx, cycleId: string): Promise<number> =>
  tx.affect(
    'update initiative_comment set kept_back = false where organization_id = $1 and cycle_id = $2 and kept_back',
    [tx.organizationId, cycleId],
  );
