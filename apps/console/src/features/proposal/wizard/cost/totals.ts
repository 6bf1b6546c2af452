import { type CostLine, type FundedYear, measureCosts, type OptionMeasures, sum } from '@clout/domain';
import type { OptionDraft } from '../draft';
import { type Parse, perRow } from './per-row';
import { type CostRow, linesOf } from './rows';

const costsOfRow = perRow((row: CostRow, parse): readonly CostLine[] =>
  linesOf(row, parse).map((line) => ({
    ...line,
    id: `${row.key} ${line.period}`,
    amount: BigInt(line.amount),
    costCentre: line.costCentre ?? 'unknown',
    account: line.account ?? 'unknown',
    alreadyBudgeted: BigInt(line.alreadyBudgeted ?? '0'),
    contractEnd: line.contractEnd ?? null,
    absorbsOn: line.absorbsOn ?? null,
  })),
);

/** An option's cost lines as the rules read them; cells that are no amount yet are none. */
export const costsOf = (option: OptionDraft, parse: Parse): readonly CostLine[] =>
  option.rows.flatMap((row) => costsOfRow(row, parse));

export const measuresOf = (option: OptionDraft, parse: Parse, year: FundedYear): OptionMeasures =>
  measureCosts(costsOf(option, parse), year);

const amountsOf = perRow((row: CostRow, parse): readonly bigint[] =>
  row.cells.map((cell) => BigInt((cell.trim() ? parse(cell) : null) ?? '0')),
);

/** What a row costs over its periods, in minor units. */
export const rowTotal = (row: CostRow, parse: Parse): bigint => sum(amountsOf(row, parse));

/** What an option costs in each period, whatever the class and year of its rows. */
export const periodTotals = (option: OptionDraft, parse: Parse, periods: number): readonly bigint[] => {
  const amounts = option.rows.map((row) => amountsOf(row, parse));
  return Array.from({ length: periods }, (_, at) => sum(amounts.map((row) => row[at] ?? 0n)));
};
