import type { DraftData } from '../../operations';
import { perRow } from './per-row';

/** A row of the cost grid: what its lines have in common, and one typed amount a period. */
export interface CostRow {
  readonly key: string;
  readonly kind: 'ONE_TIME' | 'RUN_RATE';
  readonly costClass: 'OPEX' | 'CAPEX' | 'PREPAID';
  readonly fiscalYear: number;
  readonly costCentre: string;
  readonly account: string;
  readonly contractEnd: string;
  readonly absorbsOn: string;
  readonly cells: readonly string[];
  /** The part of each cell that a budget holds already; null while none is said. */
  readonly budgeted: readonly string[] | null;
}

type CostData = DraftData['options'][number]['costs'][number];

/** The fiscal year that the cycle funds and its number of periods: how wide the grid is. */
export interface GridYear {
  readonly fiscalYear: number;
  readonly periods: number;
}

const none = (periods: number): string[] => Array.from({ length: periods }, () => '');

export const blankRow = ({ fiscalYear, periods }: GridYear): CostRow => ({
  key: crypto.randomUUID(),
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  fiscalYear,
  costCentre: '',
  account: '',
  contractEnd: '',
  absorbsOn: '',
  cells: none(periods),
  budgeted: null,
});

const commonOf = (line: CostData) =>
  JSON.stringify([
    line.kind,
    line.costClass,
    line.fiscalYear,
    line.costCentre,
    line.account,
    line.contractEnd,
    line.absorbsOn,
  ]);

/** An unknown key of the books is shown as left open. */
const known = (key: string) => (key === 'unknown' ? '' : key);

/** Lines that differ in nothing but period and amount share a row; two of the same period stand in two. */
export const rowsOf = (
  lines: readonly CostData[],
  year: GridYear,
  plain: (minor: string) => string,
): readonly CostRow[] => {
  const rows: { common: string; row: CostRow; cells: string[]; budgeted: string[] }[] = [];
  for (const line of lines) {
    const common = commonOf(line);
    const at = line.period - 1;
    let found = rows.find((it) => it.common === common && it.cells[at] === '');
    if (!found) {
      const row: CostRow = {
        ...blankRow(year),
        key: line.id,
        kind: line.kind,
        costClass: line.costClass,
        fiscalYear: line.fiscalYear,
        costCentre: known(line.costCentre),
        account: known(line.account),
        contractEnd: line.contractEnd ?? '',
        absorbsOn: line.absorbsOn ?? '',
      };
      found = { common, row, cells: none(year.periods), budgeted: none(year.periods) };
      rows.push(found);
    }
    found.cells[at] = plain(line.amount);
    if (BigInt(line.alreadyBudgeted) !== 0n) found.budgeted[at] = plain(line.alreadyBudgeted);
  }
  if (rows.length === 0) return [blankRow(year)];
  return rows.map(({ row, cells, budgeted }) => ({
    ...row,
    cells,
    budgeted: budgeted.some((cell) => cell !== '') ? budgeted : null,
  }));
};

/** The cost lines that a row stands for, as the API takes them; cells left empty are none. */
export const linesOf = perRow((row: CostRow, parse) =>
  row.cells.flatMap((cell, index) => {
    const amount = cell.trim() === '' ? null : parse(cell);
    if (amount === null) return [];
    const budgeted = row.budgeted?.[index]?.trim();
    return [
      {
        period: index + 1,
        fiscalYear: row.fiscalYear,
        amount,
        kind: row.kind,
        costClass: row.costClass,
        costCentre: row.costCentre.trim() || undefined,
        account: row.account.trim() || undefined,
        alreadyBudgeted: budgeted ? (parse(budgeted) ?? undefined) : undefined,
        contractEnd: row.contractEnd || undefined,
        absorbsOn: row.kind === 'RUN_RATE' ? row.absorbsOn || undefined : undefined,
      },
    ];
  }),
);
