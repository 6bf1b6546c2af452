import { type Figure, then, known } from '../../method/figure';
import { breakEvenConfidence } from '../evidence/chain-grade';
import { type PertSum, type ThreePoint, pertSum } from '../uncertainty/pert';
import type { Benefit } from './benefit';
import { benefitCostRatio } from './benefit-cost';
import { type Payback, discounted, npv, paybackPeriods } from './npv';

/** The numbers beside a case's value, in minor units as plain numbers; on the benefits as claimed unless said. */
export interface CaseNumbers {
  /** First flow at time 0. */
  readonly npv: Figure;
  readonly payback: Figure<Payback>;
  /** Running costs stand under the line. */
  readonly benefitCostRatio: Figure<number | null>;
  /** Credited net value per unit of capped OpEx; free options have none and come first. */
  readonly perCappedUnit: Figure;
  /** P10, P50, P90 of the NPV in closed form: periods of a benefit move together, benefits are independent. */
  readonly range: Figure<PertSum>;
  /** The multiplier at which nothing is left. */
  readonly breakEven: Figure;
}

interface Basis {
  readonly rate: number;
  readonly cost: bigint;
  readonly net: bigint;
  readonly cappedCost: bigint;
}

const total = (lists: readonly (readonly number[])[], periods: number): readonly number[] =>
  Array.from({ length: periods }, (_, t) => lists.reduce((s, list) => s + (list[t] ?? 0), 0));

const present = (rate: number, flows: readonly bigint[]): number =>
  discounted(rate, flows.map(Number)).reduce((s, value) => s + value, 0);

/** Every number of a case that is no money of the books: rates, ratios and ranges. IRR is asked for apart: it searches. */
export const caseNumbers = (benefits: readonly Benefit[], costs: readonly bigint[], basis: Basis): CaseNumbers => {
  const rate = basis.rate / 10_000;
  const periods = Math.max(costs.length, ...benefits.map((benefit) => benefit.amounts.length));
  const gains = total(
    benefits.map((benefit) => benefit.amounts.map((one) => Number(one.central))),
    periods,
  );
  const spent = total([costs.map(Number)], periods);
  const flows = gains.map((gain, t) => gain - (spent[t] ?? 0));
  const points = benefits.map(({ amounts }): ThreePoint => [
    present(
      rate,
      amounts.map((one) => one.low),
    ),
    present(
      rate,
      amounts.map((one) => one.central),
    ),
    present(
      rate,
      amounts.map((one) => one.high),
    ),
  ]);
  const cost = Number(basis.cost);
  const [capped, net] = [Number(basis.cappedCost), Number(basis.net)];
  return {
    npv: npv(rate, flows),
    payback: paybackPeriods(rate, flows),
    benefitCostRatio: then(benefitCostRatio({ rate, benefits: gains, costs: spent }), (value) => known(value.ratio)),
    perCappedUnit:
      capped === 0
        ? {
            known: false,
            why: 'UNDEFINED',
            code: 'free_first',
            message: 'it uses nothing of the cap: it comes first, shown apart',
          }
        : known(net / capped),
    range: then(pertSum(points), (value) =>
      known({ ...value, mean: value.mean - cost, p10: value.p10 - cost, p50: value.p50 - cost, p90: value.p90 - cost }),
    ),
    breakEven: breakEvenConfidence(
      discounted(rate, gains).reduce((s, value) => s + value, 0),
      cost,
    ),
  };
};
