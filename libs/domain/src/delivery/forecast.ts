import { MAX_AMOUNT } from '../money/money';
import { mayPropose, type LivingInitiative, type ProposalActor } from '../proposal/initiative-life';
import { invalid, ok, refuse, type Result } from '../result';
import { FUNDED_STATES } from './end-initiative';

/**
 * Whether a member may say what an initiative will have cost at its end, in minor units: its unit, its owner, or FINANCE;
 * NOT_PERMITTED to others, WRONG_STATE unless it is funded, INVALID_INPUT for an amount below 0.
 */
export const mayForecast = (actor: ProposalActor, initiative: LivingInitiative, atEnd: bigint): Result<void> => {
  const { code, state } = initiative;
  const isOwn = mayPropose(actor, initiative.businessUnitId).ok || initiative.ownerId === actor.memberId;
  if (!isOwn && !actor.roles.includes('FINANCE'))
    return refuse('NOT_PERMITTED', `${code} is forecast only by its unit, its owner or FINANCE.`);
  if (!FUNDED_STATES.includes(state))
    return refuse('WRONG_STATE', `${code} is ${state}; only what is funded is forecast.`, { field: 'initiativeId' });
  return atEnd < 0n || atEnd > MAX_AMOUNT ? invalid([{ field: 'atEnd', message: 'must be 0 or more' }]) : ok(undefined);
};
