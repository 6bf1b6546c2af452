import type { OptionDraft } from '../draft';
import { blankRow, type CostRow, type GridYear } from './rows';

/** The two lines of cells that a row may have. */
export type Line = 'cells' | 'budgeted';

const replacing = <T>(list: readonly T[], at: number, value: T): T[] => list.map((it, i) => (i === at ? value : it));

const editingRow = (option: OptionDraft, rowKey: string, edit: (row: CostRow) => CostRow): OptionDraft => ({
  ...option,
  rows: option.rows.map((row) => (row.key === rowKey ? edit(row) : row)),
});

export const withCell = (option: OptionDraft, rowKey: string, line: Line, period: number, typed: string) =>
  editingRow(option, rowKey, (row) => ({ ...row, [line]: replacing(row[line] ?? [], period, typed) }));

export const withRow = (option: OptionDraft, rowKey: string, change: Partial<CostRow>) =>
  editingRow(option, rowKey, (row) => ({ ...row, ...change }));

export const withNewRow = (option: OptionDraft, year: GridYear): OptionDraft => {
  const last = option.rows.at(-1);
  const like = last ? { kind: last.kind, costClass: last.costClass, fiscalYear: last.fiscalYear } : {};
  return { ...option, rows: [...option.rows, { ...blankRow(year), ...like }] };
};

export const withoutRow = (option: OptionDraft, rowKey: string): OptionDraft => ({
  ...option,
  rows: option.rows.filter((row) => row.key !== rowKey),
});

/** How much of a pasted block found room. */
export interface Pasted {
  readonly option: OptionDraft;
  readonly cells: number;
  /** Columns of the block beyond the last period. */
  readonly beyond: number;
}

/**
 * Lays a block over the grid from one cell on. It grows downwards by rows like the one pasted into; what lies beyond
 * the last period is left out and counted. Pasted into budgeted parts, it fills that one line.
 */
export const withBlock = (
  option: OptionDraft,
  at: { readonly rowKey: string; readonly line: Line; readonly period: number },
  block: readonly (readonly string[])[],
): Pasted => {
  const from = option.rows.findIndex((row) => row.key === at.rowKey);
  const first = option.rows[from];
  if (!first) return { option, cells: 0, beyond: 0 };
  const room = first.cells.length - at.period;
  const lines = at.line === 'budgeted' ? block.slice(0, 1) : block;
  const rows = [...option.rows];
  lines.forEach((values, i) => {
    const row = rows[from + i] ?? {
      ...first,
      key: crypto.randomUUID(),
      cells: first.cells.map(() => ''),
      budgeted: null,
    };
    const stood = row[at.line] ?? [];
    rows[from + i] = { ...row, [at.line]: stood.map((cell, p) => values[p - at.period] ?? cell) };
  });
  return {
    option: { ...option, rows },
    cells: lines.reduce((count, values) => count + Math.min(values.length, room), 0),
    beyond: Math.max(0, ...lines.map((values) => values.length - room)),
  };
};
