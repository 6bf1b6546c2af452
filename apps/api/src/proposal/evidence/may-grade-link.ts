import { type CycleState, type Link, type Result, isFreeToGrade, mayGradeNow, ok, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import type { StoredInitiative } from '../initiative/initiative.store';
import { gradersOf } from './grader.store';
import { benefitOwnersOf } from './link-grade.store';
import { type LinkStanding, standingsOf } from './link-state.store';

/** Whether this member may grade this link now, and what stands for it. */
export async function mayGradeLink(
  tx: Tx,
  actor: Actor,
  { initiative, link, cycleState }: { initiative: StoredInitiative; link: Link; cycleState: CycleState },
): Promise<Result<LinkStanding>> {
  if (!(await gradersOf(tx, initiative.cycleId)).includes(actor.memberId))
    return refuse('NOT_PERMITTED', 'You are not an evidence grader of this funding cycle.', {
      remedy: 'The CX executive names its graders.',
    });
  const owners = (await benefitOwnersOf(tx, [initiative.id])).get(initiative.id) ?? [];
  const free = isFreeToGrade(actor, initiative, owners);
  if (!free.ok) return free;
  const now = mayGradeNow(initiative, cycleState);
  if (!now.ok) return now;
  const standing = (await standingsOf(tx, [initiative.id])).find((one) => one.link === link);
  if (!standing || standing.state === 'MISSING')
    return refuse('WRONG_STATE', `${initiative.code} does not state this link: it is missing, which is E0.`, {
      field: 'input.link',
      remedy: 'Return the initiative to its unit; it states the link in its business case.',
    });
  const others = standing.graderIds.filter((id) => id !== actor.memberId);
  return others.length < standing.needed
    ? ok(standing)
    : refuse('WRONG_STATE', `This link has the ${standing.needed === 1 ? 'grade' : 'two grades'} it needs.`, {
        field: 'input.link',
        remedy: 'Its graders may grade it again; a change of the case or its evidence opens it to all.',
      });
}
