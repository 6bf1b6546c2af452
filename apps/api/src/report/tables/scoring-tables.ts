import { cellText } from '@clout/domain';
import { CYCLE, exportTable, field, reckoned } from '../export-table';

const ofCycle = (inner: string): string => `query ($cycleId: ID!) { ${CYCLE} ${inner} }`;
const AGREEMENT = [
  field('agreement.kendallsW', 'Kendall’s W'),
  field('agreement.kendallsP', 'p of W'),
  field('agreement.kendallsReason', 'no W because'),
  field('agreement.icc', 'ICC'),
  field('agreement.iccSingle', 'ICC of one panellist'),
  field('agreement.iccReason', 'no ICC because'),
  field('agreement.raters', 'panellists'),
  field('agreement.items', 'initiatives'),
  field('agreement.leftOut', 'left out'),
  field('agreement.flags', 'flags'),
];

/** How far the panel agrees, criterion by criterion; after the reveal. */
export const PANEL_AGREEMENT = exportTable({
  title: 'Panel agreement',
  query: ofCycle('panelAgreement(cycleId: $cycleId) { criteria { ROWS } }'),
  rows: 'panelAgreement.criteria',
  columns: ['criterion.name', ...AGREEMENT],
});

interface Spreads {
  readonly spreads: readonly { readonly range: number; readonly criterion: { readonly name: string } }[];
}

/** The initiatives with how far the scores of the panel lie apart; after the reveal. */
export const DIVIDED = exportTable({
  title: 'Divided initiatives',
  query: ofCycle('dividedInitiatives(cycleId: $cycleId) { ROWS }'),
  rows: 'dividedInitiatives',
  columns: [
    ...['initiative.code', 'initiative.title', field('divides', 'divides the panel')],
    ...[field('spread', 'spread', 'HUNDREDTHS'), field('criterion.name', 'widest criterion')],
    reckoned<Spreads>('ranges', 'TEXT', 'spreads { range criterion { name } }', (row) =>
      row.spreads.map((it) => `${it.criterion.name} ${cellText('HUNDREDTHS', it.range, 2)}`).join('; '),
    ),
  ],
});

/** Every score that the panel gave an initiative; after the reveal. */
export const PANEL_SCORES = exportTable({
  title: 'Panel scores',
  query:
    'query ($initiativeId: ID!) { scoreSpread(initiativeId: $initiativeId) { spreads { criterion { name } dots { ROWS } } } }',
  rows: 'scoreSpread.spreads.dots',
  columns: [field('^criterion.name', 'criterion'), 'panellist.name', field('value', 'score', 'HUNDREDTHS')],
});

/** Who scores which criteria, and how far they are. */
export const PANEL = exportTable({
  title: 'Panel',
  query: ofCycle('scoringModel(cycleId: $cycleId) { panel { ROWS } }'),
  rows: 'scoringModel.panel',
  columns: [
    ...['member.name', field('criteria.name', 'criteria'), field('progress.done', 'scores given')],
    ...[field('progress.open', 'scores open'), 'invitedAt', 'invitedBy.name'],
  ],
});

interface Anchored {
  readonly anchors: readonly { readonly value: number; readonly text: string }[];
}

/** The criteria of the scoring model with their weights and anchors. */
export const CRITERIA = exportTable({
  title: 'Criteria',
  query: ofCycle('scoringModel(cycleId: $cycleId) { method version criteria { ROWS } }'),
  rows: 'scoringModel.criteria',
  columns: [
    ...[
      field('name', 'criterion'),
      'question',
      'kind',
      'factor',
      field('weight', 'weight', 'SHARE'),
      field('lowest', 'lowest', 'HUNDREDTHS'),
      field('highest', 'highest', 'HUNDREDTHS'),
    ],
    reckoned<Anchored>('anchors', 'TEXT', 'anchors { value text }', (row) =>
      row.anchors.map((it) => `${cellText('HUNDREDTHS', it.value, 2)}: ${it.text}`).join('; '),
    ),
    ...[field('^method', 'method'), field('^version', 'version of the model')],
  ],
});

/** The published versions of the scoring model. */
export const MODEL_VERSIONS = exportTable({
  title: 'Scoring model versions',
  query: ofCycle('scoringModelVersions(cycleId: $cycleId) { ROWS }'),
  rows: 'scoringModelVersions',
  columns: [
    ...[
      'version',
      'method',
      'weightMethod',
      'formula',
      field('iceVariant', 'ICE variant'),
      field('criteria.name', 'criteria'),
      'publishedAt',
    ],
    'publishedBy.name',
  ],
});

/** The strategic drivers with their weights and what each level of impact means. */
export const DRIVERS = exportTable({
  title: 'Strategic drivers',
  query: ofCycle('strategicDrivers(cycleId: $cycleId) { drivers { name share impacts { ROWS } } }'),
  rows: 'strategicDrivers.drivers.impacts',
  columns: [field('^name', 'driver'), field('^share', 'weight of the driver'), 'level', 'statement', 'share'],
});

/** What every initiative was rated to do for each driver. */
export const DRIVER_RATINGS = exportTable({
  title: 'Driver ratings',
  query: `query ($cycleId: ID!, $first: Int!, $after: String) { ${CYCLE} initiatives(cycleId: $cycleId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { code title driverPriority { priority } driverImpacts { ROWS } } } }`,
  rows: 'initiatives.nodes.driverImpacts',
  columns: [
    ...[
      field('^code', 'code'),
      field('^title', 'initiative'),
      field('^driverPriority.priority', 'priority'),
      'driver.name',
    ],
    ...['level', 'statement', 'reason', 'ratedBy.name', 'ratedAt'],
  ],
});

/** The ranking added up by group: shared out, and counted in full where an initiative is in several. */
export const PIVOT = exportTable({
  title: 'Ranking by group',
  query: `query ($cycleId: ID!, $by: PivotDimension!) { ${CYCLE} rankingPivot(cycleId: $cycleId, by: $by) { by rows { ROWS } } }`,
  rows: 'rankingPivot.rows',
  columns: [
    ...[field('^by', 'by'), 'code', field('name', 'group'), field('count', 'initiatives')],
    ...(['shared', 'full'] as const).flatMap((kind) => [
      { ...field(`${kind}.requestedInYear`, `requested in year, ${kind}`), sum: kind === 'shared' },
      { ...field(`${kind}.requestedRunRate`, `requested run-rate, ${kind}`), sum: kind === 'shared' },
      { ...field(`${kind}.aboveInYear`, `above the line in year, ${kind}`), sum: kind === 'shared' },
      { ...field(`${kind}.aboveRunRate`, `above the line run-rate, ${kind}`), sum: kind === 'shared' },
    ]),
  ],
});
