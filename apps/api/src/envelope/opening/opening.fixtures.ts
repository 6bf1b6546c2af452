import { randomUUID } from 'node:crypto';
import type { Persona, TestApi } from '../../testing/test-api';
import type { Answered } from '../envelope.fixtures';
import type { OpeningCommitment } from './opening.store';

const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';

export const IMPORT_OPENING = `mutation($input: ImportOpeningCommitmentsInput!) { importOpeningCommitments(input: $input) { __typename ${REFUSAL}
  ... on OpeningImport { id number state fileRows acceptedRows leftOutRows refusedRows inYearTotal runRateTotal controlTotal
    fileName fileHash importedBy { id } refusals { line field value reason } }
  ... on OpeningPreview { fileRows acceptedRows leftOutRows refusedRows inYearTotal runRateTotal columns refusals { line field } } } }`;

export const WITHDRAW_OPENING = `mutation($id: ID!, $reason: String!) { withdrawOpeningImport(id: $id, reason: $reason) { __typename ${REFUSAL}
  ... on OpeningImport { id state withdrawnAt withdrawnBy { id } } } }`;

export const OPENINGS = `query($fiscalYear: Int!, $importId: ID, $states: [OpeningState!], $first: Int, $after: String) {
  openingCommitments(fiscalYear: $fiscalYear, importId: $importId, states: $states, first: $first, after: $after) { totalCount inYear runRate
    pageInfo { hasNextPage endCursor } nodes { id reference description period inYear runRate contractEnd absorbsOn absorbedOn state line
      legalEntity costCentre account businessUnit { code } planLineId } } }`;

/** Reads files with the columns reference, unit, centre, account, what, year, rate, end and absorbs. */
export const OPENING_MAPPING = {
  referenceColumn: 'reference',
  businessUnitColumn: 'unit',
  costCentreColumn: 'centre',
  accountColumn: 'account',
  descriptionColumn: 'what',
  inYearColumn: 'year',
  runRateColumn: 'rate',
  contractEndColumn: 'end',
  absorbsOnColumn: 'absorbs',
};
const HEADER = 'reference,unit,centre,account,what,year,rate,end,absorbs';

/** One row of such a file; amounts in major units. */
export const openingRow = (
  reference: string,
  unit: string,
  inYear: string,
  more: Partial<Record<'rate' | 'end' | 'absorbs' | 'what', string>> = {},
): string =>
  [
    reference,
    unit,
    'CC1',
    '6000',
    more.what ?? 'Hosting',
    inYear,
    more.rate ?? '0',
    more.end ?? '',
    more.absorbs ?? '',
  ].join(',');

/** An import as the API takes it. */
export const openingInput = (
  rows: readonly string[],
  controlTotal: string,
  more: Record<string, unknown> = {},
): { input: Record<string, unknown> } => ({
  input: {
    fiscalYear: 2027,
    sourceSystem: 'Contracts',
    currency: 'USD',
    controlTotal,
    content: [HEADER, ...rows].join('\n'),
    mapping: OPENING_MAPPING,
    ...more,
  },
});

/** Imports opening commitments as FINANCE; throws unless an import comes of it. */
export async function importOpenings(
  api: TestApi,
  finance: Persona,
  rows: readonly string[],
  controlTotal: string,
  more: Record<string, unknown> = {},
): Promise<Answered> {
  const answer = await api.must<Answered>(finance, IMPORT_OPENING, openingInput(rows, controlTotal, more));
  if (answer.__typename !== 'OpeningImport') throw new Error(JSON.stringify(answer));
  return answer;
}

/** A commitment as a store takes it, the same amount in both measures. */
export const openingOf = (fiscalYear: number, businessUnitId: string, amount: bigint): OpeningCommitment => ({
  id: randomUUID(),
  fiscalYear,
  businessUnitId,
  legalEntity: 'Bank',
  costCentre: 'CC1',
  account: '6000',
  description: 'Promised before',
  reference: null,
  period: null,
  inYear: amount,
  runRate: amount,
  contractEnd: null,
  absorbsOn: null,
  absorbedOn: null,
  state: 'STANDING',
  importId: null,
  line: null,
  planLineId: null,
  initiativeId: null,
});
