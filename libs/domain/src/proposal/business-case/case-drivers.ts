import { type Figure, faulty, known, then } from '../../method/figure';
import { type Grade, gradeAt, gradeLevel } from '../evidence/grade';
import type { Link, LinkState } from '../evidence/chain-grade';
import { type PilotValue, pilotValue } from '../uncertainty/value-of-information';
import { type Tornado, type TornadoBar } from '../uncertainty/tornado';
import { type Simulation, monteCarlo } from '../uncertainty/triangular';
import { costOfWaiting } from './benefit-overlap';
import { type CaseAssumptions, type CaseRules, type CaseValue, evaluateCase } from './evaluate-case';
import { discounted } from './npv';

const isGrade = (state: LinkState): state is Grade => state !== 'MISSING' && state !== 'UNGRADED';
const netOf = (given: CaseAssumptions, rules: CaseRules): number => {
  const found = evaluateCase(given, rules);
  return found.known ? Number(found.value.net) : 0;
};

/** A case with one thing at its low and at its high end. */
interface Driver {
  readonly name: string;
  readonly low: CaseAssumptions;
  readonly high: CaseAssumptions;
}

/** One link a level down and a level up, as a second grader might see it. */
const linkDriver = (given: CaseAssumptions, link: Link): readonly Driver[] => {
  const state = given.links[link];
  if (!isGrade(state)) return [];
  const at = (step: number): CaseAssumptions => ({
    ...given,
    links: { ...given.links, [link]: gradeAt(gradeLevel(state) + step) },
  });
  return [{ name: `evidence ${link}`, low: at(-1), high: at(1) }];
};

const benefitDriver = (given: CaseAssumptions, id: string): Driver => {
  const at = (end: 'low' | 'high'): CaseAssumptions => ({
    ...given,
    benefits: given.benefits.map((benefit) => {
      if (benefit.id !== id) return benefit;
      const amounts = benefit.amounts.map((one) => ({ low: one[end], central: one[end], high: one[end] }));
      return { ...benefit, amounts };
    }),
  });
  return { name: `benefit ${id}`, low: at('low'), high: at('high') };
};

/** Costs `share` basis points above and below. */
const costDriver = (given: CaseAssumptions, share: bigint): Driver => {
  const at = (bp: bigint): CaseAssumptions => ({ ...given, costs: given.costs.map((cost) => (cost * bp) / 10_000n) });
  return { name: 'cost', low: at(10_000n + share), high: at(10_000n - share) };
};

/**
 * What drives the credited net value of a case, in minor units: each benefit from low to high, costs 20 % up and down, each
 * graded link a level down and up, one at a time, widest first.
 */
export const caseTornado = (given: CaseAssumptions, rules: CaseRules): Figure<Tornado> =>
  then(evaluateCase(given, rules), ({ net }) => {
    const drivers: readonly Driver[] = [
      ...given.benefits.map((benefit) => benefitDriver(given, benefit.id)),
      costDriver(given, 2000n),
      ...(['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT'] as const).flatMap((link) => linkDriver(given, link)),
    ];
    const bars = drivers.map(({ name, low, high }): TornadoBar => {
      const [atLow, atHigh] = [netOf(low, rules), netOf(high, rules)];
      return { name, atLow, atHigh, swing: Math.abs(atHigh - atLow), turns: false };
    });
    const sorted = bars.sort((a, b) => b.swing - a.swing || (a.name < b.name ? -1 : 1));
    return known({ base: Number(net), bars: sorted });
  });

/** Present worth of each benefit's points, in minor units. */
const presentPoints = ({ benefits }: CaseAssumptions, rate: number) =>
  benefits.map(({ amounts }) => {
    const at = (end: 'low' | 'central' | 'high') =>
      discounted(
        rate,
        amounts.map((one) => Number(one[end])),
      ).reduce((s, value) => s + value, 0);
    return [at('low'), at('central'), at('high')] as const;
  });

/** Monte Carlo of the NPV as claimed: benefits triangular and independent, periods of one move together; minor units. */
export const simulateCase = (
  given: CaseAssumptions,
  rules: CaseRules,
  run: { readonly seed: number; readonly draws: number },
): Figure<Simulation> =>
  then(evaluateCase(given, rules), ({ cost }) =>
    monteCarlo(
      presentPoints(given, rules.hurdleRate / 10_000),
      (draw) => draw.reduce((s, x) => s + x, 0) - Number(cost),
      run,
    ),
  );

/**
 * What a pilot is worth before the whole is decided: the chain's multiplier stands as the chance that the benefit holds (and
 * is not applied again), so that an idea with weak evidence can win money to learn. Minor units.
 */
export const pilotOfCase = (value: CaseValue, rules: CaseRules, pilotCost: bigint): Figure<PilotValue> => {
  if (value.claimed <= 0n) return faulty('no_benefit', 'without a benefit there is nothing to learn for');
  const [benefit, cost] = [Number(value.claimed), Number(value.cost)];
  const share = rules.multipliers[value.grade] / 10_000;
  return pilotValue({ probability: share, ifWorks: benefit - cost, ifNot: -cost, pilotCost: Number(pilotCost) });
};

/** Credited value lost by waiting, in minor units: the mean credited value of a week of the horizon x weeks. */
export const delayOfCase = (value: CaseValue, periods: number, weeksAPeriod: number, days: number): Figure =>
  periods > 0 && weeksAPeriod > 0
    ? costOfWaiting(days, Number(value.credited) / (periods * weeksAPeriod))
    : faulty('no_horizon', 'the horizon must have at least one period');
