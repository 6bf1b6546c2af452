import type { CycleState } from '../envelope/cycle';
import type { Role } from '../organisation/permissions';
import type { InitiativeState } from '../organisation/sight';
import { type Result, ok, refuse } from '../result';
import { readText } from '../text';
import { PROPOSAL_LIMITS } from './limits';

/** Who is asking: a member of the organisation with roles and units. */
export interface ProposalActor {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly businessUnitIds: readonly string[];
}

/** As much of an initiative as the rules of its life look at. */
export interface LivingInitiative {
  readonly code: string;
  readonly state: InitiativeState;
  readonly businessUnitId: string;
  readonly ownerId: string | null;
  readonly editorIds: readonly string[];
  readonly createdBy: string;
  readonly submittedBy: string | null;
}

export type InitiativeAct = 'edit' | 'submit' | 'return' | 'accept' | 'withdraw';

const FROM: Record<InitiativeAct, readonly InitiativeState[]> = {
  edit: ['DRAFT', 'RETURNED'],
  submit: ['DRAFT', 'RETURNED'],
  return: ['SUBMITTED'],
  accept: ['SUBMITTED'],
  withdraw: ['DRAFT', 'RETURNED', 'SUBMITTED', 'ACCEPTED'],
};

/** A returned initiative may be mended and submitted again while the panel scores; a new one is too late then. */
const WHILE: Record<InitiativeAct, readonly CycleState[]> = {
  edit: ['INTAKE', 'SCORING'],
  submit: ['INTAKE', 'SCORING'],
  return: ['INTAKE', 'SCORING'],
  accept: ['INTAKE', 'SCORING'],
  withdraw: ['INTAKE', 'SCORING'],
};

const DONE: Record<InitiativeAct, string> = {
  edit: 'edited',
  submit: 'submitted',
  return: 'returned',
  accept: 'accepted',
  withdraw: 'withdrawn',
};

const NEXT: Partial<Record<InitiativeState, string>> = {
  SUBMITTED: 'Ask the CX executive to return it first.',
  ACCEPTED: 'An accepted initiative can only be withdrawn, while the cycle takes in or scores.',
};

/** The states that a decision puts an accepted initiative in; a reversal leads back to ACCEPTED. */
export const DECIDED_STATES = ['FUNDED', 'PARTLY_FUNDED', 'DECLINED', 'DEFERRED'] as const;

/** Whether a decision may move an initiative between two states. */
export const mayMoveByDecision = (from: InitiativeState, to: InitiativeState): boolean => {
  const decided: readonly InitiativeState[] = DECIDED_STATES;
  return (from === 'ACCEPTED' && decided.includes(to)) || (decided.includes(from) && to === 'ACCEPTED');
};

const wrongState = (act: InitiativeAct, { code, state }: LivingInitiative) =>
  refuse('WRONG_STATE', `${code} is ${state} and cannot be ${DONE[act]}.`, {
    field: 'state',
    remedy: NEXT[state] ?? `Only ${FROM[act].join(', ')} can be ${DONE[act]}.`,
  });

const wrongCycle = (act: InitiativeAct, cycleState: CycleState) =>
  refuse('WRONG_STATE', `The funding cycle is in ${cycleState}; nothing can be ${DONE[act]} in it now.`, {
    field: 'cycleId',
    remedy: `That is possible in ${WHILE[act].join(' and ')}.`,
  });

/** Proposing for a unit needs a proposer's role and that unit among one's own. */
export const mayPropose = (actor: ProposalActor, businessUnitId: string): Result<void> =>
  actor.roles.some((role) => role === 'PNL_LEADER' || role === 'CX_EXECUTIVE') &&
  actor.businessUnitIds.includes(businessUnitId)
    ? ok(undefined)
    : refuse('NOT_PERMITTED', 'Only a leader or editor of the business unit proposes for it.', {
        field: 'businessUnitId',
        remedy: 'Choose one of your own business units.',
      });

/** A new initiative is taken while the cycle is in INTAKE. */
export const mayStart = (actor: ProposalActor, businessUnitId: string, cycleState: CycleState): Result<void> =>
  cycleState === 'INTAKE'
    ? mayPropose(actor, businessUnitId)
    : refuse('WRONG_STATE', `The funding cycle is in ${cycleState} and takes no new initiatives.`, {
        field: 'cycleId',
        remedy: 'Choose a cycle that is in INTAKE.',
      });

/** Leaders of the unit, the owner and the editors write; nobody else does. */
const writes = (actor: ProposalActor, initiative: LivingInitiative): boolean =>
  mayPropose(actor, initiative.businessUnitId).ok ||
  initiative.ownerId === actor.memberId ||
  initiative.editorIds.includes(actor.memberId);

/** A person who proposed, submitted, owns or edits an item has a stake in it. */
export const hasStake = (actor: Pick<ProposalActor, 'memberId'>, initiative: LivingInitiative): boolean =>
  [initiative.createdBy, initiative.submittedBy, initiative.ownerId, ...initiative.editorIds].includes(actor.memberId);

/**
 * Whether a member may do an act on an initiative now: NOT_PERMITTED by person, CONFLICT_OF_INTEREST for accepting what
 * one has a stake in, WRONG_STATE by the state of the initiative or of its cycle.
 */
export const mayAct = (
  act: InitiativeAct,
  actor: ProposalActor,
  initiative: LivingInitiative,
  cycleState: CycleState,
): Result<void> => {
  const judging = act === 'accept' || act === 'return';
  if (judging && !actor.roles.includes('CX_EXECUTIVE'))
    return refuse('NOT_PERMITTED', `Only a CX executive can ${act} an initiative.`);
  if (!judging && !writes(actor, initiative))
    return refuse(
      'NOT_PERMITTED',
      `${initiative.code} can be ${DONE[act]} only by its unit, its owner or its editors.`,
    );
  if (!FROM[act].includes(initiative.state)) return wrongState(act, initiative);
  const late = act === 'submit' && initiative.state === 'DRAFT' && cycleState !== 'INTAKE';
  if (late || !WHILE[act].includes(cycleState)) return wrongCycle(act, cycleState);
  if (act === 'accept' && hasStake(actor, initiative))
    return refuse('CONFLICT_OF_INTEREST', `${initiative.code} is your own: who proposes an item does not accept it.`, {
      remedy: 'Ask another CX executive to accept it.',
    });
  return ok(undefined);
};

/** Reads the reason of a return, withdrawal or answer: not blank, at most 2,000 characters. */
export const readReason = (reason: string): Result<string> =>
  readText('reason', reason, { min: 1, max: PROPOSAL_LIMITS.reason, lines: true });
