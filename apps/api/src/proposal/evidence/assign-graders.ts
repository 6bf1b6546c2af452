import { type FieldProblem, type Result, invalid, may, ok, refuse } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import { members } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { gradersOf, replaceGraders } from './grader.store';

export interface AssignGradersArgs {
  readonly cycleId: string;
  readonly memberIds: readonly string[];
}

/** Names the graders of a cycle's evidence, as a whole; what somebody graded before stands. */
export async function assignEvidenceGraders(
  tx: Tx,
  actor: Actor,
  { cycleId, memberIds }: AssignGradersArgs,
): Promise<Result<string>> {
  const cycle = await cycleForUpdate(tx, cycleId);
  if (!cycle) throw notFound();
  if (!['INTAKE', 'SCORING', 'SELECTION'].includes(cycle.state))
    return refuse('WRONG_STATE', `The funding cycle is in ${cycle.state}; no evidence is graded in it now.`, {
      field: 'cycleId',
      remedy: 'Graders are named in INTAKE, SCORING or SELECTION.',
    });
  const people = new Map((await members(tx)).map((member) => [member.id, member]));
  const problems: FieldProblem[] = [];
  memberIds.forEach((id, k) => {
    const member = people.get(id);
    if (!member?.active || !may(member.roles, 'gradeLink') || member.roles.includes('AUDITOR'))
      problems.push({
        field: `memberIds[${k}]`,
        message: 'must be an active CX executive, panellist or member of FINANCE who is no auditor',
      });
    if (memberIds.indexOf(id) < k) problems.push({ field: `memberIds[${k}]`, message: 'is named twice' });
  });
  if (problems.length > 0) return invalid(problems);
  const before = await gradersOf(tx, cycle.id);
  await replaceGraders(tx, cycle.id, memberIds, actor.memberId);
  await appendRecord(tx, actor, {
    act: 'assignEvidenceGraders',
    subjectType: 'FundingCycle',
    subjectId: cycle.id,
    before: { graders: before },
    after: { graders: [...memberIds].sort() },
  });
  return ok(cycle.id);
}
