import { readAmount } from '../envelope/decimal';
import { invalid, ok, type Result } from '../result';

/** One project of a participatory-budgeting file; `cost` in minor units of the file's currency. */
export interface PabulibProject {
  readonly id: string;
  readonly cost: bigint;
  /** Supporters, or the score of a cumulative vote where there is no such column; null when the file has neither. */
  readonly votes: number | null;
  readonly category: string | null;
  readonly district: string | null;
  readonly name: string | null;
}

/** A row that was refused, or a line that does not agree with the rest. `line` counts from 1. */
export interface PabulibProblem {
  readonly line: number;
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

export interface PabulibFile {
  /** Keys and values of the META section. */
  readonly meta: ReadonlyMap<string, string>;
  readonly projects: readonly PabulibProject[];
  readonly problems: readonly PabulibProblem[];
}

interface Line {
  readonly number: number;
  readonly text: string;
}
const SECTION = /^(META|PROJECTS|VOTES)$/;
/** Costs such as 999999999 stand for "must not win", not for money. */
const PLACEHOLDER = /^9{6,}([.,]0*)?$/;

/** Splits one line at semicolons; a field in quotes may hold them, and a doubled quote is one. Null: a quote stays open. */
const splitFields = (text: string): readonly string[] | null => {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  let fresh = true;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if (quoted && c === '"' && text.charAt(i + 1) === '"') {
      field += '"';
      i += 1;
    } else if (quoted ? c === '"' : c === '"' && fresh) quoted = !quoted;
    else if (c === ';' && !quoted) {
      fields.push(field.trim());
      field = '';
    } else field += c;
    fresh = !quoted && c === ';';
  }
  fields.push(field.trim());
  return quoted ? null : fields;
};

const sections = (text: string): ReadonlyMap<string, readonly Line[]> => {
  const found = new Map<string, Line[]>();
  let current: Line[] | null = null;
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const name = SECTION.exec(raw.trim())?.[1];
    if (name !== undefined && !found.has(name)) {
      current = [];
      found.set(name, current);
    } else if (raw.trim() !== '') current?.push({ number: index + 1, text: raw });
  }
  return found;
};

const readCost = (text: string, digits: number) =>
  readAmount(text, { unit: 'MAJOR', minorUnitDigits: digits, decimalMark: '.', groupMark: null });

interface Reading {
  readonly meta: ReadonlyMap<string, string>;
  readonly digits: number;
  readonly budget: bigint | null;
  readonly seen: Set<string>;
}
type Row = { readonly project: PabulibProject } | { readonly problem: PabulibProblem };

const readProject = (line: Line, columns: readonly string[], reading: Reading): Row => {
  const no = (field: string, value: string, reason: string): Row => ({
    problem: { line: line.number, field, value: value.slice(0, 200), reason },
  });
  const cells = splitFields(line.text);
  if (cells === null) return no('row', line.text, 'has a quote that is never closed');
  if (cells.length > columns.length)
    return no('row', line.text, `has ${cells.length} fields where the header names ${columns.length}`);
  const cell = (column: string): string => cells[columns.indexOf(column)] ?? '';
  const id = cell('project_id');
  if (id === '') return no('project_id', id, 'is blank');
  if (reading.seen.has(id)) return no('project_id', id, 'stands in an earlier row');
  const cost = readCost(cell('cost'), reading.digits);
  if (!cost.ok) return no('cost', cell('cost'), cost.reason);
  if (cost.value <= 0n) return no('cost', cell('cost'), 'must be above 0');
  if (PLACEHOLDER.test(cell('cost')) && reading.budget !== null && cost.value > reading.budget)
    return no('cost', cell('cost'), "is a placeholder above the call's whole budget, not a cost");
  const column = columns.includes('votes') ? 'votes' : 'score';
  const votes = columns.includes(column) ? cell(column) : null;
  if (votes !== null && !/^\d{1,9}(\.0*)?$/.test(votes)) return no(column, votes, 'is not a count of 0 or more');
  reading.seen.add(id);
  return {
    project: {
      id,
      cost: cost.value,
      votes: votes === null ? null : Number(votes),
      category: cell('category') || null,
      district: cell('district') || reading.meta.get('district') || null,
      name: cell('name') || null,
    },
  };
};

const readMeta = (lines: readonly Line[]): Map<string, string> => {
  const meta = new Map<string, string>();
  for (const line of lines) {
    const [key = '', value = ''] = splitFields(line.text) ?? [];
    if (key !== '' && !(key === 'key' && value === 'value')) meta.set(key, value);
  }
  return meta;
};

/**
 * Reads a Pabulib `.pb` file (arXiv:2012.06539): META and PROJECTS sections of semicolon-separated lines; ballots are
 * left alone. Every refused row is named with line and reason. `minorUnitDigits` is the currency's. INVALID_INPUT when
 * a section or one of the columns project_id and cost is missing.
 */
export const parsePabulib = (text: string, minorUnitDigits = 2): Result<PabulibFile> => {
  const found = sections(text);
  const missing = ['META', 'PROJECTS'].filter((name) => !found.has(name));
  if (missing.length > 0)
    return invalid(missing.map((name) => ({ field: name, message: 'the file has no such section' })));
  const [header, ...rows] = found.get('PROJECTS') ?? [];
  const columns = splitFields(header?.text ?? '') ?? [];
  const absent = ['project_id', 'cost'].filter((column) => !columns.includes(column));
  if (absent.length > 0)
    return invalid(absent.map((column) => ({ field: column, message: 'the PROJECTS section has no such column' })));
  const meta = readMeta(found.get('META') ?? []);
  const budget = readCost(meta.get('budget') ?? '', minorUnitDigits);
  const reading = { meta, digits: minorUnitDigits, budget: budget.ok ? budget.value : null, seen: new Set<string>() };
  const read = rows.map((line) => readProject(line, columns, reading));
  const declared = meta.get('num_projects');
  const at = (found.get('META') ?? []).find((line) => line.text.startsWith('num_projects'))?.number ?? 1;
  const count: readonly PabulibProblem[] =
    declared === undefined || declared === String(rows.length)
      ? []
      : [{ line: at, field: 'num_projects', value: declared, reason: `the file has ${rows.length} project rows` }];
  return ok({
    meta,
    projects: read.flatMap((row) => ('project' in row ? [row.project] : [])),
    problems: [...count, ...read.flatMap((row) => ('problem' in row ? [row.problem] : []))],
  });
};
