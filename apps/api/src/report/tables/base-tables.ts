import { type BaseFacts, baseText, exportTable, field, type Place, summed } from '../export-table';

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
const byAmount = ({ row: a }: Place<TotalRow>, { row: b }: Place<TotalRow>): number => {
  const difference = BigInt(b.amount) - BigInt(a.amount);
  return difference > 0n ? 1 : difference < 0n ? -1 : a.key.localeCompare(b.key);
};

/** A version of the base broken down by a dimension; the parts add up to its total. */
export const BASE_TOTALS = exportTable<{ opexBase: BaseFacts }, TotalRow>({
  title: 'Base totals',
  query: `query ($id: ID!, $by: BaseDimension!) { opexBase(id: $id) { ${BASE} totals(by: $by) { ROWS } } }`,
  rows: 'opexBase.totals',
  arrange: (places) => [...places].sort(byAmount),
  about: (data) => [['base version', baseText(data.opexBase)]],
  columns: ['key', 'name', summed('addressable'), summed('amount', 'total'), 'rows'],
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

const ofBase = (inner: string): string => `query ($id: ID!) { opexBase(id: $id) { ${BASE} ${inner} { ROWS } } }`;
const aboutBase = (data: { readonly opexBase: BaseFacts }) => [['base version', baseText(data.opexBase)] as const];
const BUDGET_LINE = ['businessUnit.name', 'legalEntity', 'costCentre', 'account'];

/** What a version holds outside of the addressable base, with why. */
export const BASE_OUTSIDE = exportTable<{ opexBase: BaseFacts }>({
  title: 'Outside the addressable base',
  query: ofBase('outside'),
  rows: 'opexBase.outside',
  about: aboutBase,
  columns: ['category', 'reason', 'rows', summed('amount')],
});

/** Run-rate that units took into their own base, beside the imported rows. */
export const BASE_ABSORBED = exportTable<{ opexBase: BaseFacts }>({
  title: 'Absorbed run-rate',
  query: ofBase('absorbed'),
  rows: 'opexBase.absorbed',
  about: aboutBase,
  columns: [...BUDGET_LINE, 'absorbedOn', summed('amount')],
});

/** What a version should contain of absorbed run-rate, and what is missing of it. */
export const BASE_EXPECTED = exportTable<{ opexBase: BaseFacts }>({
  title: 'Expected of the base',
  query: ofBase('expected'),
  rows: 'opexBase.expected',
  about: aboutBase,
  columns: [...BUDGET_LINE, ...['before', 'absorbed', 'expected', 'found', 'missing'].map((path) => summed(path))],
});
