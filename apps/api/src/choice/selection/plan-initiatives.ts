import { pointsText, readFraction, type Plan, type PlanOverride } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { today } from '../../proposal/sponsorship/sponsorship.store';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';

type Seen = ReadonlyMap<string, StoredInitiative>;

/** Every initiative that a plan speaks of and the session may see: read once a plan. */
export const planInitiatives = (ask: Ask, plan: Plan): Promise<Seen> =>
  initiativesOf(ask, [
    ...plan.lines.map((line) => line.initiativeId),
    ...plan.notFunded.map((one) => one.initiativeId),
    ...[...plan.rules.forced, ...plan.rules.excluded].map((one) => one.initiativeId),
    ...plan.difference.onlyInPlan,
    ...plan.difference.onlyInRanking,
  ]);

/** Overrides of initiatives that may be seen, as they stand today. */
export async function overridesSeen(ask: Ask, plan: Plan, overrides: readonly PlanOverride[]) {
  const seen = await planInitiatives(ask, plan);
  const day = await ask.read((tx) => Promise.resolve(today(tx)));
  return overrides.flatMap(({ initiativeId, optionId, reason, expiresOn = null, price }) => {
    const initiative = seen.get(initiativeId);
    if (!initiative) return [];
    return {
      ...{ initiative, option: initiative.options.find((one) => one.id === optionId) ?? null },
      ...{ initiativeId, optionId, reason, expiresOn },
      expired: expiresOn !== null && expiresOn < day,
      price: typeof price === 'string' ? pointsText(readFraction(price)) : null,
    };
  });
}
