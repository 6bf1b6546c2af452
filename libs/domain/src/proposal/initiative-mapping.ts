import { type Result, invalid, ok } from '../result';

/** Which column of a file of proposals is what, by header; a column that is not given stays empty in the draft. */
export interface InitiativeMapping {
  readonly titleColumn: string;
  readonly problemColumn?: string | null;
  readonly actionColumn?: string | null;
  /** Name or code; without it every row is proposed by the unit named at the import. */
  readonly businessUnitColumn?: string | null;
  /** E-mail address or name of a member. */
  readonly ownerColumn?: string | null;
  /** Names or codes; several in one cell are parted by `;`, `|` or `,`. So are the next three. */
  readonly functionalAreasColumn?: string | null;
  readonly touchpointsColumn?: string | null;
  readonly channelsColumn?: string | null;
  readonly productLinesColumn?: string | null;
  readonly typeColumn?: string | null;
  readonly optionColumn?: string | null;
  /** Spent once, in the start period. */
  readonly oneTimeColumn?: string | null;
  /** A year's run-rate; each period from the start period on bears its share. */
  readonly runRateColumn?: string | null;
  readonly minimumAmountColumn?: string | null;
  readonly startPeriodColumn?: string | null;
  /** ISO 4217; the cycle's fixed rate converts what is not in the reporting currency. */
  readonly currencyColumn?: string | null;
  readonly costCentreColumn?: string | null;
  readonly accountColumn?: string | null;
  readonly metricColumn?: string | null;
  readonly baselineColumn?: string | null;
  readonly targetColumn?: string | null;
  readonly byWhenColumn?: string | null;
  readonly benefitColumn?: string | null;
  readonly benefitPerYearColumn?: string | null;
  readonly amountUnit: 'MAJOR' | 'MINOR';
  readonly decimalMark: '.' | ',';
  readonly groupMark: string | null;
}

type ColumnField = Extract<keyof InitiativeMapping, `${string}Column`>;
const COLUMN_FIELDS: readonly ColumnField[] = [
  'titleColumn',
  'problemColumn',
  'actionColumn',
  'businessUnitColumn',
  'ownerColumn',
  'functionalAreasColumn',
  'touchpointsColumn',
  'channelsColumn',
  'productLinesColumn',
  'typeColumn',
  'optionColumn',
  'oneTimeColumn',
  'runRateColumn',
  'minimumAmountColumn',
  'startPeriodColumn',
  'currencyColumn',
  'costCentreColumn',
  'accountColumn',
  'metricColumn',
  'baselineColumn',
  'targetColumn',
  'byWhenColumn',
  'benefitColumn',
  'benefitPerYearColumn',
];

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The mapping of a file whose headers bear the fields' own names, in any case and spelling: `Run rate`, `run_rate`. */
export const mappingByName = (columns: readonly string[]): InitiativeMapping => {
  const found = COLUMN_FIELDS.flatMap((field) => {
    const column = columns.find((name) => bare(name) === bare(field.slice(0, -'Column'.length)));
    return column === undefined ? [] : [[field, column] as const];
  });
  const named: Partial<Record<ColumnField, string>> = Object.fromEntries(found);
  return { titleColumn: '', ...named, amountUnit: 'MAJOR', decimalMark: '.', groupMark: null };
};

/** Checks that every column a mapping names is in the file. */
export const checkMapping = (mapping: InitiativeMapping, columns: readonly string[]): Result<InitiativeMapping> => {
  const has = columns.slice(0, 50).join(', ');
  const problems = COLUMN_FIELDS.flatMap((field) => {
    const column = mapping[field];
    if (column === null || column === undefined || columns.includes(column)) return [];
    const message =
      column === '' ? 'must name a column of the file' : `the file has no column "${column.slice(0, 100)}"`;
    return [{ field: `mapping.${field}`, message: `${message}; it has ${has}` }];
  });
  return problems.length === 0 ? ok(mapping) : invalid(problems);
};
