import { ok, refuse, type Result } from '@clout/domain';
import { cycleForUpdate, markScoresRevealed } from '../../envelope/cycle.store';
import { headroomOf } from '../../envelope/envelope.store';
import { members } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { Task } from '../../platform/tasks/task';
import { acceptedInitiatives } from '../../proposal/initiative/initiative.store';
import { showKeptBack } from '../discussion/comment.store';
import { unveilScores } from '../scoring/score.store';
import { modelOf, noteReveal } from '../scoring/scoring-model.store';
import { countTasks, openScores } from '../scoring/scoring-tasks';
import { keepFirmness } from './firmness.store';
import { makeRanking } from './make-ranking';
import { measureFirmness } from './measure-firmness';
import { insertRanking } from './ranking.store';

/** Reveals the scores of a cycle and keeps the ranking they make; cancelled before it writes, it leaves nothing. */
export async function revealScores(
  tx: Tx,
  actor: Actor,
  { cycleId }: { readonly cycleId: string },
  task: Task = new Task(''),
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  if (cycle.state !== 'SCORING' || cycle.scoresRevealedAt !== null)
    return refuse(
      'WRONG_STATE',
      cycle.scoresRevealedAt ? 'The scores have been revealed.' : `The cycle is in ${cycle.state}.`,
      {
        remedy: 'Scores are revealed once, while the cycle is in SCORING.',
      },
    );
  const model = await modelOf(tx, cycle.id);
  if (!model)
    return refuse('WRONG_STATE', 'The cycle has no scoring model.', { remedy: 'Set the scoring model first.' });
  if (model.draft)
    return refuse('WRONG_STATE', 'The scoring model is a draft.', { remedy: 'Publish it and let the panel score.' });
  const initiatives = await acceptedInitiatives(tx, cycle.id);
  if (initiatives.length === 0)
    return refuse('INCOMPLETE', 'No initiative has been accepted: there is nothing to rank.', {
      remedy: 'Accept initiatives and let the panel score them.',
    });
  const ids = new Set(initiatives.map((initiative) => initiative.id));
  const scores = (await unveilScores(tx, cycle.id)).filter((score) => ids.has(score.initiativeId));
  const leaders = new Map((await members(tx)).map((member) => [member.id, member]));
  const unitsOf = (id: string): readonly string[] => {
    const member = leaders.get(id);
    return member?.roles.includes('PNL_LEADER') ? member.businessUnitIds : [];
  };
  const open = openScores(model, initiatives, scores, unitsOf);
  if (model.missingScores === 'BLOCK' && open > 0)
    return refuse('INCOMPLETE', `${open} of ${countTasks(model, initiatives, unitsOf)} scores are still open.`, {
      remedy: 'Let the panel finish, or release a panellist who cannot.',
    });
  const headroom = await headroomOf(tx, cycle);
  const made = makeRanking(model, initiatives, scores, headroom);
  if (!made.ok) return made;
  const { ranking, flags } = made.value;
  const firmness = await measureFirmness({ model, initiatives, scores, headroom }, ranking, task);
  task.write();
  await insertRanking(tx, cycle.id, ranking);
  await keepFirmness(tx, cycle.id, firmness);
  await noteReveal(tx, cycle.id, { ...headroom, flags });
  await showKeptBack(tx, cycle.id);
  await markScoresRevealed(tx, cycle.id);
  await appendRecord(tx, actor, {
    act: 'revealScores',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    after: {
      scores: scores.length,
      method: model.method,
      modelVersion: model.version,
      headroomInYear: headroom.inYear,
      headroomRunRate: headroom.runRate,
      ranking: ranking.map(({ initiativeId, rank, score }) => ({
        initiativeId,
        rank,
        score: `${score.n}/${score.d}`,
      })),
    },
  });
  return ok(cycle.id);
}
