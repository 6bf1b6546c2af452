import {
  aboutCycle,
  count,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  NO_BASE,
  summed,
  whole,
  words,
} from '../export-table';

interface CostLine {
  readonly kind: string;
  readonly costClass: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly costCentre: string;
  readonly account: string;
  readonly amount: string;
  readonly alreadyBudgeted: string;
  readonly contractEnd: string | null;
}
interface CostRow extends CostLine {
  readonly option: string;
}

/** The cost lines of an initiative, option by option and period by period. */
export const COSTS = exportTable<
  {
    initiative: {
      code: string;
      title: string;
      cycle: CycleFacts;
      options: readonly { name: string; costs: readonly CostLine[] }[];
    };
  },
  CostRow
>({
  title: 'Costs',
  query: `query ($id: ID!) { initiative(id: $id) { code title cycle ${CYCLE_FIELDS} options { name costs {
    kind costClass fiscalYear period costCentre account amount alreadyBudgeted contractEnd } } } }`,
  page: ({ initiative }) =>
    whole(initiative.options.flatMap(({ name, costs }) => costs.map((line) => ({ ...line, option: name })))),
  about: ({ initiative }) => [
    ['initiative', `${initiative.code} ${initiative.title}`],
    ...aboutCycle(initiative.cycle),
  ],
  columns: [
    words('option', (row) => row.option),
    words('cost kind', (row) => row.kind),
    words('cost class', (row) => row.costClass),
    count('fiscal year', (row) => row.fiscalYear),
    count('period', (row) => row.period),
    words('cost centre', (row) => row.costCentre),
    words('account', (row) => row.account),
    summed('amount', (row) => row.amount),
    summed('already budgeted', (row) => row.alreadyBudgeted),
    words('contract end', (row) => row.contractEnd),
  ],
});

interface GradingRow {
  readonly initiative: { readonly code: string; readonly title: string };
  readonly link: string;
  readonly state: string;
  readonly mine: { readonly grade: string } | null;
  readonly standing: {
    readonly state: string;
    readonly given: number;
    readonly needed: number;
    readonly stale: boolean;
  };
  readonly whyNot: string | null;
}

/** The links of the cases that the grader's desk has, with the grades that stand. */
export const GRADING = exportTable<{ fundingCycle: CycleFacts; gradingQueue: readonly GradingRow[] }, GradingRow>({
  title: 'Grading',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    gradingQueue(cycleId: $cycleId) { initiative { code title } link state mine { grade } standing { state given needed stale } whyNot } }`,
  page: (data, { taskState }) =>
    whole(data.gradingQueue.filter((it) => taskState === undefined || it.state === taskState)),
  filters: { taskState: 'OPEN' },
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    words('code', (row) => row.initiative.code),
    words('initiative', (row) => row.initiative.title),
    words('link', (row) => row.link),
    words('state', (row) => row.state),
    words('my grade', (row) => row.mine?.grade),
    words('grade that stands', (row) => row.standing.state),
    count('grades given', (row) => row.standing.given),
    count('grades needed', (row) => row.standing.needed),
    words('stale', (row) => row.standing.stale),
    words('not mine because', (row) => row.whyNot),
  ],
});

interface StudyRow {
  readonly link: string;
  readonly statement: string;
  readonly value: number;
  readonly unit: string;
  readonly kind: string;
  readonly gradeElsewhere: string;
  readonly source: string;
  readonly date: string;
  readonly builtIn: boolean;
  readonly addedBy: { readonly name: string } | null;
}

/** The library of what is known of the links of a chain, each with its source. */
export const LINK_LIBRARY = exportTable<{ linkLibrary: readonly StudyRow[] }, StudyRow>({
  title: 'Link library',
  query: `query ($link: CaseLink) { linkLibrary(link: $link) { link statement value unit kind gradeElsewhere source date builtIn addedBy { name } } }`,
  page: (data) => whole(data.linkLibrary),
  about: () => NO_BASE,
  columns: [
    words('link', (row) => row.link),
    words('statement', (row) => row.statement),
    words('value', (row) => row.value),
    words('unit of measure', (row) => row.unit),
    words('kind', (row) => row.kind),
    words('grade elsewhere', (row) => row.gradeElsewhere),
    words('source', (row) => row.source),
    words('date', (row) => row.date),
    words('built in', (row) => row.builtIn),
    words('added by', (row) => row.addedBy?.name),
  ],
});

interface ImportRow {
  readonly number: number;
  readonly kind: string;
  readonly sourceSystem: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly total: string;
  readonly refusedTotal: string;
  readonly controlTotal: string;
  readonly importedAt: string;
  readonly importedBy: { readonly name: string };
}

/** The extracts of the books that were imported, of one fiscal year or of all. */
export const ACTUALS_IMPORTS = exportTable<{ actualsImports: readonly ImportRow[] }, ImportRow>({
  title: 'Actuals imports',
  query: `query ($fiscalYear: Int) { actualsImports(fiscalYear: $fiscalYear) { number kind sourceSystem fileName fileHash acceptedRows refusedRows total
    refusedTotal controlTotal importedAt importedBy { name } } }`,
  page: (data) => whole(data.actualsImports),
  about: () => NO_BASE,
  columns: [
    count('number', (row) => row.number),
    words('kind', (row) => row.kind),
    words('source', (row) => row.sourceSystem),
    words('file', (row) => row.fileName),
    words('file hash', (row) => row.fileHash),
    count('accepted rows', (row) => row.acceptedRows),
    count('refused rows', (row) => row.refusedRows),
    summed('total', (row) => row.total),
    summed('refused total', (row) => row.refusedTotal),
    summed('control total', (row) => row.controlTotal),
    words('imported at', (row) => row.importedAt),
    words('imported by', (row) => row.importedBy.name),
  ],
});
