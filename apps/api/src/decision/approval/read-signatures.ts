import { fullySigned, stillOpen } from '@clout/domain';
import { allMembers } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { authorityReader } from '../delegation/authority';
import { decidablePlan, planLookedAt } from './plan-under-decision';
import { promisedBy } from './promised-lines';
import { signedDecisions } from './signature.store';
import { waitsFor } from './waits-for';

/** Which signatures a plan needs: as they were asked when it was decided, before that as they stand for the reader. */
export async function readRequirements(ask: Ask, planId: string) {
  const seen = await ask.read(async (tx, actor) => {
    const loaded = await planLookedAt(tx, planId);
    const decision = (await signedDecisions(tx, [loaded.plan.id])).get(loaded.plan.id);
    const authority = await authorityReader(tx, actor)(loaded.cycle.fiscalYear, decidablePlan(loaded));
    const units = authority.ok ? authority.value.conflictUnits : [];
    const requirements = decision?.requirements ?? (await promisedBy(tx, loaded, null, units)).requirements;
    const waitsForMe = loaded.plan.state === 'AWAITING_SIGNATURE' && waitsFor(loaded, decision, actor, authority);
    return { plan: loaded.plan, requirements, given: decision?.signatures ?? [], waitsForMe };
  });
  const initiatives = await initiativesOf(
    ask,
    seen.plan.lines.map((line) => line.initiativeId),
  );
  const members = await allMembers(ask);
  const ofLine = new Map(seen.plan.lines.map((line) => [line.id, initiatives.get(line.initiativeId)]));
  return {
    complete: fullySigned(seen.requirements, seen.given),
    waitsForMe: seen.waitsForMe,
    requirements: seen.requirements.map((one) => {
      const open = stillOpen(one, seen.given);
      const causing = one.lineIds.flatMap((id) => ofLine.get(id) ?? []);
      return { ...one, initiatives: causing, missing: open.signatures, missingRoles: open.roles };
    }),
    signatures: seen.given.flatMap(({ memberId, forMemberId, ...one }) => {
      const member = members.find((other) => other.id === memberId);
      const signedFor = members.find((other) => other.id === forMemberId) ?? null;
      return member ? [{ ...one, member, signedFor }] : [];
    }),
  };
}
