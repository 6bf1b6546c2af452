import type { FundingOption, Initiative } from '../../proposal/initiative';
import { ok, refuse, type Result } from '../../result';
import type { Fraction } from '../scoring/fraction';
import type { MoneyUnit } from './amount-words';
import { isOffered } from './option-value';
import type { PlanRules } from './plan';
import { ceilingWords, floorWords, shareName, sharesUnder, type Grouped, type ShareRule } from './share-rule';
import { further } from './compose-further';
import { capOnly } from './portfolio';
import { scaledValue, valueUnit, wholeValue } from './value-unit';
import type { ExclusiveGroup, Portfolio, PortfolioItem, PortfolioOption, ShareLimit } from './portfolio';

/** A funding option with what it costs in both measures, in minor units. */
export type CostedOption = Pick<FundingOption, 'id' | 'name' | 'position' | 'effectShare' | 'proposed' | 'costs'> & {
  readonly inYear: bigint;
  readonly runRate: bigint;
};

/** An accepted initiative that a plan may fund, with its score in hundredths of a point. */
export interface Candidate extends Pick<Initiative, 'id' | 'code' | 'requiresIds' | 'excludesIds'>, Grouped {
  readonly options: readonly CostedOption[];
  readonly score: Fraction;
  /** Place in the ranking. */
  readonly position: number;
  /** What each option is worth where the plan goes by credited value, by option; absent: the score says it. */
  readonly values?: ReadonlyMap<string, Fraction>;
}

/** What may still be committed, in minor units; `byPeriod` where the cycle limits periods. */
export interface Room {
  readonly fiscalYear: number;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly byPeriod: ReadonlyMap<number, bigint>;
  /** What amounts are told in. */
  readonly money?: MoneyUnit;
}

/** Initiatives beside the candidates: `funded` ones satisfy a requirement; `codes` names all of the cycle. */
export interface Surroundings {
  readonly funded: ReadonlySet<string>;
  readonly codes: ReadonlyMap<string, string>;
}

/** A portfolio made of candidates; values are counted in `unit` parts of a hundredth, rounded down unless `exact`. */
export interface ComposedPortfolio {
  readonly portfolio: Portfolio;
  readonly unit: bigint;
  readonly exact: boolean;
  /** What every plan loses by what is forced in, 0 or less: a solver counts from there, as its values are 0 or more. */
  readonly lost: bigint;
  /** Candidates that cannot be funded whatever the plan, and why. */
  readonly barred: ReadonlyMap<string, string>;
}

/** The option's key in a portfolio: its place, so that ties are broken alike everywhere. */
export const optionKey = (option: Pick<FundingOption, 'position'>): string => String(option.position).padStart(2, '0');

const nonNegative = (amount: bigint): bigint => (amount < 0n ? 0n : amount);

const opexOf = (option: CostedOption, year: number, period: number): bigint =>
  option.costs
    .filter((cost) => cost.costClass === 'OPEX' && cost.fiscalYear === year && cost.period === period)
    .reduce((sum, cost) => sum + cost.amount, 0n);

/** Why a candidate can never be funded here: it needs, or excludes, what stands outside the plan. */
const bar = (candidate: Candidate, candidates: ReadonlyMap<string, Candidate>, around: Surroundings): string | null => {
  const code = (id: string): string => around.codes.get(id) ?? 'another initiative';
  const missing = candidate.requiresIds.find((id) => !candidates.has(id) && !around.funded.has(id));
  if (missing !== undefined) return `requires ${code(missing)}, which cannot be funded in this plan`;
  const standing = candidate.excludesIds.find((id) => around.funded.has(id));
  return standing === undefined ? null : `excludes ${code(standing)}, which is funded`;
};

const exclusions = (candidates: readonly Candidate[], byId: ReadonlyMap<string, Candidate>): ExclusiveGroup[] => {
  const pairs = new Map<string, ExclusiveGroup>();
  for (const candidate of candidates)
    for (const id of candidate.excludesIds) {
      const other = byId.get(id);
      if (!other) continue;
      const items = [candidate.code, other.code].sort();
      pairs.set(items.join(' '), { id: 'they exclude each other', items, max: 1n });
    }
  return [...pairs.values()];
};

/** A floor that nothing in the plan's reach could fill, in words; null when there is none. */
const emptyFloor = (rules: PlanRules, items: readonly PortfolioItem[], candidates: readonly Candidate[]) => {
  const open = new Set(items.filter((item) => item.status !== 'excluded').map((item) => item.id));
  const fills = (rule: ShareRule): boolean =>
    candidates.some((one) => open.has(one.code) && sharesUnder(rule.dimension, one).includes(rule.key));
  const floor = rules.shares.find((rule) => (rule.floor ?? 0) > 0 && !fills(rule));
  return floor ? [`${floorWords(floor)}, while no initiative of ${shareName(floor)} can be funded`] : null;
};

