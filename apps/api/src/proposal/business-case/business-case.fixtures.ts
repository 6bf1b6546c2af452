import { mutationOf } from '../initiative/initiative.fixtures';
import type { TestApi, TestOrganization } from '../../testing/test-api';

export const SET_CASE = mutationOf(
  '$id: ID!, $version: Int!, $input: BusinessCaseInput!',
  'setBusinessCase(initiativeId: $id, expectedVersion: $version, input: $input)',
);

const VALUE = `value { currency reason grade shortfall claimed credited cost net
  benefits { id grade multiplier claimed shared credited }
  figures { name value unit reason flags how { method version formula inputs { name value unit } reason } } }`;

export const CASE = `query($id: ID!) { businessCase(initiativeId: $id) {
  kind behaviour { kind metric } resultMeasure targets recommended
  links { link state statement weakest }
  benefits { id type description amounts { low central high } cashable owner { id } jobs { fte consulted }
    baseline { id otherClaims otherShare } contacts { channel { code } amounts { central } showback } }
  disclosures { coached } technology { purpose points open missingGuards }
  pitch { text missing complete } check { score findings { check severity because mend } blocked }
  review { depth because } ${VALUE} } }`;

/** Every question that a case answers without being changed. */
export const QUESTIONS = `query($id: ID!, $input: WhatIfInput!) {
  caseTornado(initiativeId: $id) { base reason bars { name benefitId link swing } }
  caseSimulation(initiativeId: $id, seed: 7, draws: 500) { seed draws mean p10 p50 p90 positive reason flags how { method } }
  pilotValue(initiativeId: $id, cost: "1000") { choice evpi net worthIt reason how { method } }
  costOfDelay(initiativeId: $id, days: 14) { name value unit reason how { method } }
  whatIfCase(initiativeId: $id, input: $input) { before { grade credited } after { grade credited } netChange rankBefore rankAfter among }
}`;

export interface ShownCase {
  readonly links: readonly { readonly link: string; readonly state: string; readonly weakest: boolean }[];
  readonly benefits: readonly {
    readonly id: string;
    readonly amounts: readonly unknown[];
    readonly baseline: unknown;
  }[];
  readonly pitch: { readonly text: string };
  readonly review: unknown;
  readonly check: { readonly findings: readonly { readonly check: string; readonly because: string }[] };
  readonly value: {
    readonly claimed: string;
    readonly shortfall: string | null;
    readonly benefits: readonly unknown[];
    readonly figures: readonly {
      readonly name: string;
      readonly value: string | null;
      readonly reason: string | null;
    }[];
  };
}

/** Amounts of years of which low, central and high are the same. */
export const yearly = (amounts: readonly string[]) => amounts.map((x) => ({ low: x, central: x, high: x }));

/** A certified rate card: the channel at 8.00 and 3.20, hurdle rate 5 %, three years after the first unless said. */
export async function certifiedCard(
  api: TestApi,
  org: TestOrganization,
  channelId: string,
  more: Record<string, unknown> = {},
): Promise<string> {
  const [first, second] = [await org.member(['FINANCE']), await org.member(['FINANCE'])];
  const input = {
    asOf: '2026-01-31',
    perContact: [{ channelId, full: '800', avoidable: '320' }],
    fteCost: '6000000',
    margin: 2500,
    clv: '40000',
    hurdleRate: 500,
    horizon: 3,
    ...more,
  };
  const made = await api.must<{ id: string }>(
    first,
    'mutation($input: RateCardInput!) { setRateCard(input: $input) { ... on RateCard { id } ... on Refusal { message } } }',
    { input },
  );
  await api.must(second, 'mutation($id: ID!) { certifyRateCard(id: $id) { ... on RateCard { id } } }', { id: made.id });
  return made.id;
}

/** Input of a case with all links stated and one benefit over loyalty; `contacts` adds one of contacts in that channel. */
export const statedCase = (
  ownerId: string,
  { contacts, ...more }: { contacts?: string } & Record<string, unknown>,
) => ({
  kind: 'PROCESS_REDESIGN',
  behaviour: { kind: 'RETENTION', metric: 'one-year retention', unit: '%', baseline: '80', target: '82' },
  resultMeasure: 'revenue kept',
  statements: {
    actionOutcome: 'who sees the date does not call',
    outcomeLoyalty: 'who need not call stays',
    loyaltyResult: 'who stays pays',
  },
  disclosures: { coached: true },
  benefits: [
    {
      type: 'REVENUE_RETAINED',
      description: 'Customers who stay',
      amounts: yearly(['0', '1000000', '1000000']),
      ownerId,
    },
    ...(contacts
      ? [
          {
            type: 'CONTACT_COST_AVOIDED',
            description: 'Calls that nobody makes',
            contacts: {
              channelId: contacts,
              amounts: [
                { low: 0, central: 0, high: 0 },
                { low: 50, central: 100, high: 150 },
              ],
            },
            jobs: { fte: 0 },
            ownerId,
          },
        ]
      : []),
  ],
  ...more,
});
