import type { Ask } from '../../platform/graphql/ask';
import { planInitiatives } from '../selection/plan-initiatives';
import type { KeptCertificate } from './certify-refusal';
import { visiblePlan } from './explain';
import { keptAnswers } from './explanation.store';

/** The refused initiatives of a plan that the session may have a certificate of, and which of those are kept. */
export async function certificateStandings(ask: Ask, planId: string) {
  const plan = await visiblePlan(ask, planId);
  const initiatives = await planInitiatives(ask, plan);
  const { kept, sight } = await ask.read(async (tx, actor) => ({
    kept: await keptAnswers(tx, plan, 'CERTIFICATE'),
    sight: actor.sight,
  }));
  return plan.notFunded.flatMap(({ initiativeId }) => {
    const initiative = initiatives.get(initiativeId);
    if (!initiative || !(sight.allUnits || sight.businessUnitIds.includes(initiative.businessUnitId))) return [];
    const found = kept.get(initiativeId) as { readonly answer: KeptCertificate } | undefined;
    return [
      {
        initiative,
        state: found ? ('KEPT' as const) : ('OPEN' as const),
        complete: found?.answer.complete ?? null,
        changes: found?.answer.changes.length ?? null,
      },
    ];
  });
}
