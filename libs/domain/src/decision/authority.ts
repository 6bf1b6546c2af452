import type { IsoDate } from '../date';
import { type Refusal, type Result, ok, refuse } from '../result';
import type { DecidablePlan, Decider } from './decidable-plan';
import { type DelegationNow, delegationState } from './delegation';
import { mayDecidePlan, partyTo } from './who-may-decide';

/** In whose name a member decides: their own as COO, a COO's who lent it, or the mandate's as its alternate approver. */
export type ActingAs = 'COO' | 'DELEGATE' | 'ALTERNATE';

export interface Authority {
  readonly as: ActingAs;
  /** With DELEGATE: the delegation, who lent it, and what may still be promised under it, in minor units. */
  readonly delegationId: string | null;
  readonly forMemberId: string | null;
  readonly left: bigint | null;
  /** Units whose lines need a further signature, for the authority's holder leads them. */
  readonly conflictUnits: readonly string[];
}

/** Somebody who might decide, with the units they lead. */
export interface Approver extends Decider {
  readonly businessUnitIds: readonly string[];
}
/** What the rules must know of those who may decide. */
export interface AuthorityContext {
  readonly today: IsoDate;
  /** Everybody who is active and COO. */
  readonly coos: readonly Approver[];
  /** Delegations to the member, whatever became of them. */
  readonly delegations: readonly DelegationNow[];
  /** True when the mandate in force of the plan's year names the member as alternate approver. */
  readonly alternate: boolean;
}
type Decided = Pick<DecidablePlan, 'submittedBy' | 'lines'>;

const leads = (who: Pick<Approver, 'businessUnitIds'>, plan: Decided) =>
  plan.lines.filter((line) => who.businessUnitIds.includes(line.businessUnitId));

/** True when a COO cannot decide a plan: one of it is their own, or they lead every unit that receives money. */
const barred = (coo: Approver, plan: Decided): boolean =>
  !mayDecidePlan(plan, plan.lines, coo).ok || (plan.lines.length > 0 && leads(coo, plan).length === plan.lines.length);

const WHY: Readonly<Record<string, (one: DelegationNow) => string>> = {
  NOT_BEGUN: (one) => `begins on ${one.beginsOn}`,
  EXPIRED: (one) => `expired on ${one.endsOn}`,
  REVOKED: () => 'was revoked',
  ENDED: () => 'ended with the role of the one who lent it, or by a role of yours',
};

const noneStands = (delegations: readonly DelegationNow[], today: IsoDate) => {
  const latest = [...delegations].sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0];
  const why = latest && WHY[delegationState(latest, today)]?.(latest);
  return why === undefined
    ? refuse('NOT_PERMITTED', 'Only a COO decides a plan.', { remedy: 'Ask the COO to decide.' })
    : refuse('NOT_PERMITTED', `The authority lent to you ${why}.`, {
        remedy: 'Ask the COO to decide, or to lend it anew.',
      });
};

/** Why a delegation does not reach a plan, or null: the delegate and the one who lent it must both be free of it. */
const reach = (one: DelegationNow, delegate: Approver, lender: Approver | undefined, plan: Decided): Refusal | null => {
  const led = leads(delegate, plan);
  if (led.length > 0) {
    const refused = refuse(
      'CONFLICT_OF_INTEREST',
      `You lead the unit that receives ${led.map((line) => line.code).join(', ')}, so you do not decide for another.`,
      { remedy: 'The COO, or a delegate who leads none of the receiving units, must decide.' },
    );
    return refused.refusal;
  }
  const own = plan.lines.filter((line) => partyTo(line, one.fromMemberId) !== null).map((line) => line.code);
  if (lender !== undefined && plan.submittedBy !== one.fromMemberId && own.length === 0) return null;
  return refuse('SELF_APPROVAL', `Whoever lent you the authority stands behind this plan (${own.join(', ')}).`, {
    remedy: 'Another COO, a delegate of another COO, or the alternate approver must decide.',
  }).refusal;
};

/**
 * In whose name a member may act on a plan. A COO acts in their own. A delegate acts under the delegation that reaches
 * furthest, if they and the one who lent it are free of the plan. The alternate approver acts when no COO can: none is
 * active, or each stands behind the plan or leads all the units that receive. Refuses NOT_PERMITTED (with what became of
 * a delegation), SELF_APPROVAL and CONFLICT_OF_INTEREST.
 */
export const authorityOver = (who: Approver, plan: Decided, context: AuthorityContext): Result<Authority> => {
  const own = { delegationId: null, forMemberId: null, left: null, conflictUnits: who.businessUnitIds };
  if (who.roles.includes('COO')) return ok({ as: 'COO', ...own });
  const { coos, delegations, today } = context;
  const running = delegations.filter((one) => delegationState(one, today) === 'IN_FORCE');
  const tried = running.map((one) => {
    const lender = coos.find((coo) => coo.memberId === one.fromMemberId);
    return { one, lender, refusal: reach(one, who, lender, plan) };
  });
  const [best] = tried
    .filter(({ refusal }) => refusal === null)
    .sort((a, b) => (a.one.limit - a.one.used < b.one.limit - b.one.used ? 1 : -1));
  if (best) {
    const { one, lender } = best;
    return ok({
      as: 'DELEGATE',
      delegationId: one.id,
      forMemberId: one.fromMemberId,
      left: one.limit > one.used ? one.limit - one.used : 0n,
      conflictUnits: lender?.businessUnitIds ?? [],
    });
  }
  if (context.alternate && coos.every((coo) => barred(coo, plan))) return ok({ as: 'ALTERNATE', ...own });
  const refusal = tried.find((one) => one.refusal !== null)?.refusal;
  if (refusal) return { ok: false, refusal };
  return context.alternate
    ? refuse('NOT_PERMITTED', 'You are the alternate approver, and a COO can decide this plan.', {
        remedy: 'The alternate approver decides when no COO is active, or each has a conflict of interest.',
      })
    : noneStands(delegations, today);
};

/** Whether what is promised stays within what a delegation leaves: else ABOVE_MANDATE, naming both. */
export const withinAuthority = (authority: Authority, commitment: bigint): Result<null> =>
  authority.left === null || commitment <= authority.left
    ? ok(null)
    : refuse('ABOVE_MANDATE', `It promises ${commitment} in all; ${authority.left} is left of what was lent to you.`, {
        field: 'limit',
        problems: [{ field: 'limit', message: `what is promised, ${commitment}, is above ${authority.left}` }],
        remedy: `Approve ${authority.left} or less in all, run-rate to the contracts’ ends included, or leave it to the COO.`,
      });

/** The member with the role in which an authority lets them act. */
export const acting = <T extends Decider>(who: T, authority: Authority): T => ({
  ...who,
  roles: authority.as === 'COO' ? who.roles : [...who.roles, 'COO'],
});
