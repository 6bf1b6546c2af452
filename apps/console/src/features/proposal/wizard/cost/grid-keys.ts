const cellAt = (row: Element | null | undefined, column: number): HTMLInputElement | null =>
  row?.querySelector<HTMLInputElement>(`input[data-column="${column}"]`) ?? null;

/** Goes to a cell with all of it selected, so that typing replaces it as in a spreadsheet. */
const enter = (cell: HTMLInputElement | null): boolean => {
  if (!cell) return false;
  cell.focus();
  cell.select();
  return true;
};

/** Moves from cell to cell by arrows, Enter, Home and End; true when the key was used up. */
export const moveByKey = (cell: HTMLInputElement, key: string, mods: { shift: boolean; ctrl: boolean }): boolean => {
  const row = cell.closest('tr');
  const rows = [...(row?.closest('table')?.querySelectorAll('tr[data-cells]') ?? [])];
  const at = row ? rows.indexOf(row) : -1;
  const column = Number(cell.dataset['column']);
  const { selectionStart: start, selectionEnd: end, value } = cell;
  const whole = start === 0 && end === value.length;
  const down = (key === 'Enter' && !mods.shift) || key === 'ArrowDown';
  const up = (key === 'Enter' && mods.shift) || key === 'ArrowUp';
  if (down) return enter(cellAt(rows[at + 1], column)) || key === 'Enter';
  if (up) return enter(cellAt(rows[at - 1], column)) || key === 'Enter';
  if (mods.shift) return false;
  if (key === 'ArrowLeft' && (whole || (start === 0 && end === 0))) return enter(cellAt(row, column - 1));
  if (key === 'ArrowRight' && (whole || (start === value.length && end === value.length)))
    return enter(cellAt(row, column + 1));
  if (key === 'Home' && (mods.ctrl || whole)) return enter(cellAt(row, 0));
  if (key === 'End' && (mods.ctrl || whole)) {
    const cells = row?.querySelectorAll<HTMLInputElement>('input[data-column]') ?? [];
    return enter(cells[cells.length - 1] ?? null);
  }
  if (key === 'F2') {
    cell.setSelectionRange(value.length, value.length);
    return true;
  }
  return false;
};
