import {
  type Approver,
  type Authority,
  type AuthorityContext,
  type DecidablePlan,
  type Result,
  authorityOver,
  mayStandInFor,
} from '@clout/domain';
import { mandateInForce } from '../../envelope/mandate.store';
import { members } from '../../organisation/member.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { delegationsTo, lockDelegationsTo, today } from './delegation.store';

/** What the rules must know of a member's authority in a fiscal year: read once, for any number of plans of it. */
async function contextOf(tx: Tx, actor: Actor, fiscalYear: number): Promise<AuthorityContext> {
  if (actor.standsIn === 'NEVER') return { today: today(tx), coos: [], delegations: [], alternate: false };
  const coos = (await members(tx)).flatMap(({ id, active, roles, businessUnitIds }): Approver[] =>
    active && roles.includes('COO') ? [{ memberId: id, roles, businessUnitIds }] : [],
  );
  const named = (await mandateInForce(tx, fiscalYear))?.alternateApproverId === actor.memberId;
  const alternate = named && mayStandInFor(actor.roles, 'COO');
  return { today: today(tx), coos, delegations: await delegationsTo(tx, actor.memberId), alternate };
}

/** In whose name a member acts on a plan; their delegations are locked until the transaction ends. */
export async function authorityOf(
  tx: Tx,
  actor: Actor,
  fiscalYear: number,
  plan: Pick<DecidablePlan, 'submittedBy' | 'lines'>,
): Promise<Result<Authority>> {
  if (actor.standsIn !== 'NEVER') await lockDelegationsTo(tx, actor.memberId);
  return authorityOver(actor, plan, await contextOf(tx, actor, fiscalYear));
}

/** The same to look at, for plans of several years. */
export function authorityReader(tx: Tx, actor: Actor) {
  const years = new Map<number, Promise<AuthorityContext>>();
  return async (fiscalYear: number, plan: Pick<DecidablePlan, 'submittedBy' | 'lines'>): Promise<Result<Authority>> => {
    const context = years.get(fiscalYear) ?? contextOf(tx, actor, fiscalYear);
    years.set(fiscalYear, context);
    return authorityOver(actor, plan, await context);
  };
}
