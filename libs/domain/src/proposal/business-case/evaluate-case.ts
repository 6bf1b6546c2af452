import { shareUp, sum } from '../../money/money';
import { type Figure, faulty, incomplete, known } from '../../method/figure';
import { type ChainGrade, type Link, type LinkState, gradeChain } from '../evidence/chain-grade';
import { type Grade, type Multipliers, gradeLevel, weakest } from '../evidence/grade';
import { type Benefit, wayOf } from './benefit';
import { type CaseNumbers, caseNumbers } from './case-numbers';
import { MOST_RATE, presentValue, roundedShare } from './present-value';
import { benefitProblems } from './read-benefit';

/** The rules of a cycle that value a case: settings, labelled as such. */
export interface CaseRules {
  /** Basis points by grade. */
  readonly multipliers: Multipliers;
  /** WEAKEST link decides, or the stricter PRODUCT over the links. */
  readonly chainRule: 'WEAKEST' | 'PRODUCT';
  /** What a multiplier is applied to: the central estimate, or the stricter lower bound. */
  readonly estimate: 'CENTRAL' | 'LOWER';
  /** Basis points a period. */
  readonly hurdleRate: number;
  /** Basis points that costs are raised by. */
  readonly optimismUplift: number;
}

/** All that a case's value depends on: change one, and everything moves with it. */
export interface CaseAssumptions {
  readonly links: Readonly<Record<Link, LinkState>>;
  readonly benefits: readonly Benefit[];
  /** Minor units by period, the first at time 0; >= 0. */
  readonly costs: readonly bigint[];
  /** The part of the costs that counts against the cap, in minor units of the cycle's measure. */
  readonly cappedCost: bigint;
  /** Cost benefits stand on a line of the rate card: their last step to money. */
  readonly onRateCard: boolean;
  /** A check that stops acceptance: the case is worth 0 until it is cleared. */
  readonly blocked: boolean;
  /** What its figures are stated in, where several hands brought them: they must agree. */
  readonly stated?: StatedUnits;
}

/** Length of a period and currency (ISO 4217) by source of figures. */
export interface StatedUnits {
  readonly amountsPer: 'MONTH' | 'QUARTER' | 'YEAR';
  readonly ratePer: 'MONTH' | 'QUARTER' | 'YEAR';
  readonly currencies: readonly string[];
}

/** Why a case is credited with nothing, most telling first. */
export type Shortfall = 'BLOCKED' | 'NO_BENEFIT' | 'ONE_STEP_SHORT' | 'MISSING_LINK' | 'UNGRADED' | 'E0';

/** What one benefit counts for, in minor units at time 0. */
export interface CreditedBenefit {
  readonly id: string;
  readonly grade: Grade;
  /** Basis points. */
  readonly multiplier: number;
  readonly claimed: bigint;
  readonly credited: bigint;
}

export interface CaseValue {
  /** The weakest of the grades of its benefits. */
  readonly grade: Grade;
  readonly chains: { readonly COST: ChainGrade; readonly LOYALTY: ChainGrade };
  readonly benefits: readonly CreditedBenefit[];
  /** Present values in minor units: benefits as claimed (central), as credited, costs with the uplift. */
  readonly claimed: bigint;
  readonly credited: bigint;
  readonly cost: bigint;
  /** Credited less cost; the cost is never multiplied. */
  readonly net: bigint;
  readonly shortfall: Shortfall | null;
  readonly numbers: CaseNumbers;
}

const problemsOf = ({ benefits, costs, cappedCost, stated }: CaseAssumptions, rules: CaseRules) => {
  if (stated && stated.amountsPer !== stated.ratePer)
    return faulty(
      'mixed_periods',
      `amounts are per ${stated.amountsPer} and the rate per ${stated.ratePer}: state both alike`,
    );
  if (stated && new Set(stated.currencies).size > 1)
    return faulty(
      'mixed_currencies',
      `${stated.currencies.join(', ')} cannot be added: convert at the cycle's fixed rate`,
    );
  const [problem] = benefits.flatMap((benefit, k) => benefitProblems(benefit, `benefits[${k}]`));
  if (problem) return faulty('invalid_benefit', `${problem.field}: ${problem.message}`);
  if (costs.length === 0) return incomplete('costs');
  if (costs.some((cost) => cost < 0n) || cappedCost < 0n)
    return faulty('negative_cost', 'a saving is a graded benefit, never a negative cost');
  if (!Number.isInteger(rules.hurdleRate) || rules.hurdleRate < 0 || rules.hurdleRate > MOST_RATE)
    return faulty('rate_out_of_range', `the hurdle rate must be basis points from 0 to ${MOST_RATE}`);
  if (!Number.isInteger(rules.optimismUplift) || rules.optimismUplift < 0)
    return faulty('uplift_out_of_range', 'the optimism uplift must be basis points, not negative');
  if (Object.values(rules.multipliers).some((bp) => !Number.isInteger(bp) || bp < 0 || bp > 10_000))
    return faulty('multiplier_outside_0_1', 'multipliers must be basis points from 0 to 10000');
  return null;
};

