import { type IsoDate, addMonths, dateFault } from '../date';
import { MAX_AMOUNT } from '../money/money';
import type { Role } from '../organisation/permissions';
import { mayStandInFor } from '../organisation/role-pairs';
import { type FieldProblem, type Result, invalid, ok, refuse } from '../result';
import { collectText } from '../text';
import { DECISION_TEXT } from './line-decision';

export const DELEGATION_STATES = ['NOT_BEGUN', 'IN_FORCE', 'EXPIRED', 'REVOKED', 'ENDED'] as const;
/** `ENDED`: the one who lent it lost the role or left, or the delegate took a role that forbids it. */
export type DelegationState = (typeof DELEGATION_STATES)[number];

/** A COO's authority to decide, lent to a member from one day to another, both included. */
export interface Delegation {
  readonly id: string;
  readonly fromMemberId: string;
  readonly toMemberId: string;
  readonly beginsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The most that the delegate promises under it in all, in minor units. */
  readonly limit: bigint;
  readonly reason: string;
  readonly grantedAt: Date;
  readonly revokedAt: Date | null;
  readonly revokedBy: string | null;
}

/** A delegation with what became of those who stand in it. */
export interface DelegationNow extends Delegation {
  /** True while the one who lent it is active and has held the role ever since. */
  readonly roleHeld: boolean;
  readonly toRoles: readonly Role[];
  readonly toActive: boolean;
  /** What decisions under it have promised, in minor units. */
  readonly used: bigint;
}

/** Where a delegation stands on a day. */
export const delegationState = (
  one: Pick<DelegationNow, 'beginsOn' | 'endsOn' | 'revokedAt' | 'roleHeld' | 'toRoles' | 'toActive'>,
  today: IsoDate,
): DelegationState => {
  if (one.revokedAt !== null) return 'REVOKED';
  if (today > one.endsOn) return 'EXPIRED';
  if (!one.roleHeld || !one.toActive || !mayStandInFor(one.toRoles, 'COO')) return 'ENDED';
  return today < one.beginsOn ? 'NOT_BEGUN' : 'IN_FORCE';
};

/** What a COO asks when lending authority. */
export interface DelegationRequest {
  readonly toMemberId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly limit: bigint;
  readonly reason: string;
}
/** What the rules must know to let authority be lent. */
export interface DelegationContext {
  readonly today: IsoDate;
  readonly lender: { readonly memberId: string; readonly roles: readonly Role[] };
  /** Null when there is no such member. */
  readonly delegate: { readonly active: boolean; readonly roles: readonly Role[] } | null;
  /** Delegations from the lender to this delegate. */
  readonly standing: readonly DelegationNow[];
}

/** The longest that authority is lent for, in months. */
const LONGEST = 12;

const dateProblems = ({ from, to }: DelegationRequest, today: IsoDate): readonly FieldProblem[] => {
  const faults = [
    ['from', dateFault(from)],
    ['to', dateFault(to)],
  ] as const;
  const wrong = faults.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
  if (wrong.length > 0) return wrong;
  if (from < today) return [{ field: 'from', message: `must not lie before today, ${today}` }];
  if (to < from) return [{ field: 'to', message: `must not lie before ${from}, on which it begins` }];
  const last = addMonths(from, LONGEST);
  return last !== null && to > last
    ? [{ field: 'to', message: `must be ${last} or earlier: authority is lent for ${LONGEST} months at most` }]
    : [];
};

const delegateProblems = ({ lender, delegate }: DelegationContext, toMemberId: string): readonly FieldProblem[] => {
  const problem = (message: string): readonly FieldProblem[] => [{ field: 'toMemberId', message }];
  if (toMemberId === lender.memberId) return problem('must be somebody else than yourself');
  if (!delegate?.active) return problem('is no active member of this organisation');
  return delegate.roles.includes('COO') ? problem('is a COO already and decides in their own name') : [];
};

/**
 * Whether a COO may lend authority: NOT_PERMITTED without the role (nobody lends what was lent to them), INVALID_INPUT by
 * field, CONFLICT_OF_INTEREST for a delegate whose roles one person may not hold together with COO, DUPLICATE beside a
 * delegation to the same member that overlaps. The answer is the request with its reason as it is kept.
 */
export const decideDelegation = (input: DelegationRequest, context: DelegationContext): Result<DelegationRequest> => {
  const { lender, delegate, today, standing } = context;
  if (!lender.roles.includes('COO'))
    return refuse('NOT_PERMITTED', 'Only a COO lends authority; what was lent to you is not lent on.', {
      remedy: 'Ask the COO to name another delegate.',
    });
  const problems: FieldProblem[] = [...delegateProblems(context, input.toMemberId), ...dateProblems(input, today)];
  if (input.limit < 1n || input.limit > MAX_AMOUNT)
    problems.push({ field: 'limit', message: `must be an amount above 0 and at most ${MAX_AMOUNT}` });
  const reason = collectText(problems, 'reason', input.reason, { ...DECISION_TEXT, min: 1 });
  if (problems.length > 0 || delegate === null) return invalid(problems);
  if (!mayStandInFor(delegate.roles, 'COO'))
    return refuse('CONFLICT_OF_INTEREST', `A member who is ${delegate.roles.join(', ')} may not decide as COO.`, {
      field: 'toMemberId',
      remedy: 'Name somebody who neither proposes for the company, nor keeps its money, its members or its audit.',
    });
  const beside = standing.find(
    (one) =>
      ['NOT_BEGUN', 'IN_FORCE'].includes(delegationState(one, today)) &&
      one.beginsOn <= input.to &&
      input.from <= one.endsOn,
  );
  return beside === undefined
    ? ok({ ...input, reason })
    : refuse('DUPLICATE', `You lent authority to this member from ${beside.beginsOn} to ${beside.endsOn} already.`, {
        field: 'from',
        remedy: `Revoke that one first, or begin after ${beside.endsOn}.`,
      });
};

/** Whether a delegation can be revoked: WRONG_STATE once it runs no more. The answer is the reason as it is kept. */
export const decideRevocation = (one: DelegationNow, reason: string, today: IsoDate): Result<string> => {
  const state = delegationState(one, today);
  if (state !== 'IN_FORCE' && state !== 'NOT_BEGUN')
    return refuse('WRONG_STATE', `The delegation is ${state}; there is nothing to revoke.`, { field: 'id' });
  const problems: FieldProblem[] = [];
  const text = collectText(problems, 'reason', reason, { ...DECISION_TEXT, min: 1 });
  return problems.length > 0 ? invalid(problems) : ok(text);
};
