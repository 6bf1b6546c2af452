import type { Persona, TestApi, TestOrganization } from '../testing/test-api';
import { seedMandate, type SeededMandate } from './mandate.store';

/** The people who set a cycle up. */
export interface CycleCast {
  readonly coo: Persona;
  readonly finance: Persona;
  readonly executive: Persona;
}

export const castOf = async (org: TestOrganization): Promise<CycleCast> => ({
  coo: await org.member(['COO']),
  finance: await org.member(['FINANCE']),
  executive: await org.member(['CX_EXECUTIVE']),
});

/** A mandate in force, granted by the cast's COO and countersigned by FINANCE. */
export const mandateFor = (
  org: TestOrganization,
  { coo, finance }: CycleCast,
  terms: Omit<SeededMandate, 'grantedBy' | 'countersignedBy'>,
): Promise<string> =>
  org.api.database.write(org.id, (tx) => seedMandate(tx, { ...terms, grantedBy: coo.id, countersignedBy: finance.id }));

const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';

export const IMPORT = `mutation($input: ImportOpexBaseInput!) { importOpexBase(input: $input) { __typename ${REFUSAL}
  ... on OpexBaseVersion { id number state current kind fileRows acceptedRows leftOutRows refusedRows total addressable controlTotal
    fileHash importedBy { id } refusals { line field value reason } outside { reason category amount rows }
    byUnit: totals(by: BUSINESS_UNIT) { name amount addressable rows } byArea: totals(by: FUNCTIONAL_AREA) { key name amount }
    byPeriod: totals(by: PERIOD) { key amount } }
  ... on OpexBasePreview { fileRows acceptedRows leftOutRows refusedRows total addressable columns missingUnits
    refusals { line field value reason } outside { reason category amount } byUnit: totals(by: BUSINESS_UNIT) { name amount addressable rows } } } }`;

export const OPEN = `mutation($input: OpenFundingCycleInput!) { openFundingCycle(input: $input) { __typename ${REFUSAL}
  ... on FundingCycle { id name fiscalYear state capShare reserveShare excludedCategories periodLimits version
    baseVersion { id } exchangeRates { currency rate asOf source } } } }`;

export const ENVELOPE = `query($id: ID!) { envelope(cycleId: $id) { fiscalYear capShare reserveShare overCommitted openingCommitments currency
  cycle { id } baseVersion { number } measures { measure period addressable limit reserve held openingCommitments committed excess headroom }
  yearMeasures { measure period limit held committed excess headroom } byUnit { name amount addressable } byArea { name amount } } }`;

/** An import as the API takes it. */
export const baseInput = (more: Record<string, unknown>): { input: Record<string, unknown> } => ({
  input: {
    fiscalYear: 2027,
    kind: 'BUDGET',
    label: 'Budget',
    asOf: '2026-12-31',
    currency: 'USD',
    sourceSystem: 'ERP',
    mapping: MAPPING,
    ...more,
  },
});

/** Reads files with the columns unit, area, category, period, how and amount; the unit may be left out of the rest. */
export const MAPPING = {
  businessUnitColumn: 'unit',
  functionalAreaColumn: 'area',
  categoryColumn: 'category',
  periodColumn: 'period',
  allocatedColumn: 'how',
  costCentreColumn: 'centre',
  accountColumn: 'account',
  amountColumn: 'amount',
};
export const HEADER = 'unit,area,category,period,how,centre,account,amount';

/** One row of such a file; `amount` in major units. */
export const baseRow = (
  unit: string,
  amount: string,
  more: Partial<Record<'area' | 'category' | 'period' | 'how' | 'centre' | 'account', string>> = {},
): string => {
  const {
    area = 'IT',
    category = 'Salaries',
    period = 'unknown',
    how = 'direct',
    centre = 'CC1',
    account = '6000',
  } = more;
  return [unit, area, category, period, how, centre, account, amount].join(',');
};

/** What the tests read of a mutation's answer. */
export type Answered = Record<string, unknown> & { readonly __typename: string; readonly id: string };

/** Imports rows as FINANCE; throws unless a version comes of it. */
export async function importRows(
  api: TestApi,
  finance: Persona,
  rows: readonly string[],
  more: Record<string, unknown> = {},
): Promise<Answered> {
  const answer = await api.must<Answered>(
    finance,
    IMPORT,
    baseInput({ content: [HEADER, ...rows].join('\n'), ...more }),
  );
  if (answer.__typename !== 'OpexBaseVersion') throw new Error(JSON.stringify(answer));
  return answer;
}

/** Opens a cycle as the CX executive; throws unless one comes of it. */
export async function openCycleOf(
  api: TestApi,
  executive: Persona,
  more: Record<string, unknown> = {},
): Promise<Answered> {
  const answer = await api.must<Answered>(executive, OPEN, { input: { name: 'Spring', fiscalYear: 2027, ...more } });
  if (answer.__typename !== 'FundingCycle') throw new Error(JSON.stringify(answer));
  return answer;
}

/** Uploads bytes and answers the uploadId. */
export async function upload(api: TestApi, as: Persona, bytes: Buffer, name = 'base.csv'): Promise<string> {
  const response = await fetch(`${api.url}/uploads?name=${name}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${as.token}`, 'x-clout-request': '1', 'content-type': 'text/csv' },
    body: bytes as never,
  });
  const { uploadId } = (await response.json()) as { uploadId: string };
  return uploadId;
}
