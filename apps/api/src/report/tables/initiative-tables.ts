import {
  aboutCycle,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  type Facts,
  field,
  reckoned,
  summed,
} from '../export-table';
import type { TableWords } from '../words/table-words';

export interface OfInitiative {
  readonly initiative: { readonly code: string; readonly title: string; readonly cycle: CycleFacts };
}

/** What every table of an initiative asks of it beside its rows. */
export const INITIATIVE = `code title cycle ${CYCLE_FIELDS}`;
export const aboutInitiative = ({ initiative }: OfInitiative, words: TableWords): Facts => [
  ['initiative', `${initiative.code} ${initiative.title}`],
  ...aboutCycle(initiative.cycle, words),
];
const ofInitiative = (
  title: string,
  inner: string,
  rows: string,
  columns: Parameters<typeof exportTable>[0]['columns'],
) =>
  exportTable<OfInitiative>({
    title,
    query: `query ($id: ID!) { initiative(id: $id) { ${INITIATIVE} ${inner} } }`,
    rows: `initiative.${rows}`,
    about: aboutInitiative,
    columns,
  });

/** The cost lines of an initiative, option by option and period by period. */
export const COSTS = ofInitiative('Costs', 'options { name costs { ROWS } }', 'options.costs', [
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
]);

/** The options of an initiative beside each other. */
export const OPTIONS = ofInitiative('Options', 'options { ROWS }', 'options', [
  ...[
    field('name', 'option'),
    'proposed',
    'inYear',
    'runRate',
    'totalCommitment',
    'alreadyBudgeted',
    field('capex', 'CAPEX'),
    'prepaid',
  ],
  ...['minimumAmount', 'startPeriod', 'effectShare'],
]);

/** More money that was asked for an initiative. */
export const SUPPLEMENTS = ofInitiative('Supplements', 'supplements { ROWS }', 'supplements', [
  ...['code', 'title', 'cycle.name', 'state', 'submittedBy.name', 'submittedAt'],
  reckoned<Asked>(
    'in year',
    'MONEY',
    'options { proposed inYear }',
    ({ options }) => (options.find((it) => it.proposed) ?? options[0])?.inYear,
  ),
  'id',
]);
interface Asked {
  readonly options: readonly { readonly proposed: boolean; readonly inYear: string }[];
}

/** The units that were asked to bear an initiative. */
export const SPONSORSHIPS = ofInitiative(
  'Sponsorship requests',
  'sponsorshipRequests { ROWS }',
  'sponsorshipRequests',
  [...['businessUnit.name', 'requestedAt', 'answerBy', 'answer', 'answeredAt', 'answeredBy.name', 'reason']],
);

/** The files of an initiative. */
export const ATTACHMENTS = ofInitiative('Attachments', 'attachments { ROWS }', 'attachments', [
  ...[field('name', 'file'), 'mediaType', field('size', 'bytes'), 'uploadedAt', 'uploadedBy.name', 'id'],
]);

/** The evidence of an initiative, what was withdrawn among it. */
export const EVIDENCE = ofInitiative('Evidence', 'evidence { ROWS }', 'evidence', [
  ...[
    'link',
    'kind',
    'source',
    'date',
    'segment',
    'sample',
    field('effect.estimate', 'effect'),
    field('effect.low', 'low'),
  ],
  ...[
    field('effect.high', 'high'),
    field('effect.unit', 'unit of measure'),
    field('start', 'grade at the start'),
    'old',
  ],
  ...['note', 'url', 'addedBy.name', 'addedAt', 'withdrawnAt'],
]);

/** Every grade that the links of a case were given; after both graders are done. */
export const GRADES = ofInitiative('Grades', 'evidenceLinks { link grades { ROWS } }', 'evidenceLinks.grades', [
  ...['link', 'grader.name', 'grade', 'reason', 'recordedAt', 'stale', 'replaced'],
]);
