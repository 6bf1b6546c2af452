import { type AmountMarks, guessColumns, type Hints, plainMarks } from '../../../shared/format/column-mapping';
import type { ImportInput } from './portfolio-operations';

const HINTS = {
  project: ['projectname', 'project', 'name', 'title'],
  id: ['projectuid', 'uid', 'projectid', 'id'],
  cost: ['totalcost', 'cost', 'budget'],
  runRate: ['runrate', 'annualcost', 'runningcost'],
  businessUnit: ['businessunit', 'department', 'unit'],
  description: ['description', 'summary'],
  functionalAreas: ['functionalarea', 'silo'],
  owner: ['owner', 'projectmanager', 'manager'],
  startPeriod: ['startperiod', 'period'],
  currency: ['currency'],
  forced: ['forceinout', 'forced', 'force'],
  dependencies: ['dependencies', 'dependson', 'dependency'],
  exclusions: ['exclusions', 'excludes', 'mutuallyexclusive'],
} as const satisfies Hints<string>;
export type ColumnName = keyof typeof HINTS;
export const COLUMNS = Object.keys(HINTS) as readonly ColumnName[];
export const REQUIRED: readonly ColumnName[] = ['project', 'cost'];

export interface DriverColumn {
  readonly id: string;
  column: string;
  driver: string | null;
}

/** What the columns of an export of Microsoft Project Server mean, as typed. */
export interface ProjectsDraft extends AmountMarks {
  businessUnitId: string | null;
  columns: Record<ColumnName, string>;
  drivers: DriverColumn[];
}

export const guessed = (columns: readonly string[]) => guessColumns<ColumnName>(HINTS, columns);

export const blankDraft = (): ProjectsDraft => ({
  ...plainMarks(),
  businessUnitId: null,
  columns: guessed([]),
  drivers: [],
});

/** What cannot be sent as it stands, by path. */
export const problemsOf = (draft: ProjectsDraft): Readonly<Record<string, 'required'>> => ({
  ...Object.fromEntries(
    REQUIRED.filter((name) => !draft.columns[name].trim()).map((name) => [`columns.${name}`, 'required' as const]),
  ),
  ...Object.fromEntries(
    draft.drivers.flatMap(({ column, driver }, index) => [
      ...(column.trim() ? [] : [[`drivers.${index}.column`, 'required' as const]]),
      ...(driver ? [] : [[`drivers.${index}.driver`, 'required' as const]]),
    ]),
  ),
});

/** The operation's input, to look at or to import. */
export const inputOf = (
  draft: ProjectsDraft,
  sent: { readonly cycleId: string; readonly uploadId: string; readonly commit: boolean },
): ImportInput => {
  const column = (name: ColumnName) => draft.columns[name].trim() || null;
  return {
    ...sent,
    businessUnitId: draft.businessUnitId,
    mapping: {
      projectColumn: draft.columns.project.trim(),
      idColumn: column('id'),
      costColumn: draft.columns.cost.trim(),
      runRateColumn: column('runRate'),
      businessUnitColumn: column('businessUnit'),
      descriptionColumn: column('description'),
      functionalAreasColumn: column('functionalAreas'),
      currencyColumn: column('currency'),
      drivers: draft.drivers.map(({ column: name, driver }) => ({ column: name.trim(), driver: driver ?? '' })),
      forcedColumn: column('forced'),
      dependenciesColumn: column('dependencies'),
      exclusionsColumn: column('exclusions'),
      ownerColumn: column('owner'),
      startPeriodColumn: column('startPeriod'),
      amountUnit: draft.amountUnit,
      decimalMark: draft.decimalMark,
      groupMark: draft.groupMark || null,
    },
  };
};
