import { invalid, ok, type PlanOverride, type PlanRules, type Result } from '@clout/domain';
import { EXPLAIN_SECONDS, type Question } from './explain';
import type { ExplainedPlan } from './explained-plan';
import { pricedBetween } from './price-rules';
import { reckon } from './reckon';
import type { Reckons } from './reckoner';

export const OVERRIDE_KINDS = ['FORCE', 'EXCLUDE'] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

/** An override whose price is asked for before it is made. */
export interface AskedOverride {
  readonly kind: OverrideKind;
  readonly initiativeId: string;
  readonly optionId: string | null;
}

/** What an override would cost in units of the plan's portfolio; null where no plan is left, with the rules against it. */
export interface OverridePriced {
  readonly price: bigint | null;
  readonly proven: boolean;
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  readonly against: readonly string[];
}

/** The plan's rules with the override in the place of what they say of the initiative. */
const withOverride = (rules: PlanRules, { kind, initiativeId, optionId }: AskedOverride): PlanRules => {
  const override: PlanOverride = { initiativeId, optionId, reason: '' };
  const others = (list: readonly PlanOverride[]) => list.filter((one) => one.initiativeId !== initiativeId);
  return kind === 'FORCE'
    ? { ...rules, forced: [...others(rules.forced), override], excluded: others(rules.excluded) }
    : { ...rules, forced: others(rules.forced), excluded: [...rules.excluded, override] };
};

const impossible = (against: readonly string[], proven: boolean): Result<OverridePriced> =>
  ok({ price: null, proven, joins: [], leaves: [], against });

const check = ({ candidates }: ExplainedPlan, { initiativeId, optionId }: AskedOverride): Result<void> => {
  const candidate = candidates.find((one) => one.id === initiativeId);
  if (!candidate)
    return invalid([{ field: 'initiativeId', message: 'is no accepted initiative that this plan may fund' }]);
  return optionId === null || candidate.options.some((one) => one.id === optionId)
    ? ok(undefined)
    : invalid([{ field: 'optionId', message: 'is no option of that initiative' }]);
};

/** What forcing an initiative in, or leaving it out, would cost: the plan is solved with it, and nothing is saved. */
export const overridePrice = (reckoner: Reckons, asked: AskedOverride): Question<OverridePriced, null> => ({
  about: {
    kind: 'OVERRIDE_PRICE',
    subject: [asked.kind, asked.initiativeId, asked.optionId ?? ''].join(' '),
    businessUnitId: null,
  },
  ready: () => Promise.resolve(null),
  reckon: async (explained) => {
    const known = check(explained, asked);
    if (!known.ok) return known;
    const bound = explained.under(withOverride(explained.plan.rules, asked));
    if (!bound.ok) return impossible(bound.refusal.conflict ?? [bound.refusal.message], true);
    const portfolios = [bound.value.portfolio];
    const found = await reckon(reckoner, 'variants', { portfolios, conflict: true }, EXPLAIN_SECONDS);
    if (!found.ok) return found;
    const other = found.value[0];
    if (other?.status === 'infeasible') return impossible(other.conflict, true);
    if (!other || other.status === 'unknown') return impossible([], false);
    const { best, composed } = explained;
    const price = best.value + composed.lost - other.value - bound.value.lost;
    return ok({ ...pricedBetween(price, best, other), against: [] });
  },
});
