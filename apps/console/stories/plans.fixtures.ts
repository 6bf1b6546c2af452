import type { ConsoleStage } from './console-stage.fixtures';

/** A plan that waits for the COO. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly inYear: string;
}

/** A plan with what its lines ask. */
export interface Planned {
  readonly plan: {
    readonly state: string;
    readonly cycle: { readonly fiscalYear: number };
    readonly lines: readonly {
      readonly inYear: string;
      readonly approvedInYear: string;
      readonly state: string;
      readonly initiative: { readonly id: string };
      readonly amounts: readonly Amount[];
    }[];
  };
}
interface Amount {
  readonly costClass: string;
  readonly fiscalYear: number;
  readonly period: number;
  readonly requested: string;
}

export const LINES = `query($id: ID!) { plan(id: $id) { state cycle { fiscalYear } lines {
  inYear approvedInYear state initiative { id } amounts { costClass fiscalYear period requested } } } }`;

/** Nine tenths of what is asked in each period. */
export const nineTenths = (amounts: readonly Amount[]) => {
  const asked = new Map<string, bigint>();
  for (const { fiscalYear, period, requested } of amounts) {
    const key = `${fiscalYear} ${period}`;
    asked.set(key, (asked.get(key) ?? 0n) + BigInt(requested));
  }
  return [...asked].map(([key, sum]) => {
    const [fiscalYear = 0, period = 0] = key.split(' ').map(Number);
    return { fiscalYear, period, amount: String((sum * 9n) / 10n) };
  });
};
const WITHDRAW = `mutation($id: ID!, $v: Int!) {
  withdrawPlan(id: $id, expectedVersion: $v, reason: "Smaller plans instead") { __typename ... on Refusal { message remedy } } }`;
const PROPOSE = `mutation($input: ProposePlanInput!) { proposePlan(input: $input) {
  ... on Plan { id name version inYear } ... on Refusal { message remedy } } }`;
const SUBMIT = `mutation($id: ID!, $v: Int!) { submitPlan(id: $id, expectedVersion: $v) {
  __typename ... on Plan { id name version inYear } ... on Refusal { message remedy } } }`;

/** Minor units as the console writes them. */
export const usd = (minor: string) =>
  `USD\u00a0${new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(Number(minor) / 100)}`;

/** Withdraws the demo's plan that waits for the COO, so that what it holds is free; answers its cycle. */
export async function withdrawWaiting(stage: ConsoleStage): Promise<string> {
  const { decisionQueue } = await stage.ask<{ decisionQueue: readonly (Plan & { cycle: { id: string } })[] }>(
    'coo',
    '{ decisionQueue { id version cycle { id } } }',
  );
  const [first] = decisionQueue;
  if (!first) throw new Error('No plan waits for the COO of the demo');
  await stage.ask('executive', WITHDRAW, { id: first.id, v: first.version });
  return first.cycle.id;
}

/** Puts four smaller plans in the place of the demo's one, each of other initiatives. */
export async function fourPlans(stage: ConsoleStage): Promise<readonly Plan[]> {
  const cycleId = await withdrawWaiting(stage);
  const made: Plan[] = [];
  for (const name of ['In part in GraphiQL', 'In GraphiQL', 'Line by line', 'By keyboard']) {
    const input = { cycleId, name, constraints: { maximumItems: 4 } };
    const { proposePlan: plan } = await stage.ask<{ proposePlan: Plan }>('executive', PROPOSE, { input });
    const submitted = await stage.ask<{ submitPlan: Plan }>('executive', SUBMIT, { id: plan.id, v: plan.version });
    made.push(submitted.submitPlan);
  }
  return made;
}

/** The plan of that name. */
export const named = (plans: readonly Plan[], name: string): Plan => {
  const plan = plans.find((it) => it.name === name);
  if (!plan) throw new Error(`No plan ${name}`);
  return plan;
};

const REAUTHENTICATE = `mutation($p: String!) { reauthenticate(password: $p) {
  ... on Reauthentication { token } ... on Refusal { message remedy } } }`;
const DECIDE = `mutation($input: DecidePlanInput!) { decidePlan(input: $input) {
  __typename ... on Refusal { message remedy } } }`;

/** The COO funds every line of the demo's waiting plan but one of that owner's, which waits; answers its initiative. */
export async function deferOneOf(stage: ConsoleStage, owner: string): Promise<{ readonly code: string }> {
  interface Line {
    readonly inYear: string;
    readonly initiative: { readonly id: string; readonly code: string; readonly owner: { readonly name: string } };
  }
  const { decisionQueue } = await stage.ask<{ decisionQueue: readonly (Plan & { lines: readonly Line[] })[] }>(
    'coo',
    '{ decisionQueue { id version inYear lines { inYear initiative { id code owner { name } } } } }',
  );
  const [plan] = decisionQueue;
  const waits = plan?.lines.find(({ initiative }) => initiative.owner.name === owner);
  if (!plan || !waits) throw new Error(`No plan with a line of ${owner} waits for the COO of the demo`);
  const { token } = (
    await stage.ask<{ reauthenticate: { token: string } }>('coo', REAUTHENTICATE, { p: stage.persona('coo').password })
  ).reauthenticate;
  const input = {
    ...{ planId: plan.id, expectedVersion: plan.version, mode: 'BY_LINE', reauthToken: token },
    confirmTotal: String(BigInt(plan.inYear) - BigInt(waits.inYear)),
    reason: 'All but one',
    lines: plan.lines.map((line) => ({
      initiativeId: line.initiative.id,
      ...(line === waits ? { decision: 'DEFER', reason: 'After the summer' } : { decision: 'APPROVE' }),
    })),
  };
  await stage.ask('coo', DECIDE, { input });
  return waits.initiative;
}
