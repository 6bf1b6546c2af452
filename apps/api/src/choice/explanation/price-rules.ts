import {
  fraction,
  ok,
  planChange,
  readFraction,
  withoutOverride,
  type ComposedPortfolio,
  type Fraction,
  type KeptFairness,
  type PlanOverride,
  type Portfolio,
  type Result,
  type RuleRef,
  type Selection,
} from '@clout/domain';
import { EXPLAIN_SECONDS, type Question } from './explain';
import type { ExplainedPlan } from './explained-plan';
import { reckon } from './reckon';
import type { Reckons } from './reckoner';

export const RULE_KINDS = [
  'CAP',
  'RUN_RATE',
  'PERIOD',
  'FLOOR',
  'CEILING',
  'COUNT',
  'RESOURCE',
  'EXCLUSIVE',
  'FORCED',
  'EXCLUDED',
  'REQUIRES',
  'FAIRNESS',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A rule with its price in units of the plan's portfolio; initiatives by code, the overridden one by id. */
export interface PricedRule {
  readonly kind: RuleKind;
  readonly words: string;
  readonly price: bigint;
  readonly proven: boolean;
  readonly initiativeId: string | null;
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
}

const kindOf = (ref: RuleRef, { shareLimits = [] }: Portfolio): RuleKind => {
  switch (ref.type) {
    case 'SHARE':
      return shareLimits[ref.index]?.side ?? 'FLOOR';
    case 'MAX_ITEMS':
    case 'NOT_EMPTY':
      return 'COUNT';
    case 'REQUIRES_ANY':
      return 'REQUIRES';
    default:
      return ref.type;
  }
};

const wordsOf = ({ codes, candidates }: ExplainedPlan, kind: RuleKind, { initiativeId, optionId }: PlanOverride) => {
  const code = codes.codeOf.get(initiativeId) ?? 'an initiative';
  const candidate = candidates.find((one) => one.id === initiativeId);
  const option = candidate?.options.find((one) => one.id === optionId);
  const what = option ? `${code} as “${option.name}”` : code;
  return kind === 'FORCED' ? `${what} must be funded` : `${what} is excluded`;
};

/** A price that stands between two plans, with what joins and leaves from the first to the second. */
export const pricedBetween = (price: bigint, best: Selection, other: Selection) => {
  const change = price === 0n ? { joins: [], leaves: [] } : planChange(best, other);
  return { price, proven: best.proven && other.proven, ...change };
};

async function priceOverrides(reckoner: Reckons, explained: ExplainedPlan): Promise<Result<readonly PricedRule[]>> {
  const { plan, best, composed, under } = explained;
  const overrides = [
    ...plan.rules.forced.map((override) => ({ kind: 'FORCED' as const, override })),
    ...plan.rules.excluded.map((override) => ({ kind: 'EXCLUDED' as const, override })),
  ].filter(({ override }) => explained.codes.codeOf.has(override.initiativeId));
  const frees: ComposedPortfolio[] = [];
  for (const { override } of overrides) {
    const free = under(withoutOverride(plan.rules, override));
    if (!free.ok) return free;
    frees.push(free.value);
  }
  if (frees.length === 0) return ok([]);
  const portfolios = frees.map(({ portfolio }) => portfolio);
  const found = await reckon(reckoner, 'variants', { portfolios, conflict: false }, EXPLAIN_SECONDS);
  if (!found.ok) return found;
  return ok(
    overrides.flatMap(({ kind, override }, k): PricedRule[] => {
      const free = found.value[k];
      const lost = frees[k]?.lost;
      if (!free || free.status === 'unknown' || lost === undefined) return [];
      const words = wordsOf(explained, kind, override);
      const gain = free.value + lost - best.value - composed.lost;
      const price = gain > 0n ? gain : 0n;
      return [{ kind, words, initiativeId: override.initiativeId, ...pricedBetween(price, best, free) }];
    }),
  );
}

/** Of a plan in which units spend equal shares: what that costs, and the overrides as they were priced when it was saved. */
const fairPrices = (explained: ExplainedPlan, { price: [n, d], proven }: KeptFairness): readonly PricedRule[] => {
  const { plan, composed } = explained;
  const change = { joins: [], leaves: [] };
  const inUnits = (value: Fraction): bigint => (value.n * composed.unit) / value.d;
  const saved = (kind: 'FORCED' | 'EXCLUDED', list: readonly PlanOverride[]) =>
    list.flatMap((one): PricedRule[] => {
      if (typeof one.price !== 'string') return [];
      const price = inUnits(readFraction(one.price));
      const words = wordsOf(explained, kind, one);
      return [{ kind, words, price, proven: true, initiativeId: one.initiativeId, ...change }];
    });
  const price = inUnits(fraction(BigInt(n), BigInt(d)));
  const words = 'the units spend equal shares of the money';
  return [
    ...saved('FORCED', plan.rules.forced),
    ...saved('EXCLUDED', plan.rules.excluded),
    { kind: 'FAIRNESS', words, price, proven, initiativeId: null, ...change },
  ];
};

/** What each rule and each override of a plan costs, by solving without it. */
export const rulePrices = (reckoner: Reckons): Question<readonly PricedRule[], null> => ({
  about: { kind: 'RULE_PRICES', subject: '', businessUnitId: null },
  ready: () => Promise.resolve(null),
  reckon: async (explained) => {
    const { portfolio } = explained.composed;
    if (explained.plan.fairness) return ok(fairPrices(explained, explained.plan.fairness));
    const overrides = await priceOverrides(reckoner, explained);
    if (!overrides.ok) return overrides;
    const rules = await reckon(reckoner, 'rulePrices', { portfolio, best: explained.best }, EXPLAIN_SECONDS);
    if (!rules.ok) return rules;
    const priced = rules.value.map(({ ref, ...rule }): PricedRule => ({
      ...rule,
      kind: kindOf(ref, portfolio),
      initiativeId: null,
    }));
    return ok([...overrides.value, ...priced]);
  },
});
