import type { EnvelopeDemand } from '../envelope/capacity';
import { allocate, sum } from '../money/money';
import type { CostLine } from '../proposal/initiative';
import type { FieldProblem } from '../result';
import type { ApprovedAmount, DecidableLine, PeriodAmount } from './decidable-plan';

/** What approving needs to know of a cost line. */
export type AskedCost = Pick<CostLine, 'id' | 'fiscalYear' | 'period' | 'amount' | 'kind' | 'costClass'>;

const periodKey = (cost: { readonly fiscalYear: number; readonly period: number }): string =>
  `${cost.fiscalYear}.${cost.period}`;
const isOpex = (cost: Pick<CostLine, 'costClass'>): boolean => cost.costClass === 'OPEX';

/** Splits a whole over two parts that add up to it exactly, by largest remainder; the first part gets a tie. */
const proportion = (whole: bigint, part: bigint, of: bigint): bigint =>
  allocate(whole, [
    { key: '1', weight: part },
    { key: '2', weight: of - part },
  ])?.get('1') ?? whole;

/** Everything asked, or nothing of it. */
export const wholeOrNone = (costs: readonly AskedCost[], approved: boolean): readonly ApprovedAmount[] =>
  costs.map(({ id, amount }) => ({ costLineId: id, requested: amount, approved: approved ? amount : 0n }));

/**
 * What is wrong with the amounts of a part-approval: each names a period once in which the option asks OPEX, and is
 * between 0 and what is asked there; together they are above 0.
 */
export const partProblems = (
  line: DecidableLine,
  amounts: readonly PeriodAmount[],
  fiscalYear: number,
  path: string,
): readonly FieldProblem[] => {
  const asked = new Map<string, bigint>();
  for (const cost of line.costs.filter(isOpex))
    asked.set(periodKey(cost), (asked.get(periodKey(cost)) ?? 0n) + cost.amount);
  const seen = new Set<string>();
  const problems = amounts.flatMap((amount, index): FieldProblem[] => {
    const at = { fiscalYear: amount.fiscalYear ?? fiscalYear, period: amount.period };
    const [field, limit, twice] = [
      `${path}.amounts[${index}]`,
      asked.get(periodKey(at)) ?? 0n,
      seen.has(periodKey(at)),
    ];
    seen.add(periodKey(at));
    if (twice) return [{ field: `${field}.period`, message: `period ${at.period} of ${at.fiscalYear} is named twice` }];
    if (amount.amount < 0n) return [{ field: `${field}.amount`, message: 'must be 0 or more' }];
    if (amount.amount <= limit) return [];
    return [
      {
        field: `${field}.amount`,
        message: `must be ${limit} or less, which is what ${line.code} asks in period ${at.period} of ${at.fiscalYear}`,
      },
    ];
  });
  if (problems.length > 0) return problems;
  return sum(amounts.map((a) => a.amount)) > 0n
    ? []
    : [{ field: `${path}.amounts`, message: 'must be above 0 in total; decline the line instead' }];
};

/**
 * The amounts of a part-approval per cost line. A period's amount is spread over that period's OPEX lines in proportion
 * to what each asks, by largest remainder, ties to the smaller cost line id; a period that is not named gets nothing.
 * CAPEX and PREPAID, which the cap does not count, follow the approved share of the option's OPEX, line by line.
 */
export const spreadPart = (
  costs: readonly AskedCost[],
  amounts: readonly PeriodAmount[],
  fiscalYear: number,
): readonly ApprovedAmount[] => {
  const approved = new Map<string, bigint>();
  for (const { period, fiscalYear: year, amount } of amounts) {
    const key = periodKey({ fiscalYear: year ?? fiscalYear, period });
    const lines = costs.filter((cost) => isOpex(cost) && periodKey(cost) === key);
    const parts = allocate(
      amount,
      lines.map((cost) => ({ key: cost.id, weight: cost.amount })),
    );
    for (const [id, part] of parts ?? []) approved.set(id, part);
  }
  const asked = sum(costs.filter(isOpex).map((cost) => cost.amount));
  const granted = sum(approved.values());
  return costs.map((cost) => ({
    costLineId: cost.id,
    requested: cost.amount,
    approved: isOpex(cost) ? (approved.get(cost.id) ?? 0n) : proportion(cost.amount, granted, asked),
  }));
};

const opexOf = (
  costs: readonly AskedCost[],
  amounts: ReadonlyMap<string, bigint>,
  wanted: (cost: AskedCost) => boolean,
): bigint => sum(costs.filter((cost) => isOpex(cost) && wanted(cost)).map((cost) => amounts.get(cost.id) ?? 0n));

/** IN_YEAR amounts by period: the OPEX of the fiscal year, with 0 for periods in which something was asked. */
const byPeriod = (costs: readonly AskedCost[], amounts: ReadonlyMap<string, bigint>, fiscalYear: number) => {
  const inYear = costs.filter((cost) => isOpex(cost) && cost.fiscalYear === fiscalYear);
  return new Map(
    [...new Set(inYear.map((cost) => cost.period))]
      .sort((a, b) => a - b)
      .map((period) => [period, opexOf(inYear, amounts, (cost) => cost.period === period)]),
  );
};

/** A line as far as approving it must know it. */
export interface AskedLine extends Pick<DecidableLine, 'runRate'> {
  readonly costs: readonly AskedCost[];
}

/**
 * What approved amounts commit and what they release of what the line held. IN_YEAR goes by period, to the cent. The
 * held run-rate is split by largest remainder in the proportion in which the fiscal year's recurring OPEX (all OPEX
 * where none recurs) is approved: halving every period halves the run-rate, and no part ever exceeds what was held.
 */
export const commitAndRelease = (line: AskedLine, amounts: readonly ApprovedAmount[], fiscalYear: number) => {
  const approved = new Map(amounts.map((a) => [a.costLineId, a.approved]));
  const released = new Map(amounts.map((a) => [a.costLineId, a.requested - a.approved]));
  const requested = new Map(amounts.map((a) => [a.costLineId, a.requested]));
  const recurring = (cost: AskedCost): boolean => cost.fiscalYear === fiscalYear && cost.kind === 'RUN_RATE';
  const counted = opexOf(line.costs, requested, recurring) > 0n ? recurring : () => true;
  const runRate = proportion(
    line.runRate,
    opexOf(line.costs, approved, counted),
    opexOf(line.costs, requested, counted),
  );
  const committed: EnvelopeDemand = { runRate, byPeriod: byPeriod(line.costs, approved, fiscalYear) };
  return {
    committed,
    released: {
      runRate: line.runRate - runRate,
      byPeriod: byPeriod(line.costs, released, fiscalYear),
    } as EnvelopeDemand,
    approvedInYear: sum(committed.byPeriod.values()),
  };
};
