import type { CycleState } from '../envelope/cycle';
import type { Role } from '../organisation/permissions';
import type { InitiativeState } from '../organisation/sight';
import {
  type LivingInitiative,
  type ProposalActor,
  hasStake,
  mayPropose,
  readReason,
} from '../proposal/initiative-life';
import type { Sponsorship } from '../proposal/initiative';
import { type Result, ok, refuse } from '../result';

export const APPEALS_AGAINST = ['DECLINED', 'DEFERRED', 'NOT_FUNDED'] as const;
/** What an appeal is against: the COO's no, the COO's not now, or a plan that was decided without it. */
export type AppealAgainst = (typeof APPEALS_AGAINST)[number];

export const APPEAL_STATES = ['OPEN', 'UPHELD', 'DISMISSED'] as const;
export type AppealState = (typeof APPEAL_STATES)[number];

/** Who answers an appeal. */
export type AppealDesk = Extract<Role, 'CX_EXECUTIVE' | 'COO'>;

/** A decision that left an initiative without money. */
export interface AppealableDecision {
  readonly decisionId: string;
  readonly planId: string;
  readonly against: AppealAgainst;
  /** When it was carried out. */
  readonly decidedAt: Date;
  readonly appealed: boolean;
}

type Appealed = LivingInitiative & { readonly sponsorship: Sponsorship };

/** What the rules must know to take an appeal. */
export interface AppealContext {
  readonly decision: AppealableDecision | null;
  readonly cycleState: CycleState;
  readonly appealDays: number;
  readonly now: Date;
}

const DAY = 86_400_000;

/** The last moment at which a decision can be appealed. */
export const appealUntil = ({ decidedAt }: Pick<AppealableDecision, 'decidedAt'>, appealDays: number): number =>
  decidedAt.getTime() + appealDays * DAY;

/** The COO answers for decisions of the COO, and where the executive is the sponsor; the CX executive for the rest. */
export const appealDesk = (against: AppealAgainst, sponsorship: Sponsorship): AppealDesk =>
  against === 'NOT_FUNDED' && sponsorship !== 'CX_INFRASTRUCTURE' ? 'CX_EXECUTIVE' : 'COO';

/** Whether a decision can be appealed now, whoever asks; the remedy says what else to do. */
export const isAppealable = (code: string, context: AppealContext): Result<AppealableDecision> => {
  const { decision, cycleState, appealDays, now } = context;
  if (decision === null)
    return refuse('WRONG_STATE', `No decision leaves ${code} without money.`, {
      field: 'initiativeId',
      remedy: 'An appeal is made against a decision that declined, deferred or did not fund it.',
    });
  if (cycleState === 'CLOSED')
    return refuse('WRONG_STATE', 'The funding cycle is closed.', {
      field: 'initiativeId',
      remedy: 'Propose it anew in a cycle that takes in.',
    });
  if (decision.appealed)
    return refuse('DUPLICATE', `The decision about ${code} has been appealed: that is possible once.`, {
      field: 'initiativeId',
      remedy: 'Wait for the answer, or propose it anew in the next cycle.',
    });
  if (now.getTime() > appealUntil(decision, appealDays))
    return refuse('WRONG_STATE', `A decision can be appealed within ${appealDays} days; that time is over.`, {
      field: 'initiativeId',
      remedy: 'Propose it anew in the next cycle.',
    });
  return ok(decision);
};

/** An appeal as it will be kept. */
export interface NewAppeal {
  readonly decision: AppealableDecision;
  readonly desk: AppealDesk;
  readonly reason: string;
}

/** Whether a member may appeal: NOT_PERMITTED unless they lead its unit or stand behind it, else as `isAppealable`. */
export const decideAppeal = (
  actor: ProposalActor,
  initiative: Appealed,
  context: AppealContext,
  words: string,
): Result<NewAppeal> => {
  if (!hasStake(actor, initiative) && !mayPropose(actor, initiative.businessUnitId).ok)
    return refuse('NOT_PERMITTED', `${initiative.code} is answered for by its proposer, its owner or its unit.`);
  const decision = isAppealable(initiative.code, context);
  if (!decision.ok) return decision;
  const reason = readReason(words);
  if (!reason.ok) return reason;
  const desk = appealDesk(decision.value.against, initiative.sponsorship);
  return ok({ decision: decision.value, desk, reason: reason.value });
};

/** An appeal that somebody is to answer. */
export interface StandingAppeal {
  readonly against: AppealAgainst;
  readonly state: AppealState;
  readonly desk: AppealDesk;
  readonly appealedBy: string;
}

/** What an answer makes of the appeal and of its initiative. */
export interface AppealAnswer {
  readonly uphold: boolean;
  readonly reason: string;
  /** The state that an upheld appeal gives the initiative back; null: it stays as it is. */
  readonly initiative: InitiativeState | null;
}

const OPEN_AGAIN: readonly CycleState[] = ['SELECTION', 'APPROVAL', 'EXECUTION'];

/**
 * Whether a member may answer an appeal so. An initiative that was declined or deferred is ACCEPTED again once the appeal is
 * upheld, so that the next plan may take it; money moves only with that plan.
 */
export const decideAppealAnswer = (
  actor: ProposalActor,
  appeal: StandingAppeal,
  initiative: LivingInitiative,
  cycleState: CycleState,
  said: { readonly uphold: boolean; readonly reason: string },
): Result<AppealAnswer> => {
  if (!actor.roles.includes(appeal.desk))
    return refuse('NOT_PERMITTED', `This appeal lies with the ${appeal.desk === 'COO' ? 'COO' : 'CX executive'}.`);
  if (appeal.appealedBy === actor.memberId || hasStake(actor, initiative))
    return refuse('CONFLICT_OF_INTEREST', `You stand behind ${initiative.code} yourself.`, {
      remedy: 'Another holder of the office answers.',
    });
  if (appeal.state !== 'OPEN') return refuse('WRONG_STATE', `The appeal is ${appeal.state} already.`, { field: 'id' });
  const reason = readReason(said.reason);
  if (!reason.ok) return reason;
  if (!said.uphold) return ok({ uphold: false, reason: reason.value, initiative: null });
  const changed = appeal.against !== 'NOT_FUNDED' && initiative.state !== appeal.against;
  if (changed || !OPEN_AGAIN.includes(cycleState))
    return refuse(
      'WRONG_STATE',
      changed
        ? `${initiative.code} is ${initiative.state} by now.`
        : `The funding cycle is in ${cycleState}: nothing can be planned in it any more.`,
      { field: 'uphold', remedy: 'Dismiss the appeal with what stands instead.' },
    );
  return ok({ uphold: true, reason: reason.value, initiative: appeal.against === 'NOT_FUNDED' ? null : 'ACCEPTED' });
};
