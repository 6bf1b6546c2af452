import type { CycleState } from '../envelope/cycle';
import type { InitiativeState } from '../organisation/sight';
import { hasStake, mayPropose, type LivingInitiative, type ProposalActor } from '../proposal/initiative-life';
import { invalid, ok, refuse, type Result } from '../result';

/** How more money is asked: as a draft of a cycle that takes in, or of the same cycle's released reserve. */
export type SupplementRoute = 'INTAKE' | 'RESERVE';

const AFTER_INTAKE: readonly CycleState[] = ['SELECTION', 'APPROVAL', 'EXECUTION'];

/** What a supplementary request names; the amount is in minor units. */
export interface SupplementRequest {
  readonly amount: bigint;
  readonly initiative: LivingInitiative & { readonly cycleId: string };
  /** Whether money of the initiative is committed. */
  readonly funded: boolean;
  readonly cycle: { readonly id: string; readonly state: CycleState };
}

/**
 * Whether more money may be asked for an initiative, and on which way: NOT_PERMITTED to others than its unit and its
 * owner, WRONG_STATE where no money is committed or the cycle takes none, INVALID_INPUT for an amount that is not above 0.
 */
export const supplementRoute = (actor: ProposalActor, request: SupplementRequest): Result<SupplementRoute> => {
  const { initiative, cycle, amount } = request;
  if (!mayPropose(actor, initiative.businessUnitId).ok && initiative.ownerId !== actor.memberId)
    return refuse('NOT_PERMITTED', `More money for ${initiative.code} is asked only by its unit or its owner.`);
  if (!request.funded)
    return refuse('WRONG_STATE', `${initiative.code} is ${initiative.state} and has no approved money to supplement.`, {
      field: 'initiativeId',
      remedy: 'Propose what is not funded as an initiative.',
    });
  if (amount <= 0n) return invalid([{ field: 'amount', message: 'must be above 0' }]);
  if (cycle.state === 'INTAKE') return ok('INTAKE');
  if (cycle.id === initiative.cycleId && AFTER_INTAKE.includes(cycle.state)) return ok('RESERVE');
  return refuse('WRONG_STATE', `The funding cycle is in ${cycle.state} and takes no supplementary request.`, {
    field: 'cycleId',
    remedy: 'Name a cycle that is in INTAKE, or leave it out while the cycle selects, approves or executes.',
  });
};

/**
 * Whether a CX executive may answer a submitted supplement of a cycle past its intake: CONFLICT_OF_INTEREST for one's
 * own, WRONG_STATE by the states.
 */
export const mayAnswerSupplement = (
  actor: Pick<ProposalActor, 'memberId'>,
  initiative: LivingInitiative,
  supplements: boolean,
  cycleState: CycleState,
): Result<void> => {
  const { code, state } = initiative;
  if (!supplements || state !== 'SUBMITTED' || !AFTER_INTAKE.includes(cycleState))
    return refuse('WRONG_STATE', `${code} is no supplementary request that waits for an answer.`, {
      field: 'id',
      remedy: 'In INTAKE and SCORING initiatives are accepted and returned like any other.',
    });
  if (hasStake(actor, initiative))
    return refuse('CONFLICT_OF_INTEREST', `${code} is your own: who proposes an item does not accept it.`, {
      remedy: 'Ask another CX executive to answer.',
    });
  return ok(undefined);
};

const GONE: readonly InitiativeState[] = ['WITHDRAWN', 'DECLINED', 'RETURNED'];

/** What an overspent line still has to ask for, in minor units. */
export const supplementDue = (
  overspent: bigint,
  supplements: readonly { readonly state: InitiativeState; readonly asked: bigint }[],
): bigint => {
  const asked = supplements.filter((one) => !GONE.includes(one.state)).reduce((sum, one) => sum + one.asked, 0n);
  return overspent > asked ? overspent - asked : 0n;
};