/** The cycle's rules as limits on candidates, by code. */
const shareLimitsOf = (rules: PlanRules, candidates: readonly Candidate[]): readonly ShareLimit[] =>
  rules.shares.flatMap((rule): readonly ShareLimit[] => {
    const own = candidates.filter((one) => sharesUnder(rule.dimension, one).includes(rule.key));
    const items = new Set(own.map((one) => one.code));
    const { floor, ceiling } = rule;
    return [
      ...(floor === null ? [] : [{ words: floorWords(rule), items, side: 'FLOOR' as const, share: BigInt(floor) }]),
      ...(ceiling === null
        ? []
        : [{ words: ceilingWords(rule), items, side: 'CEILING' as const, share: BigInt(ceiling) }]),
    ];
  });

/**
 * The portfolio of a plan: candidates by code, the headroom in both measures (and by period where limited), forced and
 * excluded ones, dependencies, exclusions, floors and ceilings. INFEASIBLE when a forced one needs what this plan cannot
 * fund, or nothing can fill a floor.
 */
export const composePortfolio = (
  candidates: readonly Candidate[],
  rules: PlanRules,
  room: Room,
  around: Surroundings,
): Result<ComposedPortfolio> => {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const more = further(rules.further, candidates, nonNegative(room.inYear));
  const { unit, exact } = valueUnit(candidates);
  const periods = [...room.byPeriod.keys()].sort((a, b) => a - b);
  const barred = new Map<string, string>();
  const items: PortfolioItem[] = [];
  let lost = 0n;
  for (const candidate of candidates) {
    const forced = rules.forced.find((one) => one.initiativeId === candidate.id);
    const outside = rules.excluded.filter((one) => one.initiativeId === candidate.id);
    const reason = bar(candidate, byId, around);
    if (reason !== null && forced)
      return refuse('INFEASIBLE', `${candidate.code} is forced in but ${reason}.`, {
        conflict: [`${candidate.code} must be funded`, `${candidate.code} ${reason}`],
      });
    if (reason !== null) barred.set(candidate.id, reason);
    const open = candidate.options.filter(
      (option) =>
        (forced ? !forced.optionId || forced.optionId === option.id : isOffered(candidate, option)) &&
        !outside.some((one) => one.optionId === option.id),
    );
    const left = open.length > 0 ? open : candidate.options;
    const shut = reason !== null || open.length === 0 || outside.some((one) => one.optionId === null);
    const least = left.map((option) => wholeValue(candidate, option, unit)).reduce((a, b) => (a < b ? a : b), 0n);
    if (forced) lost += least;
    items.push({
      id: candidate.code,
      status: forced ? 'mandatory' : shut ? 'excluded' : 'optional',
      tiered: true,
      options: left.map((option): PortfolioOption => ({
        id: optionKey(option),
        cost: option.inYear,
        value: forced ? wholeValue(candidate, option, unit) - least : scaledValue(candidate, option, unit),
        runRateCost: option.runRate,
        costByPeriod: periods.map((period) => opexOf(option, room.fiscalYear, period)),
      })),
      touchpoints: [],
      requires: candidate.requiresIds.flatMap((id) => byId.get(id)?.code ?? []),
      requiresAny: more.requiresAny(candidate.id),
      businessUnit: candidate.businessUnitId,
      tranche: more.tranche(candidate.id),
    });
  }
  const unfilled = emptyFloor(rules, items, candidates);
  if (unfilled)
    return refuse('INFEASIBLE', `No plan keeps all rules: ${unfilled.join('; ')}.`, {
      conflict: unfilled,
      remedy: 'Lower that floor, or leave less out.',
    });
  const portfolio: Portfolio = {
    ...capOnly(nonNegative(room.inYear), items),
    runRateCap: nonNegative(room.runRate),
    periods: periods.map(String),
    periodCaps: periods.map((period) => nonNegative(room.byPeriod.get(period) ?? 0n)),
    limits: more.limits,
    exclusiveGroups: [...exclusions(candidates, byId), ...more.exclusiveGroups],
    extraLimits: more.extraLimits,
    shareLimits: shareLimitsOf(rules, candidates),
    maxItems: rules.maximumItems === null ? undefined : BigInt(rules.maximumItems),
    ...(room.money && { money: room.money }),
  };
  return ok({ portfolio, unit, exact, lost, barred });
};
