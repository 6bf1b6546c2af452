import {
  checkMapping,
  invalid,
  ok,
  readInitiativeRow,
  readProjectRow,
  type FieldProblem,
  type InitiativeMapping,
  type InitiativeRow,
  type InitiativeRowContext,
  type ProjectMapping,
  type ProjectRow,
  type Result,
  type RowProblem,
} from '@clout/domain';
import type { ProjectServerMappingInput } from './project-server.graphql';

/** A row of a portfolio export: the proposal it is, and what it says beside. */
export interface ReadProject {
  readonly proposal: InitiativeRow;
  readonly project: ProjectRow;
}
type Outcome =
  { readonly kind: 'read'; readonly row: ReadProject } | { readonly kind: 'refused'; readonly problem: RowProblem };

const proposalMapping = (mapping: ProjectServerMappingInput): InitiativeMapping => ({
  titleColumn: mapping.projectColumn,
  oneTimeColumn: mapping.costColumn,
  runRateColumn: mapping.runRateColumn,
  startPeriodColumn: mapping.startPeriodColumn,
  currencyColumn: mapping.currencyColumn,
  businessUnitColumn: mapping.businessUnitColumn,
  ownerColumn: mapping.ownerColumn,
  problemColumn: mapping.descriptionColumn,
  functionalAreasColumn: mapping.functionalAreasColumn,
  amountUnit: mapping.amountUnit,
  decimalMark: mapping.decimalMark,
  groupMark: mapping.groupMark ?? null,
});

const projectMapping = (mapping: ProjectServerMappingInput): ProjectMapping => ({
  idColumn: mapping.idColumn ?? null,
  forcedColumn: mapping.forcedColumn ?? null,
  forcedInValues: mapping.forcedInValues,
  forcedOutValues: mapping.forcedOutValues,
  dependenciesColumn: mapping.dependenciesColumn ?? null,
  exclusionsColumn: mapping.exclusionsColumn ?? null,
  drivers: mapping.drivers,
});

/** The mapping's own names of the columns that every proposal may have. */
const NAMED: Readonly<Record<string, string>> = {
  'mapping.titleColumn': 'mapping.projectColumn',
  'mapping.oneTimeColumn': 'mapping.costColumn',
  'mapping.problemColumn': 'mapping.descriptionColumn',
};

const missing = (mapping: ProjectMapping, columns: readonly string[]): readonly FieldProblem[] => {
  const named: readonly (readonly [string, string | null])[] = [
    ['idColumn', mapping.idColumn],
    ['forcedColumn', mapping.forcedColumn],
    ['dependenciesColumn', mapping.dependenciesColumn],
    ['exclusionsColumn', mapping.exclusionsColumn],
    ...mapping.drivers.map(({ column }, k) => [`drivers[${k}].column`, column] as const),
  ];
  const twice = mapping.drivers.flatMap(({ driver }, k) =>
    mapping.drivers.findIndex((one) => one.driver === driver) < k
      ? [{ field: `mapping.drivers[${k}].driver`, message: 'is named twice' }]
      : [],
  );
  return [
    ...named.flatMap(([field, column]) =>
      column === null || columns.includes(column)
        ? []
        : [{ field: `mapping.${field}`, message: `the file has no column "${column.slice(0, 100)}"` }],
    ),
    ...twice,
  ];
};

/** How rows of a portfolio export are read, once its columns are known; INVALID_INPUT names a column that is not there. */
export const projectReader = (
  asked: ProjectServerMappingInput,
  columns: readonly string[],
  context: InitiativeRowContext,
): Result<(cells: ReadonlyMap<string, string>) => Outcome> => {
  const [mapping, beside] = [checkMapping(proposalMapping(asked), columns), projectMapping(asked)];
  const problems = [
    ...(mapping.ok ? [] : mapping.refusal.problems).map((one) => ({ ...one, field: NAMED[one.field] ?? one.field })),
    ...missing(beside, columns),
  ];
  if (!mapping.ok || problems.length > 0) return invalid(problems);
  return ok((cells): Outcome => {
    const proposal = readInitiativeRow(cells, mapping.value, context);
    if (proposal.kind === 'refused') return proposal;
    const project = readProjectRow(cells, beside);
    return project.kind === 'refused'
      ? project
      : { kind: 'read', row: { proposal: proposal.row, project: project.row } };
  });
};
