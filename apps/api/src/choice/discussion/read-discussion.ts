import type { Tx } from '../../platform/database/transaction';
import { cursorsOf, pageSize } from '../../platform/graphql/connection';
import { requireInitiative } from '../../proposal/initiative/load-initiative';
import { type Comment, commentsOn } from './comment.store';

const cursors = (tx: Tx, initiativeId: string) => cursorsOf(tx.organizationId, 'discussion', initiativeId);

/** The cursor of a comment in the discussion of its initiative. */
export const commentCursor = (tx: Tx, comment: Comment): string =>
  cursors(tx, comment.initiativeId).write([comment.at, comment.id]);

/** Comments on an initiative after a cursor, oldest first, 1 to 200 of them. */
export async function discussion(
  tx: Tx,
  request: { readonly initiativeId: string; readonly first: number; readonly after: string | null },
): Promise<Comment[]> {
  const { id } = await requireInitiative(tx, request.initiativeId);
  const from = cursors(tx, id).read(request.after, 2);
  const after = from ? ([String(from[0]), String(from[1])] as const) : null;
  return commentsOn(tx, id, { after, first: pageSize(request.first, 100) });
}
