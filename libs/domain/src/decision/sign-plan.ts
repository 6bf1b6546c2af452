import type { Role } from '../organisation/permissions';
import { type Result, ok, refuse } from '../result';
import type { DecidablePlan, Decider } from './decidable-plan';
import { type SignatureGiven, type SignatureRequirement, stillOpen } from './signatures';
import { partyTo } from './who-may-decide';

/** Who signs, as the session knows them. */
export interface Signer extends Decider {
  readonly businessUnitIds: readonly string[];
  /** Whose authority they sign under; left out, their own. */
  readonly forMemberId?: string | null;
}

/** In which of a member's roles a signature still helps, or null. */
export const openRole = (
  roles: readonly Role[],
  requirements: readonly SignatureRequirement[],
  given: readonly SignatureGiven[],
): Role | null => {
  const wanted = requirements.flatMap((requirement) => stillOpen(requirement, given).roles);
  return wanted.find((role) => roles.includes(role)) ?? null;
};

const standsBehind = (plan: Pick<DecidablePlan, 'submittedBy' | 'lines'>, signer: Signer): Result<null> => {
  if (plan.submittedBy === signer.memberId) {
    return refuse('SELF_APPROVAL', 'You submitted this plan, so you may not sign it.', {
      remedy: 'Another member must sign it.',
    });
  }
  const problems = plan.lines.flatMap((line, index) => {
    const party = partyTo(line, signer.memberId);
    return party === null ? [] : [{ field: `lines[${index}]`, message: `you are the one who ${party} ${line.code}` }];
  });
  if (problems.length > 0) {
    const why = problems.map((p) => p.message).join('; ');
    return refuse('SELF_APPROVAL', `You may not sign what you stand behind: ${why}.`, {
      problems,
      remedy: 'Another member must sign it.',
    });
  }
  const led = plan.lines.filter((line) => signer.businessUnitIds.includes(line.businessUnitId));
  return led.length === 0
    ? ok(null)
    : refuse('CONFLICT_OF_INTEREST', `You lead the unit that receives ${led.map((line) => line.code).join(', ')}.`, {
        remedy: 'A further signature is given by somebody who leads none of the receiving units.',
      });
};

/**
 * In which role a member signs a plan that waits for signatures. Refuses STALE_VERSION, WRONG_STATE, DUPLICATE (a
 * person signs once, whatever roles they hold, and once with whoever lent them authority), SELF_APPROVAL,
 * CONFLICT_OF_INTEREST and NOT_PERMITTED.
 */
export const signPlan = (
  plan: Pick<DecidablePlan, 'state' | 'version' | 'submittedBy' | 'lines'>,
  signer: Signer,
  expectedVersion: number,
  requirements: readonly SignatureRequirement[],
  given: readonly SignatureGiven[],
): Result<Role> => {
  const names = [signer.memberId, signer.forMemberId];
  const has = (id: string | null | undefined): boolean => typeof id === 'string' && names.includes(id);
  if (given.some((one) => has(one.memberId) || has(one.forMemberId))) {
    return refuse(
      'DUPLICATE',
      'You have signed this plan, or it was signed in your name; a person signs once, whatever roles they hold.',
      {
        remedy: 'Another member must give the next signature.',
      },
    );
  }
  if (plan.version !== expectedVersion) {
    return refuse('STALE_VERSION', `The plan has changed: it stands at version ${plan.version}.`, {
      current: plan.version,
      field: 'expectedVersion',
      remedy: 'Read the plan again and sign what it says now.',
    });
  }
  if (plan.state !== 'AWAITING_SIGNATURE') {
    return refuse('WRONG_STATE', `The plan is ${plan.state}; only a plan that awaits signatures is signed.`, {
      remedy: 'Sign a plan of the decision queue that is AWAITING_SIGNATURE.',
    });
  }
  const free = standsBehind(plan, signer);
  if (!free.ok) return free;
  const role = openRole(signer.roles, requirements, given);
  return role === null
    ? refuse('NOT_PERMITTED', 'None of the signatures that are missing is one of your roles.', {
        remedy: 'approvalRequirements tells which roles have to sign.',
      })
    : ok(role);
};
