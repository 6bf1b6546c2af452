import { randomUUID } from 'node:crypto';
import { collectText, invalid, ok, refuse, type FieldProblem, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { scaleFault } from './scale-of-criterion';
import { scoreDigest } from './score-digest';
import { recordOwnScore } from './score.store';
import { modelOf } from './scoring-model.store';
import { isOwnProposal } from './scoring-tasks';

export interface RecordScoreArgs {
  readonly input: {
    readonly initiativeId: string;
    readonly criterionId: string;
    readonly value: number;
    readonly note: string | null;
  };
}

/** Gives, or changes, the panellist's own blind score. The record holds a salted digest of it only. */
export async function recordScore(tx: Tx, actor: Actor, { input }: RecordScoreArgs): Promise<Result<string>> {
  const initiative = await initiativeById(tx, input.initiativeId);
  // The lock keeps the reveal from passing between this check and the score.
  const cycle = initiative && (await cycleForUpdate(tx, initiative.cycleId));
  const model = cycle && (await modelOf(tx, cycle.id));
  const criterion = model?.criteria.find(({ id }) => id === input.criterionId);
  if (!cycle || !model || !criterion) throw notFound();
  if (isOwnProposal(initiative, actor.memberId, actor.roles.includes('PNL_LEADER') ? actor.businessUnitIds : []))
    return refuse('SELF_SCORING', `${initiative.code} is your own or your unit's: others score it.`);
  if (!model.panel.some((one) => one.memberId === actor.memberId && one.criterionIds.includes(input.criterionId)))
    return refuse('NOT_PERMITTED', 'You are not assigned to this criterion.', { field: 'input.criterionId' });
  if (cycle.state !== 'SCORING' || cycle.scoresRevealedAt !== null)
    return refuse(
      'WRONG_STATE',
      cycle.scoresRevealedAt ? 'The scores have been revealed.' : `The cycle is in ${cycle.state}.`,
      {
        remedy: 'Scores are given while the cycle is in SCORING and blind.',
      },
    );
  if (model.draft)
    return refuse('WRONG_STATE', 'The scoring model is a draft.', { remedy: 'It is scored once it is published.' });
  if (initiative.state !== 'ACCEPTED')
    return refuse('WRONG_STATE', `${initiative.code} is ${initiative.state}; only ACCEPTED initiatives are scored.`);
  const problems: FieldProblem[] = [];
  const fault = scaleFault(criterion, input.value);
  if (fault !== null) problems.push({ field: 'input.value', message: fault });
  const note = input.note === null ? null : collectText(problems, 'input.note', input.note, { max: 2000, lines: true });
  if (problems.length > 0) return invalid(problems);
  const { initiativeId, criterionId, value } = input;
  const score = {
    cycleId: cycle.id,
    initiativeId,
    criterionId,
    value,
    note,
    panellistId: actor.memberId,
    salt: randomUUID(),
  };
  const { id, fresh } = await recordOwnScore(tx, score);
  await appendRecord(tx, actor, {
    act: 'recordScore',
    subjectType: 'Initiative',
    subjectId: initiativeId,
    after: { criterionId, changed: !fresh, digest: scoreDigest(score) },
  });
  return ok(id);
}
