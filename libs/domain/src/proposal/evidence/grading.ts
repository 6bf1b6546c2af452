import type { CycleState } from '../../envelope/cycle';
import { type InitiativeState } from '../../organisation/sight';
import { type Result, ok, refuse } from '../../result';
import { type LivingInitiative, type ProposalActor, mayPropose } from '../initiative-life';
import { mayGrade } from './who-may-grade';

const GRADED_STATES: readonly InitiativeState[] = ['SUBMITTED', 'ACCEPTED'];
const GRADED_WHILE: readonly CycleState[] = ['INTAKE', 'SCORING', 'SELECTION'];

/** True when the evidence of an initiative in this state can be graded. */
export const isGradedIn = (state: InitiativeState): boolean => GRADED_STATES.includes(state);

/** The grader is neither behind the initiative, nor a leader of its unit, nor an owner of one of its benefits. */
export const isFreeToGrade = (
  actor: ProposalActor,
  initiative: LivingInitiative & { readonly ownerId: string },
  benefitOwnerIds: readonly string[],
): Result<void> => {
  const free = mayGrade(actor.memberId, { ...initiative, benefitOwnerIds });
  if (!free.ok || !mayPropose(actor, initiative.businessUnitId).ok) return free;
  return refuse('CONFLICT_OF_INTEREST', `${initiative.code} comes from your own unit.`, {
    remedy: 'Another evidence grader of the cycle grades it.',
  });
};

/** Evidence is graded once the initiative is handed in, and until the plan goes to its decision. */
export const mayGradeNow = (
  { code, state }: Pick<LivingInitiative, 'code' | 'state'>,
  cycleState: CycleState,
): Result<void> => {
  if (!isGradedIn(state))
    return refuse('WRONG_STATE', `${code} is ${state}: its evidence is not graded now.`, {
      field: 'input.initiativeId',
      remedy: `Evidence is graded while an initiative is ${GRADED_STATES.join(' or ')}.`,
    });
  if (!GRADED_WHILE.includes(cycleState))
    return refuse('WRONG_STATE', `The funding cycle is in ${cycleState}; no evidence is graded in it now.`, {
      field: 'input.initiativeId',
      remedy: `That is possible in ${GRADED_WHILE.join(', ')}.`,
    });
  return ok(undefined);
};

/** `OPEN`: yours to grade; `WAITING`: you have, another grader has not; `GRADED`: it has all the grades it needs. */
export const GRADING_TASK_STATES = ['OPEN', 'WAITING', 'GRADED'] as const;
export type GradingTaskState = (typeof GRADING_TASK_STATES)[number];

/** Where a link stands for one grader: whether it is graded, and whether they have graded what stands now. */
export const gradingTaskState = (graded: boolean, own: boolean, given: number, needed: number): GradingTaskState =>
  graded ? 'GRADED' : own && given < needed ? 'WAITING' : 'OPEN';
