import type { IsoDate } from '../date';
import { allocate, sum } from '../money/money';
import { budgetLineKey, type BudgetLine } from './contribution';

/** A year's run-rate on a line of the books, in minor units, >= 0. */
export interface RunRateLine {
  readonly costCentre: string;
  readonly account: string;
  readonly amount: bigint;
}

/** True while a contract still runs on the day of absorption: what has ended enters no base. */
export const goesOn = (contractEnd: IsoDate | null, absorbsOn: IsoDate): boolean =>
  contractEnd === null || contractEnd >= absorbsOn;

/**
 * `amount` over the lines that go on, in proportion to what they are of `whole`, by largest remainder. What has ended with
 * its contract is the rest of `whole`: its share enters nowhere.
 */
export const linesEntering = (amount: bigint, whole: bigint, lines: readonly RunRateLine[]): readonly RunRateLine[] => {
  const ended = whole - sum(lines.map((line) => line.amount));
  if (ended < 0n) throw new RangeError('the lines are more than the whole');
  const weights = lines.map((line, i) => ({ key: String(i).padStart(6, '0'), weight: line.amount }));
  const parts = allocate(amount, [...weights, { key: 'ended', weight: ended }]);
  return lines
    .map((line, i) => ({ ...line, amount: parts?.get(String(i).padStart(6, '0')) ?? 0n }))
    .filter((line) => line.amount > 0n);
};

/** One side of the journal by which run-rate leaves a commitment (source) and enters the unit's base (use). */
export interface AbsorptionEntry extends BudgetLine {
  readonly side: 'SOURCE' | 'USE';
  readonly amount: bigint;
}

/** The journal of an absorption: each line is source and use at once, so that nobody gives and every line sums to 0. */
export const absorptionEntries = (lines: readonly (BudgetLine & RunRateLine)[]): readonly AbsorptionEntry[] =>
  lines.flatMap(({ businessUnitId, legalEntity, costCentre, account, amount }): readonly AbsorptionEntry[] => {
    const line = { businessUnitId, legalEntity, costCentre, account };
    return [
      { ...line, side: 'SOURCE', amount: -amount },
      { ...line, side: 'USE', amount },
    ];
  });

/** What a base should contain on a line that absorbed run-rate, in minor units. */
export interface ExpectedLine extends BudgetLine {
  readonly absorbed: bigint;
  /** The line in the base before. */
  readonly before: bigint;
  /** before + absorbed. */
  readonly expected: bigint;
  /** The line in the base that is looked at. */
  readonly found: bigint;
  /** What is missing of the expected; 0 where the base has more. */
  readonly missing: bigint;
}

type Amounts = readonly (BudgetLine & { readonly amount: bigint })[];

const sumsOf = (lines: Amounts): ReadonlyMap<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const line of lines) sums.set(budgetLineKey(line), (sums.get(budgetLineKey(line)) ?? 0n) + line.amount);
  return sums;
};

/** Every line that absorbed run-rate since the base before, with what the base after it should contain; by line. */
export const expectedLines = (absorbed: Amounts, before: Amounts, after: Amounts): readonly ExpectedLine[] => {
  const [taken, was, is] = [sumsOf(absorbed), sumsOf(before), sumsOf(after)];
  const lines = new Map(absorbed.map((line) => [budgetLineKey(line), line]));
  return [...lines]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, line]) => {
      const { businessUnitId, legalEntity, costCentre, account } = line;
      const [amount, had, found] = [taken.get(key) ?? 0n, was.get(key) ?? 0n, is.get(key) ?? 0n];
      const expected = had + amount;
      return {
        ...{ businessUnitId, legalEntity, costCentre, account },
        absorbed: amount,
        before: had,
        expected,
        found,
        missing: found < expected ? expected - found : 0n,
      };
    });
};
