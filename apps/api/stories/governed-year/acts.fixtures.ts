import { advance } from '../../src/demo/play-base';
import { reveal, scoreBlind, setUpScoring } from '../../src/demo/play-choice';
import { REFUSAL } from '../../src/demo/play-client';
import { accept, create, submit } from '../../src/demo/play-proposals';
import { type Cast, type Person, tokenOf } from './cast.fixtures';

/** A cost of a proposal in minor units. */
export interface Cost {
  readonly period: number;
  readonly amount: bigint;
  readonly kind?: 'ONE_TIME' | 'RUN_RATE';
}

/** A leader drafts, costs and submits an initiative; the executive accepts it. Answers its id. */
export async function propose(
  { executive }: Cast,
  leader: Person,
  asked: {
    cycleId: string;
    businessUnitId: string;
    areaId: string;
    touchpointId: string;
    title: string;
    byWhen: string;
  },
  costs: readonly Cost[],
): Promise<string> {
  const { title, byWhen, areaId, touchpointId, ...place } = asked;
  const { id } = await create(leader.client, {
    ...place,
    title,
    problem: 'Customers wait and call again.',
    action: `${title}, with the people who answer them.`,
    outcome: { metric: 'minutes waited', unit: 'min', baseline: '12', target: '5', byWhen },
    benefit: { description: 'Fewer repeat calls', perYear: 100_000n },
    ownerId: leader.id,
    functionalAreaIds: [areaId],
    touchpointIds: [touchpointId],
    options: [{ name: 'Full', startPeriod: 1, proposed: true, costs }],
  });
  await submit(leader.client, id);
  await accept(executive.client, id);
  return id;
}

/** The panel scores blind, the scores open, and the cycle comes to its selection. */
export async function scoreAll({ executive, panellist }: Cast, cycleId: string): Promise<void> {
  const anchors = [
    { value: 0, text: 'None' },
    { value: 1000, text: 'All' },
  ];
  const criteria = (['CUSTOMER_VALUE', 'BUSINESS_VALUE'] as const).map((kind) => ({
    name: kind,
    kind,
    weight: 1,
    question: 'How much?',
    anchors,
  }));
  const panel = [{ client: panellist.client, memberId: panellist.id, criteria: criteria.map((c) => c.name) }];
  await setUpScoring(executive.client, cycleId, criteria, panel);
  await advance(executive.client, cycleId, 'SCORING');
  await scoreBlind(panel, cycleId, () => 700);
  await reveal(executive.client, cycleId);
  await advance(executive.client, cycleId, 'SELECTION');
}

export interface Plan {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly inYear: string;
}
const PLAN = '... on Plan { id version state inYear }';

export const proposePlan = ({ executive }: Cast, cycleId: string, name: string, without: readonly string[]) =>
  executive.client.ask<Plan>(
    `mutation ($input: ProposePlanInput!) { proposePlan(input: $input) { ${PLAN} ${REFUSAL} } }`,
    { input: { cycleId, name, excluded: without.map((initiativeId) => ({ initiativeId, reason: 'Next plan' })) } },
  );

export const submitPlan = ({ executive }: Cast, plan: Plan) =>
  executive.client.ask<Plan>(
    `mutation ($id: ID!, $v: Int!) { submitPlan(id: $id, expectedVersion: $v) { ${PLAN} ${REFUSAL} } }`,
    { id: plan.id, v: plan.version },
  );

/** The COO approves the whole of a plan, repeating its total. */
export const decide = async (by: Person, plan: Plan, confirmTotal = plan.inYear) =>
  by.client.ask<Plan>(`mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { ${PLAN} ${REFUSAL} } }`, {
    input: {
      planId: plan.id,
      expectedVersion: plan.version,
      mode: 'ALL',
      confirmTotal,
      reason: 'Worth it',
      reauthToken: await tokenOf(by),
    },
  });

export const sign = async (by: Person, plan: Plan) =>
  by.client.ask<Plan>(
    `mutation ($id: ID!, $v: Int!, $token: String) { signPlan(id: $id, expectedVersion: $v, reauthToken: $token) {
      ${PLAN} ${REFUSAL} } }`,
    { id: plan.id, v: plan.version, token: await tokenOf(by) },
  );

/** A row of the books for an initiative, in minor units. */
export interface Booked {
  readonly code: string;
  readonly amount: bigint;
  readonly document: string;
}

/** FINANCE brings what the books say, against the ledger's total. */
export const book = ({ preparer }: Cast, fiscalYear: number, kind: string, rows: readonly Booked[]) =>
  preparer.client.ask<{ acceptedRows: number; refusedRows: number }>(
    `mutation ($input: ImportActualsInput!) { importActuals(input: $input) {
      ... on ActualsImport { acceptedRows refusedRows } ${REFUSAL} } }`,
    {
      input: {
        kind,
        fiscalYear,
        sourceSystem: 'General ledger',
        controlTotal: rows.reduce((all, row) => all + row.amount, 0n),
        content: [
          'Initiative,Period,Document,Amount',
          ...rows.map((r) => `${r.code},1,${r.document},${r.amount}`),
        ].join('\n'),
        mapping: {
          initiativeColumn: 'Initiative',
          periodColumn: 'Period',
          documentColumn: 'Document',
          amountColumn: 'Amount',
          amountUnit: 'MINOR',
        },
      },
    },
  );
