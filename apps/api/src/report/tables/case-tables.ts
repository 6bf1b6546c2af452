import { CYCLE, exportTable, field } from '../export-table';

/** The links of the cases that the grader's desk has, with the grades that stand. */
export const GRADING = exportTable<object, { readonly state: string }>({
  title: 'Grading',
  query: `query ($cycleId: ID!) { ${CYCLE} gradingQueue(cycleId: $cycleId) { state ROWS } }`,
  rows: 'gradingQueue',
  arrange: (places, { taskState }) => places.filter((it) => taskState === undefined || it.row.state === taskState),
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

/** The versions of the rate card. */
export const RATE_CARDS = exportTable({
  title: 'Rate cards',
  query: 'query { rateCards { ROWS } }',
  rows: 'rateCards',
  columns: [
    ...[
      'version',
      'state',
      'asOf',
      field('fteCost', 'cost of a full-time job'),
      field('clv', 'customer lifetime value'),
      field('margin', 'margin', 'SHARE'),
    ],
    ...[field('hurdleRate', 'hurdle rate', 'SHARE'), field('horizon', 'horizon in years')],
    ...[field('optimismUplift', 'optimism uplift', 'SHARE'), 'preparedAt', 'preparedBy.name', 'certifiedAt'],
    'certifiedBy.name',
  ],
});

/** What a contact costs by channel, of one version of the rate card or of all. */
export const RATE_CARD_CONTACTS = exportTable({
  title: 'Costs of contacts',
  query: 'query { rateCards { version state perContact { ROWS } } }',
  rows: 'rateCards.perContact',
  arrange: (places, { version }) =>
    places.filter(({ above }) => version === undefined || String(above?.row['version']) === version),
  filters: { version: '1' },
  columns: [field('^version', 'version'), field('^state', 'state'), 'channel.name', 'full', 'avoidable'],
});

/** What each grade of evidence lets count in a cycle. */
export const LADDER = exportTable({
  title: 'Ladder of evidence',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) { name fiscalYear state baseVersion { id number label kind }
    caseRules { multipliers { ROWS } } } }`,
  rows: 'fundingCycle.caseRules.multipliers',
  columns: ['grade', 'multiplier'],
});

/** What a case would be worth with each of its estimates at its low and its high end. */
export const TORNADO = exportTable({
  title: 'Tornado',
  query: `query ($initiativeId: ID!, $optionId: ID) { caseTornado(initiativeId: $initiativeId, optionId: $optionId) { base bars { ROWS } } }`,
  rows: 'caseTornado.bars',
  columns: [field('name', 'estimate'), 'link', 'atLow', 'atHigh', 'swing'],
});
