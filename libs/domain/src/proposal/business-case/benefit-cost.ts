import { type Figure, type Maybe, faulty, flawIn, known, ratio } from '../../method/figure';
import { discounted } from './npv';

/** `COST`: running costs stand under the line; `NEGATIVE_BENEFIT`: they are taken off the benefits. One is fixed and shown. */
export type RunningCosts = 'COST' | 'NEGATIVE_BENEFIT';

export interface BenefitCost {
  readonly presentBenefits: number;
  readonly presentCosts: number;
  /** Null when the costs are worth 0. */
  readonly ratio: number | null;
}

/** PV of benefits / PV of costs, first flow at time 0 (Green Book). `running` are yearly costs after the up-front ones. */
export const benefitCostRatio = (input: {
  readonly rate: Maybe;
  readonly benefits: readonly Maybe[];
  readonly costs: readonly Maybe[];
  readonly running?: readonly Maybe[];
  readonly treatRunningAs?: RunningCosts;
}): Figure<BenefitCost> => {
  const { rate, benefits, costs, running = [], treatRunningAs = 'COST' } = input;
  const flaw = flawIn({ rate, benefits, costs, running });
  if (flaw) return flaw;
  if (Number(rate) <= -1) return faulty('rate_below_minus_1', 'the rate must be above -100 %');
  const present = (flows: readonly Maybe[]) => discounted(Number(rate), flows.map(Number)).reduce((s, v) => s + v, 0);
  const apart = treatRunningAs === 'COST';
  const presentBenefits = present(benefits) - (apart ? 0 : present(running));
  const presentCosts = present(costs) + (apart ? present(running) : 0);
  const found = ratio(presentBenefits, presentCosts, 'the present value of the costs');
  return known({ presentBenefits, presentCosts, ratio: found.known ? found.value : null }, [
    `running_costs_as_${treatRunningAs.toLowerCase()}`,
    ...(found.known ? [] : ['zero_denominator']),
  ]);
};

/** An option with its NPV and its use of the capped OpEx, in the same money. */
export interface CappedOption {
  readonly id: string;
  readonly npv: Maybe;
  readonly cappedCost: Maybe;
}

export interface CappedRanking {
  /** NPV per unit of capped OpEx, highest first; equal ones by id. */
  readonly ranking: readonly { readonly id: string; readonly perUnit: number }[];
  /** Cost at or below 0: funded first, shown apart. */
  readonly first: readonly string[];
}

/** Under a cap rank by NPV per unit of the capped OpEx, not by ratio or IRR (Lorie and Savage 1955). */
export const npvPerCappedUnit = (options: readonly CappedOption[]): Figure<CappedRanking> => {
  for (const one of options) {
    const flaw = flawIn({ [`${one.id}.npv`]: one.npv, [`${one.id}.cappedCost`]: one.cappedCost });
    if (flaw) return flaw;
  }
  const free = options.filter((one) => Number(one.cappedCost) <= 0);
  const ranking = options
    .filter((one) => Number(one.cappedCost) > 0)
    .map((one) => ({ id: one.id, perUnit: Number(one.npv) / Number(one.cappedCost) }))
    .sort((a, b) => b.perUnit - a.perUnit || (a.id < b.id ? -1 : 1));
  return known({ ranking, first: free.map((one) => one.id).sort() }, free.length > 0 ? ['free_first'] : []);
};
