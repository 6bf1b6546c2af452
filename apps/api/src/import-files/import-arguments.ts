import { parseArgs } from 'node:util';

/** How `clout import` is called. */
export const IMPORT_USAGE = `clout import base FILE --as EMAIL --year YEAR [--kind BUDGET|FORECAST|ACTUAL] [--label TEXT] [--as-of DATE]
    [--source NAME] [--control-total AMOUNT] [--map KEY=HEADER ...] [--create-units] [--all-or-nothing]
clout import proposals FILE --as EMAIL --cycle NAME [--unit NAME] [--map KEY=HEADER ...]
  KEY=HEADER says which column is what, such as businessUnit=department; without it a base uses the mapping kept for its
  source, and proposals are read by header. A participatory budget (.pb) is read as it is.`;

/** A call that cannot be understood: one sentence. */
export class ImportUsageError extends Error {}

/** A mapping as told: one value per key, or several where a key is repeated. */
export type MappingTold = Readonly<Record<string, string | readonly string[]>>;

export interface BaseCommand {
  readonly what: 'base';
  readonly file: string;
  readonly as: string;
  readonly year: number;
  readonly kind: 'BUDGET' | 'FORECAST' | 'ACTUAL';
  readonly label: string | null;
  readonly asOf: string | null;
  readonly source: string;
  readonly controlTotal: string | null;
  readonly mapping: MappingTold | null;
  readonly createUnits: boolean;
  readonly allOrNothing: boolean;
}
export interface ProposalsCommand {
  readonly what: 'proposals';
  readonly file: string;
  readonly as: string;
  readonly cycle: string;
  readonly unit: string | null;
  readonly mapping: MappingTold | null;
}

const KINDS = ['BUDGET', 'FORECAST', 'ACTUAL'] as const;
/** Keys that name no column. */
const SETTINGS = ['allocatedValues', 'expenseValues', 'amountUnit', 'decimalMark', 'groupMark', 'delimiter'];
const LISTS = ['allocatedValues', 'expenseValues'];

const need = (value: string | undefined, name: string): string => {
  if (!value) throw new ImportUsageError(`Which ${name}?\n${IMPORT_USAGE}`);
  return value;
};

const readMapping = (told: readonly string[] | undefined): MappingTold | null => {
  if (!told) return null;
  const mapping: Record<string, string | readonly string[]> = {};
  for (const pair of told) {
    const at = pair.indexOf('=');
    if (at < 1) throw new ImportUsageError(`--map takes KEY=HEADER, not ${pair}.`);
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const key = SETTINGS.includes(name) || name.endsWith('Column') ? name : `${name}Column`;
    const earlier = mapping[key];
    if (earlier !== undefined && !LISTS.includes(key)) throw new ImportUsageError(`--map names ${name} twice.`);
    mapping[key] = LISTS.includes(key) ? [...(earlier ?? []), value] : value;
  }
  return mapping;
};

const options = {
  as: { type: 'string' },
  year: { type: 'string' },
  kind: { type: 'string' },
  label: { type: 'string' },
  'as-of': { type: 'string' },
  source: { type: 'string' },
  'control-total': { type: 'string' },
  cycle: { type: 'string' },
  unit: { type: 'string' },
  map: { type: 'string', multiple: true },
  'create-units': { type: 'boolean' },
  'all-or-nothing': { type: 'boolean' },
} as const;

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new ImportUsageError(`${(error as Error).message}\n${IMPORT_USAGE}`);
  }
};

/** Reads the arguments of `clout import`. */
export function readImportArguments(args: readonly string[]): BaseCommand | ProposalsCommand {
  const { values, positionals } = parsed(args);
  const [what, file, ...rest] = positionals;
  if ((what !== 'base' && what !== 'proposals') || rest.length > 0) throw new ImportUsageError(IMPORT_USAGE);
  const shared = { file: need(file, 'file'), as: need(values.as, 'member (--as)'), mapping: readMapping(values.map) };
  if (what === 'proposals')
    return { what, ...shared, cycle: need(values.cycle, 'cycle (--cycle)'), unit: values.unit ?? null };
  const kind = KINDS.find((k) => k === (values.kind ?? 'BUDGET'));
  if (!kind) throw new ImportUsageError(`--kind is one of ${KINDS.join(', ')}.`);
  const year = need(values.year, 'fiscal year (--year)');
  if (!/^\d{4}$/.test(year)) throw new ImportUsageError('--year is a fiscal year such as 2027.');
  return {
    what,
    ...shared,
    year: Number(year),
    kind,
    label: values.label ?? null,
    asOf: values['as-of'] ?? null,
    source: values.source ?? 'file',
    controlTotal: values['control-total'] ?? null,
    createUnits: values['create-units'] ?? false,
    allOrNothing: values['all-or-nothing'] ?? false,
  };
}
