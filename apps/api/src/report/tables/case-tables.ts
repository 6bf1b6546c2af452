import {
  aboutCycle,
  CYCLE,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  type Facts,
  field,
  summed,
} from '../export-table';
import type { TableWords } from '../words/table-words';

interface OfInitiative {
  readonly initiative: { readonly code: string; readonly title: string; readonly cycle: CycleFacts };
}

/** What every table of an initiative asks of it beside its rows. */
const INITIATIVE = `code title cycle ${CYCLE_FIELDS}`;
const aboutInitiative = ({ initiative }: OfInitiative, words: TableWords): Facts => [
  ['initiative', `${initiative.code} ${initiative.title}`],
  ...aboutCycle(initiative.cycle, words),
];

/** The cost lines of an initiative, option by option and period by period. */
export const COSTS = exportTable<OfInitiative>({
  title: 'Costs',
  query: `query ($id: ID!) { initiative(id: $id) { ${INITIATIVE} options { name costs { ROWS } } } }`,
  rows: 'initiative.options.costs',
  about: aboutInitiative,
  columns: [
    ...[
      field('^name', 'option'),
      field('kind', 'cost kind'),
      'costClass',
      'fiscalYear',
      'period',
      'costCentre',
      'account',
    ],
    ...[summed('amount'), summed('alreadyBudgeted'), 'contractEnd'],
  ],
});

/** The links of the cases that the grader's desk has, with the grades that stand. */
export const GRADING = exportTable<object, { readonly state: string }>({
  title: 'Grading',
  query: `query ($cycleId: ID!) { ${CYCLE} gradingQueue(cycleId: $cycleId) { state ROWS } }`,
  rows: 'gradingQueue',
  arrange: (rows, { taskState }) => rows.filter((it) => taskState === undefined || it.state === taskState),
  filters: { taskState: 'OPEN' },
  columns: [
    ...['initiative.code', 'initiative.title', 'link', 'state', field('mine.grade', 'my grade')],
    ...[field('standing.state', 'grade that stands'), field('standing.given', 'grades given')],
    ...[
      field('standing.needed', 'grades needed'),
      field('standing.stale', 'stale'),
      field('whyNot', 'not mine because'),
    ],
  ],
});

/** The library of what is known of the links of a chain, each with its source. */
export const LINK_LIBRARY = exportTable({
  title: 'Link library',
  query: 'query ($link: CaseLink) { linkLibrary(link: $link) { ROWS } }',
  rows: 'linkLibrary',
  columns: [
    ...['link', 'statement', 'value', field('unit', 'unit of measure'), 'kind', 'gradeElsewhere', 'source', 'date'],
    ...['builtIn', 'addedBy.name'],
  ],
});