/** Basis points of the chain: that of its weakest link, or the product over its graded links. */
const multiplierOf = (chain: ChainGrade, links: readonly LinkState[], rules: CaseRules): number => {
  if (chain.missing.length + chain.ungraded.length > 0 || chain.oneStepShort) return 0;
  if (rules.chainRule === 'WEAKEST') return rules.multipliers[chain.grade];
  const graded = links.filter((state) => state !== 'MISSING' && state !== 'UNGRADED');
  return Math.floor(graded.reduce((product, grade) => (product * rules.multipliers[grade]) / 10_000, 10_000));
};

const shortfallOf = (given: CaseAssumptions, used: readonly ChainGrade[], credited: bigint): Shortfall | null => {
  if (given.blocked) return 'BLOCKED';
  if (given.benefits.length === 0) return 'NO_BENEFIT';
  if (credited > 0n) return null;
  if (used.some((chain) => chain.oneStepShort)) return 'ONE_STEP_SHORT';
  if (used.some((chain) => chain.missing.length > 0)) return 'MISSING_LINK';
  if (used.some((chain) => chain.ungraded.length > 0)) return 'UNGRADED';
  return used.every((chain) => gradeLevel(chain.grade) === 0) ? 'E0' : null;
};

/**
 * Values a case: grades its chains, credits each benefit at its multiplier x present value of the estimate, takes off the
 * costs unmultiplied, and gives the numbers beside. A disbenefit counts in full whatever the evidence. Money is exact.
 */
export const evaluateCase = (given: CaseAssumptions, rules: CaseRules): Figure<CaseValue> => {
  const problem = problemsOf(given, rules);
  if (problem) return problem;
  const { links } = given;
  const chains = {
    COST: gradeChain(links, 'COST', given.onRateCard),
    LOYALTY: gradeChain(links, 'LOYALTY'),
  };
  const all = [links.ACTION_OUTCOME, links.OUTCOME_LOYALTY, links.LOYALTY_RESULT];
  const multipliers = {
    COST: multiplierOf(chains.COST, [links.ACTION_OUTCOME], rules),
    LOYALTY: multiplierOf(chains.LOYALTY, all, rules),
  };
  const benefits = given.benefits.map((benefit): CreditedBenefit => {
    const way = wayOf(benefit.type);
    const decline = benefit.type === 'DISBENEFIT';
    const multiplier = given.blocked ? 0 : decline ? 10_000 : multipliers[way];
    const central = presentValue(
      benefit.amounts.map((one) => one.central),
      rules.hurdleRate,
    );
    const counted =
      rules.estimate === 'CENTRAL'
        ? central
        : presentValue(
            benefit.amounts.map((one) => one.low),
            rules.hurdleRate,
          );
    return {
      id: benefit.id,
      grade: chains[way].grade,
      multiplier,
      claimed: roundedShare(central),
      credited: roundedShare(counted, multiplier),
    };
  });
  const gains = given.benefits.filter((benefit) => benefit.type !== 'DISBENEFIT');
  const used = [...new Set(gains.map((benefit) => wayOf(benefit.type)))].map((way) => chains[way]);
  const costs = given.costs.map((cost) => shareUp(cost, 10_000 + rules.optimismUplift));
  const cost = roundedShare(presentValue(costs, rules.hurdleRate));
  const credited = sum(benefits.map((one) => one.credited));
  const gained = sum(benefits.filter((_, k) => given.benefits[k]?.type !== 'DISBENEFIT').map((one) => one.credited));
  return known({
    grade: weakest(used.map((chain) => chain.grade)),
    chains,
    benefits,
    claimed: sum(benefits.map((one) => one.claimed)),
    credited,
    cost,
    net: credited - cost,
    shortfall: shortfallOf(given, used, gained),
    numbers: caseNumbers(given.benefits, costs, { cost, net: credited - cost, ...given, rate: rules.hurdleRate }),
  });
};
