import type { Plan, PlanOverride } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
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

/** Overrides of initiatives that may be seen. */
export const initiativesSeen = (seen: Seen, overrides: readonly PlanOverride[]): readonly PlanOverride[] =>
  overrides.filter((one) => seen.has(one.initiativeId));
