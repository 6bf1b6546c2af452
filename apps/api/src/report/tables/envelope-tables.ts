import { type CellKind, type CellValue, type PeriodRow, periodsOfYear } from '@clout/domain';
import { CYCLE, exportTable, field, reckoned, summed } from '../export-table';

const ofEnvelope = (inner: string): string =>
  `query ($cycleId: ID!) { ${CYCLE} envelope(cycleId: $cycleId) { ${inner} } }`;

/** The limits that bind a cycle and what stands against each, for the year and where it has them by period. */
export const ENVELOPE = exportTable({
  title: 'Envelope',
  query: ofEnvelope('measures { ROWS }'),
  rows: 'envelope.measures',
  columns: [
    ...['measure', 'period', 'addressable', 'limit', 'excess', 'reserve', 'openingCommitments', 'committed', 'held'],
    'headroom',
  ],
});

/** Money beside the cap, asked and approved. */
export const BESIDE_CAP = exportTable({
  title: 'Beside the cap',
  query: ofEnvelope('besideCap { ROWS }'),
  rows: 'envelope.besideCap',
  columns: [field('capex', 'CAPEX'), field('approvedCapex', 'approved CAPEX'), 'prepaid', 'approvedPrepaid'],
});

/** What would cure an envelope that is passed. */
export const WAYS_OUT = exportTable({
  title: 'Ways out',
  query: ofEnvelope('waysOut { ROWS }'),
  rows: 'envelope.waysOut',
  columns: ['kind', 'name', 'role', 'inYear', 'runRate', 'enough'],
});

/** What was released of the reserve. */
export const RESERVE_RELEASES = exportTable({
  title: 'Reserve releases',
  query: ofEnvelope('reserveReleases { ROWS }'),
  rows: 'envelope.reserveReleases',
  columns: [
    ...['releasedAt', 'releasedBy.name', summed('amount', 'in year'), summed('runRateAmount', 'run-rate')],
    ...['betweenCycles', 'reason', 'initiativeId'],
  ],
});

/** Budget transfers of a cycle added up by their state. */
export const TRANSFER_TOTALS = exportTable({
  title: 'Transfer totals',
  query: `query ($cycleId: ID!) { ${CYCLE} budgetTransferTotals(cycleId: $cycleId) { byState { ROWS } } }`,
  rows: 'budgetTransferTotals.byState',
  columns: ['state', 'rows', summed('total')],
});

/** Every version of the mandates, of one fiscal year or of all. */
export const MANDATES = exportTable({
  title: 'Mandates',
  query: 'query ($fiscalYear: Int) { mandates(fiscalYear: $fiscalYear) { ROWS } }',
  rows: 'mandates',
  columns: [
    ...[
      'fiscalYear',
      'version',
      'state',
      field('capShare', 'cap'),
      field('reserveShare', 'reserve'),
      'contributionRule',
    ],
    ...[
      'maximumPerUnit',
      field('carryOverRule', 'carry-over rule'),
      field('carryOverLimit', 'carry-over limit'),
      field('carryOverExpires', 'carry-over expires'),
      'certificationRequired',
    ],
    ...[
      field('crossEntityAllowed', 'across legal entities'),
      'holdDays',
      'absorbAfterPeriods',
      'excludedCategories',
      'alternateApprover.name',
    ],
    ...['grantedAt', 'grantedBy.name', 'countersignedAt', 'countersignedBy.name'],
  ],
});

/** From which commitment on whose signatures each version of a year's mandate asks, or one of them. */
export const MANDATE_THRESHOLDS = exportTable({
  title: 'Signature thresholds',
  query: 'query ($fiscalYear: Int!) { mandates(fiscalYear: $fiscalYear) { id fiscalYear state thresholds { ROWS } } }',
  rows: 'mandates.thresholds',
  arrange: (places, { mandateId }) =>
    places.filter(({ above }) => mandateId === undefined || above?.row['id'] === mandateId),
  filters: { mandateId: '' },
  columns: [
    ...[field('^fiscalYear', 'fiscal year'), field('^state', 'state'), 'above', 'costClass', 'legalEntity'],
    ...['roles', 'signatures'],
  ],
});

/** The funding cycles, of one fiscal year or of all. */
export const CYCLES = exportTable<object, { readonly fiscalYear: number }>({
  title: 'Funding cycles',
  query: 'query { fundingCycles { fiscalYear ROWS } }',
  rows: 'fundingCycles',
  arrange: (places, { year }) => places.filter(({ row }) => year === undefined || String(row.fiscalYear) === year),
  filters: { year: '2027' },
  columns: [
    ...['name', 'fiscalYear', 'state', field('capShare', 'cap'), field('reserveShare', 'reserve'), 'periodLimits'],
    ...[field('baseVersion.number', 'base version'), 'excludedCategories', 'openedAt', 'scoresRevealedAt', 'id'],
  ],
});

type Calendar = Parameters<typeof periodsOfYear>[1];
const CALENDAR_FIELDS = 'calendarPattern fiscalYearStartMonth periodsPerYear closedThrough { fiscalYear period }';
const ofPeriod = (head: string, kind: CellKind, of: (row: PeriodRow) => CellValue) =>
  reckoned<PeriodRow>(head, kind, CALENDAR_FIELDS, of);

/** The periods of a fiscal year with their days, and whether they are closed. */
export const CALENDAR = exportTable<object, Calendar>({
  title: 'Calendar',
  query: 'query { organization { ROWS } }',
  rows: 'organization',
  arrange: ([place], { fiscalYear }) =>
    place && typeof fiscalYear === 'string' && /^\d{4}$/.test(fiscalYear)
      ? periodsOfYear(Number(fiscalYear), place.row).map((row, at) => ({
          row: row as never,
          at,
          above: place as never,
        }))
      : [],
  filters: { fiscalYear: '2027' },
  columns: [
    ofPeriod('fiscal year', 'WHOLE', (row) => row.fiscalYear),
    ofPeriod('period', 'WHOLE', (row) => row.period),
    ofPeriod('from', 'DAY', (row) => row.from),
    ofPeriod('to', 'DAY', (row) => row.to),
    ofPeriod('closed', 'TEXT', (row) => row.closed),
  ],
});
