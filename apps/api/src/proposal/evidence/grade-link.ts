import { randomUUID } from 'node:crypto';
import {
  type Grade,
  type Link,
  type ReasonedJudgement,
  type Result,
  invalid,
  judgeLink,
  ok,
  readJudgements,
  readText,
} from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { type RecordedAct, appendRecords } from '../../platform/record/record.store';
import { initiativeById } from '../initiative/initiative.store';
import { loadForAct } from '../initiative/load-initiative';
import { dayOf, evidenceOf } from './evidence.store';
import { gradeDigest } from './grade-digest';
import { keepOwnGrade, revealWhenEnough } from './link-grade.store';
import { mayGradeLink } from './may-grade-link';
import { revealedGrades } from './revealed-grades';

export interface GradeLinkArgs {
  readonly input: {
    readonly initiativeId: string;
    readonly link: Link;
    readonly grade: Grade | null;
    readonly judgements: readonly ReasonedJudgement[];
    readonly reason: string;
  };
}

/** Grades a link by the ladder; the record holds a salted digest until as many have graded as the cost asks for. */
export async function gradeLink(tx: Tx, actor: Actor, { input }: GradeLinkArgs): Promise<Result<string>> {
  const { cycle } = await loadForAct(tx, input.initiativeId);
  // Read again under the cycle's lock: neither its state nor its links change before the grade is kept.
  const initiative = await initiativeById(tx, input.initiativeId);
  if (!initiative) throw notFound();
  const standing = await mayGradeLink(tx, actor, { initiative, link: input.link, cycleState: cycle.state });
  if (!standing.ok) return standing;
  const { link, subject, needed, graderIds } = standing.value;
  const items = (await evidenceOf(tx, [initiative.id])).filter((item) => item.link === link && !item.withdrawnAt);
  const judgements = readJudgements(input.judgements, items);
  if (!judgements.ok) return judgements;
  const reason = readText('input.reason', input.reason, { min: 1, max: 2000, lines: true });
  if (!reason.ok) return reason;
  const judged = judgeLink(items, judgements.value, dayOf(tx));
  if (input.grade !== null && input.grade !== judged.grade)
    return invalid(
      [{ field: 'input.grade', message: `must be ${judged.grade}: that is what the ladder gives for these steps` }],
      'To go lower, add a downgrade with its reason; to go higher takes better evidence.',
    );
  const blind = graderIds.every((id) => id === actor.memberId);
  const given = { ...judged, link, subject, blind, graderId: actor.memberId, reason: reason.value, salt: randomUUID() };
  const { id, changed } = await keepOwnGrade(tx, initiative, given);
  const revealed = await revealWhenEnough(tx, { initiativeId: initiative.id, link, subject, needed });
  const digest = gradeDigest({ ...given, initiativeId: initiative.id });
  const of = { subjectType: 'Initiative', subjectId: initiative.id };
  const acts: RecordedAct[] = [{ act: 'gradeLink', ...of, after: { link, changed, digest } }];
  if (revealed) acts.push({ act: 'revealGrades', ...of, after: revealedGrades(link, revealed, needed) });
  await appendRecords(tx, actor, acts);
  return ok(id);
}
