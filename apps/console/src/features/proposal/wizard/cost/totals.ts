import { type CostLine, type FundedYear, measureCosts, type OptionMeasures, sum } from '@clout/domain';
import type { OptionDraft } from '../draft';
import type { Parse } from '../draft-input';
import { type CostRow, linesOf } from './rows';

/** An option's cost lines as the rules read them; cells that are no amount yet are none. */
export const costsOf = (option: OptionDraft, parse: Parse): readonly CostLine[] =>
  option.rows.flatMap((row) =>
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

export const measuresOf = (option: OptionDraft, parse: Parse, year: FundedYear): OptionMeasures =>
  measureCosts(costsOf(option, parse), year);

const amountOf = (cell: string, parse: Parse): bigint => BigInt((cell.trim() ? parse(cell) : null) ?? '0');

/** What a row costs over its periods, in minor units. */
export const rowTotal = (row: CostRow, parse: Parse): bigint => sum(row.cells.map((cell) => amountOf(cell, parse)));

/** What an option costs in each period, whatever the class and year of its rows. */
export const periodTotals = (option: OptionDraft, parse: Parse, periods: number): readonly bigint[] =>
  Array.from({ length: periods }, (_, at) => sum(option.rows.map((row) => amountOf(row.cells[at] ?? '', parse))));
