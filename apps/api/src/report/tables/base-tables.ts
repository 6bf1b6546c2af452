import { type BaseFacts, baseText, exportTable, field, PAGED, summed } from '../export-table';

const BASE = 'id number label kind';

/** Versions of the OpEx base, of one fiscal year or of all. */
export const BASE_VERSIONS = exportTable<{ opexBaseVersions: readonly (BaseFacts & { readonly current: boolean })[] }>({
  title: 'Base versions',
  query: `query ($fiscalYear: Int) { opexBaseVersions(fiscalYear: $fiscalYear) { ${BASE} current ROWS } }`,
  rows: 'opexBaseVersions',
  about: ({ opexBaseVersions }, words) => {
    const current = opexBaseVersions.filter((it) => it.current).map(baseText);
    return [['base version', current.join('; ') || words.text('none is certified')]];
  },
  columns: [
    ...['number', 'label', 'kind', 'state', 'current', 'asOf', 'total', 'addressable', 'controlTotal', 'acceptedRows'],
    ...[
      'leftOutRows',
      'refusedRows',
      field('sourceSystem', 'source'),
      field('fileName', 'file'),
      'fileHash',
      'importedAt',
    ],
    ...['importedBy.name', 'certifiedAt', 'certifiedBy.name', 'id'],
  ],
});

interface TotalRow {
  readonly key: string;
  readonly amount: string;
}

/** The largest first, as on the screen. */
const byAmount = (a: TotalRow, b: TotalRow): number => {
  const difference = BigInt(b.amount) - BigInt(a.amount);
  return difference > 0n ? 1 : difference < 0n ? -1 : a.key.localeCompare(b.key);
};

/** A version of the base broken down by a dimension; the parts add up to its total. */
export const BASE_TOTALS = exportTable<{ opexBase: BaseFacts }, TotalRow>({
  title: 'Base totals',
  query: `query ($id: ID!, $by: BaseDimension!) { opexBase(id: $id) { ${BASE} totals(by: $by) { ROWS } } }`,
  rows: 'opexBase.totals',
  arrange: (rows) => [...rows].sort(byAmount),
  about: (data) => [['base version', baseText(data.opexBase)]],
  columns: ['key', 'name', summed('addressable'), summed('amount', 'total'), 'rows'],
});

/** What was promised in earlier years and stands in this one, of the states that are asked for. */
export const OPENING_COMMITMENTS = exportTable({
  title: 'Opening commitments',
  query: `query ($fiscalYear: Int!, $states: [OpeningState!]! = [STANDING, WAITING], $importId: ID, $first: Int!, $after: String) {
    openingCommitments(fiscalYear: $fiscalYear, states: $states, importId: $importId, first: $first, after: $after) ${PAGED} }`,
  rows: 'openingCommitments.nodes',
  columns: [
    ...[
      'description',
      'reference',
      field('businessUnit.code', 'unit'),
      'businessUnit.name',
      'legalEntity',
      'costCentre',
    ],
    ...[
      'account',
      'fiscalYear',
      summed('inYear'),
      summed('runRate'),
      'contractEnd',
      'absorbsOn',
      'absorbedOn',
      'state',
      'id',
    ],
  ],
});

const DIFFERENCES = [
  ...['before', 'after', 'difference', 'addressableBefore', 'addressableAfter', 'addressableDifference'],
];

/** Two versions of the OpEx base side by side; the differences add up to the difference of the whole. */
export const BASE_COMPARISON = exportTable<{ compareOpexBases: { a: BaseFacts; b: BaseFacts } }>({
  title: 'Base comparison',
  query: `query ($a: ID!, $b: ID!, $by: BaseDimension!) { compareOpexBases(a: $a, b: $b, by: $by) {
    a { ${BASE} } b { ${BASE} } rows { ROWS } } }`,
  rows: 'compareOpexBases.rows',
  about: ({ compareOpexBases: { a, b } }) => [
    ['base version before', baseText(a)],
    ['base version after', baseText(b)],
  ],
  columns: ['key', 'name', ...DIFFERENCES.map((path) => summed(path))],
});
