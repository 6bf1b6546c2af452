import { randomUUID } from 'node:crypto';
import { collectText, invalid, ok, refuse, type Criterion, type FieldProblem, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { scaleFault } from './scale-of-criterion';
import { scoreDigest } from './score-digest';
import { changeScore } from './score-change.store';
import { giveScore, ownScore } from './score.store';
import { modelOf } from './scoring-model.store';
import { isOwnProposal } from './scoring-tasks';

export interface RecordScoreArgs {
  readonly input: {
    readonly initiativeId: string;
    readonly criterionId: string;
    readonly value: number;
    readonly note: string | null;
    /** Why a score that stands is changed; a first score needs none. */
    readonly reason: string | null;
  };
}

/** Value, remark and reason as they are kept, or INVALID_INPUT. */
const readGiven = (
  input: RecordScoreArgs['input'],
  criterion: Criterion,
): Result<Pick<RecordScoreArgs['input'], 'note' | 'reason'>> => {
  const problems: FieldProblem[] = [];
  const text = (field: 'note' | 'reason', min: number): string | null => {
    const given = input[field];
    return given === null ? null : collectText(problems, `input.${field}`, given, { min, max: 2000, lines: true });
  };
  const fault = scaleFault(criterion, input.value);
  if (fault !== null) problems.push({ field: 'input.value', message: fault });
  const [note, reason] = [text('note', 0), text('reason', 1)];
  return problems.length > 0 ? invalid(problems) : ok({ note, reason });
};

/**
 * Gives, or with a reason changes, the panellist's own blind score. The record holds a salted digest of it only, and not
 * the reason, which may tell the score; the same score again changes nothing.
 */
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
  const given = readGiven(input, criterion);
  if (!given.ok) return given;
  const { note, reason } = given.value;
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
  const before = await ownScore(tx, score);
  if (before && before.value === value && before.note === note) return ok(before.id);
  if (before && reason === null)
    return invalid([{ field: 'input.reason', message: 'a score that was given is changed with a reason' }]);
  const id = before?.id ?? (await giveScore(tx, score));
  if (before) await changeScore(tx, before, score, reason ?? '');
  await appendRecord(tx, actor, {
    act: 'recordScore',
    subjectType: 'Initiative',
    subjectId: initiativeId,
    after: { criterionId, changed: before !== null, digest: scoreDigest(score) },
  });
  return ok(id);
}
