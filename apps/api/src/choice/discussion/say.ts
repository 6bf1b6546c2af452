import { collectText, invalid, ok, refuse, type FieldProblem, type Result } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { loadForAct } from '../../proposal/initiative/load-initiative';
import { modelOf } from '../scoring/scoring-model.store';
import { isOwnProposal } from '../scoring/scoring-tasks';
import { commentById, countComments, insertComment, takeBackComment } from './comment.store';

export interface AddCommentArgs {
  readonly input: { readonly initiativeId: string; readonly words: string };
}

/** Comments that one initiative may carry. */
const MOST = 1000;

/** Says something about an initiative; who scores it speaks to the others at the reveal, as with the scores. */
export async function addComment(tx: Tx, actor: Actor, { input }: AddCommentArgs): Promise<Result<string>> {
  // The cycle is locked: the reveal cannot pass between the look at it and the comment.
  const { initiative, cycle } = await loadForAct(tx, input.initiativeId);
  const problems: FieldProblem[] = [];
  const words = collectText(problems, 'input.words', input.words, { min: 1, max: 4000, lines: true });
  if (problems.length > 0) return invalid(problems);
  if ((await countComments(tx, initiative.id)) >= MOST)
    return invalid([{ field: 'input.initiativeId', message: `carries ${MOST} comments already, the most it may` }]);
  const units = actor.roles.includes('PNL_LEADER') ? actor.businessUnitIds : [];
  const model = cycle.scoresRevealedAt === null ? await modelOf(tx, cycle.id) : null;
  const scores = model?.panel.some((one) => one.memberId === actor.memberId) ?? false;
  const keptBack = scores && !isOwnProposal(initiative, actor.memberId, units);
  const id = await insertComment(tx, initiative, { authorId: actor.memberId, keptBack, words });
  await appendRecord(tx, actor, {
    act: 'addComment',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    after: { commentId: id },
  });
  return ok(id);
}

/** Takes one's own words back: the comment stays in its place without them. */
export async function withdrawComment(tx: Tx, actor: Actor, { id }: { readonly id: string }): Promise<Result<string>> {
  const comment = await commentById(tx, id);
  if (!comment) throw notFound();
  if (comment.authorId !== actor.memberId)
    return refuse('NOT_PERMITTED', 'The comment is another member’s: only its author takes it back.');
  if (!(await takeBackComment(tx, id, actor.memberId)))
    return refuse('WRONG_STATE', 'The comment is withdrawn already.', { remedy: 'Nothing is left to do.' });
  await appendRecord(tx, actor, {
    act: 'withdrawComment',
    subjectType: 'Initiative',
    subjectId: comment.initiativeId,
    after: { commentId: id },
  });
  return ok(id);
}
