import {
  amount,
  type BaseFacts,
  baseText,
  connected,
  count,
  exportTable,
  NO_BASE,
  summed,
  whole,
  words,
} from '../export-table';

interface Named {
  readonly name: string;
}

interface VersionRow extends BaseFacts {
  readonly state: string;
  readonly current: boolean;
  readonly asOf: string;
  readonly total: string;
  readonly addressable: string;
  readonly controlTotal: string | null;
  readonly acceptedRows: number;
  readonly leftOutRows: number;
  readonly refusedRows: number;
  readonly sourceSystem: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly importedAt: string;
  readonly importedBy: Named;
  readonly certifiedAt: string | null;
  readonly certifiedBy: Named | null;
}

/** Versions of the OpEx base, of one fiscal year or of all. */
export const BASE_VERSIONS = exportTable<{ opexBaseVersions: readonly VersionRow[] }, VersionRow>({
  title: 'Base versions',
  query: `query ($fiscalYear: Int) { opexBaseVersions(fiscalYear: $fiscalYear) { id number label kind state current asOf total addressable controlTotal
    acceptedRows leftOutRows refusedRows sourceSystem fileName fileHash importedAt importedBy { name } certifiedAt certifiedBy { name } } }`,
  page: (data) => whole(data.opexBaseVersions),
  about: ({ opexBaseVersions }) => [
    [
      'base version',
      opexBaseVersions
        .filter((it) => it.current)
        .map(baseText)
        .join('; ') || 'none is certified',
    ],
  ],
  columns: [
    count('number', (row) => row.number),
    words('label', (row) => row.label),
    words('kind', (row) => row.kind),
    words('state', (row) => row.state),
    words('current', (row) => row.current),
    words('as of', (row) => row.asOf),
    amount('total', (row) => row.total),
    amount('addressable', (row) => row.addressable),
    amount('control total', (row) => row.controlTotal),
    count('accepted rows', (row) => row.acceptedRows),
    count('left out rows', (row) => row.leftOutRows),
    count('refused rows', (row) => row.refusedRows),
    words('source', (row) => row.sourceSystem),
    words('file', (row) => row.fileName),
    words('file hash', (row) => row.fileHash),
    words('imported at', (row) => row.importedAt),
    words('imported by', (row) => row.importedBy.name),
    words('certified at', (row) => row.certifiedAt),
    words('certified by', (row) => row.certifiedBy?.name),
    words('id', (row) => row.id),
  ],
});

interface TotalRow {
  readonly key: string;
  readonly name: string;
  readonly addressable: string;
  readonly amount: string;
  readonly rows: number;
}

/** The largest first, as on the screen. */
const byAmount = (a: TotalRow, b: TotalRow): number => {
  const difference = BigInt(b.amount) - BigInt(a.amount);
  return difference > 0n ? 1 : difference < 0n ? -1 : a.key.localeCompare(b.key);
};

/** A version of the base broken down by a dimension; the parts add up to its total. */
export const BASE_TOTALS = exportTable<{ opexBase: BaseFacts & { totals: readonly TotalRow[] } }, TotalRow>({
  title: 'Base totals',
  query: `query ($id: ID!, $by: BaseDimension!) { opexBase(id: $id) { id number label kind totals(by: $by) { key name addressable amount rows } } }`,
  page: (data) => whole([...data.opexBase.totals].sort(byAmount)),
  about: (data) => [['base version', baseText(data.opexBase)]],
  columns: [
    words('key', (row) => row.key),
    words('name', (row) => row.name),
    summed('addressable', (row) => row.addressable),
    summed('total', (row) => row.amount),
    count('rows', (row) => row.rows),
  ],
});

interface OpeningRow {
  readonly id: string;
  readonly description: string;
  readonly reference: string | null;
  readonly state: string;
  readonly businessUnit: { readonly code: string; readonly name: string };
  readonly legalEntity: string;
  readonly costCentre: string;
  readonly account: string;
  readonly fiscalYear: number;
  readonly inYear: string;
  readonly runRate: string;
  readonly contractEnd: string | null;
  readonly absorbsOn: string | null;
  readonly absorbedOn: string | null;
}

/** What was promised in earlier years and stands in this one, of the states that are asked for. */
export const OPENING_COMMITMENTS = exportTable<
  { openingCommitments: Parameters<typeof connected<OpeningRow>>[0] },
  OpeningRow
>({
  title: 'Opening commitments',
  query: `query ($fiscalYear: Int!, $states: [OpeningState!]! = [STANDING, WAITING], $importId: ID, $first: Int!, $after: String) {
    openingCommitments(fiscalYear: $fiscalYear, states: $states, importId: $importId, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { id description reference state businessUnit { code name } legalEntity costCentre account
        fiscalYear inYear runRate contractEnd absorbsOn absorbedOn } } }`,
  page: (data) => connected(data.openingCommitments),
  about: () => NO_BASE,
  columns: [
    words('description', (row) => row.description),
    words('reference', (row) => row.reference),
    words('unit', (row) => row.businessUnit.code),
    words('business unit', (row) => row.businessUnit.name),
    words('legal entity', (row) => row.legalEntity),
    words('cost centre', (row) => row.costCentre),
    words('account', (row) => row.account),
    count('fiscal year', (row) => row.fiscalYear),
    summed('in year', (row) => row.inYear),
    summed('run-rate', (row) => row.runRate),
    words('contract end', (row) => row.contractEnd),
    words('absorbs on', (row) => row.absorbsOn),
    words('absorbed on', (row) => row.absorbedOn),
    words('state', (row) => row.state),
    words('id', (row) => row.id),
  ],
});
