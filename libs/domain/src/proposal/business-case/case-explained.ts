import type { Figure } from '../../method/figure';
import { type HowComputed, type UsedInput, howComputed } from '../../method/how-computed';
import type { Method } from '../../method/method';
import { known } from '../../method/figure';
import { EVIDENCE_METHODS } from '../evidence/methods';
import { UNCERTAINTY_METHODS } from '../uncertainty/methods';
import type { CaseAssumptions, CaseRules, CaseValue } from './evaluate-case';
import { MONEY_METHODS } from './methods';

/** The numbers of a case that can be opened. */
export const CASE_FIGURES = [
  'grade',
  'credited',
  'npv',
  'payback',
  'benefitCostRatio',
  'perCappedUnit',
  'range',
  'breakEven',
] as const;
export type CaseFigure = (typeof CASE_FIGURES)[number];

const METHOD_OF: Readonly<Record<CaseFigure, string>> = {
  grade: 'chain_grade',
  credited: 'credited_value',
  npv: 'npv',
  payback: 'payback',
  benefitCostRatio: 'bcr',
  perCappedUnit: 'npv_per_capped_unit',
  range: 'pert_sum',
  breakEven: 'break_even_confidence',
};

const methodOf = (figure: CaseFigure): Method => {
  const name = METHOD_OF[figure];
  const found = [...MONEY_METHODS, ...EVIDENCE_METHODS, ...UNCERTAINTY_METHODS].find((one) => one.name === name);
  if (!found) throw new Error(`the method ${name} is not published`);
  return found;
};

const percent = (basisPoints: number): string => String(basisPoints / 100);
const minor = (name: string, value: bigint): UsedInput => ({ name, value: String(value), unit: 'minor units' });

const inputsOf = (
  given: CaseAssumptions,
  rules: CaseRules,
  value: CaseValue,
): Readonly<Record<CaseFigure, readonly UsedInput[]>> => {
  const rate: UsedInput = { name: 'hurdle rate', value: percent(rules.hurdleRate), unit: '% a period' };
  const costs = given.costs.map((cost, t) => minor(`cost of period ${t}`, cost));
  const uplift: UsedInput = { name: 'optimism uplift of costs', value: percent(rules.optimismUplift), unit: '%' };
  const called = new Map(given.benefits.map(({ id, description }) => [id, description.trim() || id]));
  const benefits = given.benefits.flatMap(({ id, amounts }) =>
    amounts.map((one, t): UsedInput => ({
      name: `benefit “${called.get(id) ?? id}” of period ${t}: low, central, high`,
      value: `${one.low}, ${one.central}, ${one.high}`,
      unit: 'minor units',
    })),
  );
  const links = Object.entries(given.links).map(([name, state]): UsedInput => ({ name, value: state, unit: 'E0..E5' }));
  const multipliers = value.benefits.map((one): UsedInput => ({
    name: `multiplier of “${called.get(one.id) ?? one.id}” at ${one.grade}, a setting of the cycle`,
    value: percent(one.multiplier),
    unit: '%',
  }));
  const flows = [rate, uplift, ...costs, ...benefits];
  return {
    grade: links,
    credited: [{ name: 'estimate', value: rules.estimate.toLowerCase(), unit: '' }, ...multipliers, ...flows],
    npv: flows,
    payback: flows,
    benefitCostRatio: flows,
    perCappedUnit: [minor('credited net value', value.net), minor('capped cost', given.cappedCost)],
    range: flows,
    breakEven: [
      minor('present value of benefits as claimed', value.claimed),
      minor('present value of costs', value.cost),
    ],
  };
};

/** Opens every number of a case: method, version, formula, unit, period, inputs, and the reason where there is none. */
export const explainCase = (
  given: CaseAssumptions,
  rules: CaseRules,
  value: CaseValue,
): Readonly<Record<CaseFigure, HowComputed>> => {
  const inputs = inputsOf(given, rules, value);
  const periods = Math.max(given.costs.length, ...given.benefits.map((benefit) => benefit.amounts.length));
  const figures: Readonly<Record<CaseFigure, Figure<unknown>>> = {
    grade: known(value.grade),
    credited: known(value.credited),
    ...value.numbers,
  };
  const open = (figure: CaseFigure) =>
    howComputed(methodOf(figure), figures[figure], inputs[figure], { period: `periods 0 to ${periods - 1}` });
  return Object.fromEntries(CASE_FIGURES.map((figure) => [figure, open(figure)])) as Readonly<
    Record<CaseFigure, HowComputed>
  >;
};
