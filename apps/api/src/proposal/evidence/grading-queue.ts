import {
  GRADING_TASK_STATES,
  type GradingTaskState,
  isFreeToGrade,
  gradingTaskState,
  mayGradeNow,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { type StoredInitiative, initiativesInStates } from '../initiative/initiative.store';
import { type Group, type InGroup, inGroup } from './evidence.lookup';
import { gradersOf } from './grader.store';
import { type StoredGrade, benefitOwnersOf, gradesOf } from './link-grade.store';
import { type LinkStanding, standingsOf } from './link-state.store';

/** A link on a grader's desk. */
export interface GradingTask {
  readonly initiative: StoredInitiative;
  readonly link: LinkStanding['link'];
  readonly state: GradingTaskState;
  readonly standing: InGroup<LinkStanding>;
  readonly mine: InGroup<StoredGrade> | null;
  readonly mayGrade: boolean;
  readonly whyNot: string | null;
}

/**
 * The stated links of a cycle that the grader may see, those that are theirs to grade first; empty for who is no grader of the
 * cycle and where nothing is graded.
 */
export async function gradingQueue(tx: Tx, actor: Actor, cycleId: string): Promise<GradingTask[]> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  if (!(await gradersOf(tx, cycle.id)).includes(actor.memberId)) return [];
  const initiatives = (await initiativesInStates(tx, cycle.id, ['SUBMITTED', 'ACCEPTED'])).filter(
    (initiative) => mayGradeNow(initiative, cycle.state).ok,
  );
  const ids = initiatives.map((initiative) => initiative.id);
  const group: Group = { key: `graded in ${cycle.id}`, ids };
  const [byId, owners] = [new Map(initiatives.map((one) => [one.id, one])), await benefitOwnersOf(tx, ids)];
  const own = (await gradesOf(tx, ids)).filter((grade) => grade.graderId === actor.memberId && !grade.replaced);
  const tasks = inGroup(group, await standingsOf(tx, ids)).flatMap((standing): GradingTask[] => {
    const { initiativeId, link, subject, state, given, needed } = standing;
    const initiative = byId.get(initiativeId);
    if (!initiative || state === 'MISSING') return [];
    const same = own.find((one) => one.initiativeId === initiativeId && one.link === link && one.subject === subject);
    const free = isFreeToGrade(actor, initiative, owners.get(initiativeId) ?? []);
    return [
      {
        initiative,
        link,
        state: gradingTaskState(state !== 'UNGRADED', same !== undefined, given, needed),
        standing,
        mine: same ? { ...same, group } : null,
        mayGrade: free.ok,
        whyNot: free.ok ? null : free.refusal.message,
      },
    ];
  });
  const place = (task: GradingTask) =>
    task.mayGrade ? GRADING_TASK_STATES.indexOf(task.state) : GRADING_TASK_STATES.length;
  return tasks.sort((a, b) => place(a) - place(b));
}
