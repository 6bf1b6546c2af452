import type { Plan } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Ask } from '../../platform/graphql/ask';
import { notFound, wrongState } from '../../platform/graphql/faults';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import { planInitiatives } from '../selection/plan-initiatives';
import { certificateOf } from './certify-refusal';
import { explain, visiblePlan } from './explain';
import type { Reckons } from './reckoner';
import type { CertificateView } from './shown-certificate';
import type { ByCode } from './shown-money';

/** What a plan speaks of and the session sees, by code. */
export const seenByCode = async (ask: Ask, plan: Plan): Promise<ByCode> =>
  new Map([...(await planInitiatives(ask, plan)).values()].map((one) => [one.code, one]));

/** Who asks for an initiative of a plan that the plan leaves out; NOT_FOUND unless it is seen, whole or as an own one. */
async function refusedOne(ask: Ask, planId: string, initiativeId: string) {
  const plan = await visiblePlan(ask, planId);
  const initiative: StoredInitiative | undefined = (await planInitiatives(ask, plan)).get(initiativeId);
  const mine = await ask.read((_tx, { sight }) =>
    Promise.resolve(sight.allUnits || sight.businessUnitIds.includes(initiative?.businessUnitId ?? '')),
  );
  if (!initiative || !mine) throw notFound();
  if (!plan.notFunded.some((one) => one.initiativeId === initiativeId))
    throw wrongState('The plan funds this initiative: only a refusal has a certificate.');
  return { plan, initiative };
}

/** The certificate of a refused initiative, kept or computed, with what it is shown with. */
export async function certificateFor(ask: Ask, reckoner: Reckons, planId: string, initiativeId: string) {
  const { plan, initiative } = await refusedOne(ask, planId, initiativeId);
  const found = await explain(ask, plan, certificateOf(reckoner, initiative));
  const seen = await seenByCode(ask, plan);
  const view: CertificateView = {
    initiative,
    hidden: found.answer.mentions.filter((code) => !seen.has(code)),
    money: await ask.once('organization', (tx) => organization(tx)),
    worth: found.answer.worth,
  };
  return { plan, found, view };
}
