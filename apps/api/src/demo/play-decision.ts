import { PLAN, type PlayedPlan } from './play-choice';
import { DemoStopped, REFUSAL, type PlayClient } from './play-client';

/** The COO finds the plan in the queue, gives the password again, and approves the whole of it. */
export async function approve(coo: PlayClient, planId: string): Promise<PlayedPlan> {
  const queue = await coo.ask<readonly { id: string; version: number; inYear: string }[]>(
    '{ decisionQueue { id version inYear } }',
  );
  const waiting = queue.find((plan) => plan.id === planId);
  if (!waiting) throw new DemoStopped('the plan is not in the queue of the COO');
  const { token } = await coo.ask<{ token: string }>(
    `mutation ($password: String!) { reauthenticate(password: $password) {
      ... on Reauthentication { token } ${REFUSAL} } }`,
    { password: coo.persona.password },
  );
  return coo.ask<PlayedPlan>(
    `mutation ($input: DecidePlanInput!) { decidePlan(input: $input) { ... on Plan { ${PLAN} } ${REFUSAL} } }`,
    {
      input: {
        planId,
        expectedVersion: waiting.version,
        mode: 'ALL',
        confirmTotal: waiting.inYear,
        reason: 'The best set inside the cap; every line is owned and costed.',
        reauthToken: token,
      },
    },
  );
}

interface LedgerPage {
  readonly nodes: readonly {
    readonly amount: string;
    readonly side: 'SOURCE' | 'USE';
    readonly businessUnit: { readonly code: string; readonly name: string };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly sources: string;
  readonly uses: string;
}
/** What a unit gave and got, in minor units. */
export interface UnitSides {
  readonly name: string;
  readonly contributed: bigint;
  readonly received: bigint;
}

/** The cycle's ledger: its two sides as the server sums them, and each unit's entries as read one by one. */
export interface Ledger {
  readonly entries: number;
  readonly sources: bigint;
  readonly uses: bigint;
  /** By the unit's code. */
  readonly byUnit: ReadonlyMap<string, UnitSides>;
}

/** Reads the whole ledger of a cycle, page by page. */
export async function readLedger(client: PlayClient, cycleId: string): Promise<Ledger> {
  const byUnit = new Map<string, UnitSides>();
  let after: string | null = null;
  for (;;) {
    const page: LedgerPage = await client.ask<LedgerPage>(
      `query ($id: ID!, $after: String) { ledger(cycleId: $id, first: 100, after: $after) {
        nodes { amount side businessUnit { code name } } pageInfo { hasNextPage endCursor } totalCount sources uses } }`,
      { id: cycleId, after },
    );
    for (const { amount, side, businessUnit } of page.nodes) {
      const { code, name } = businessUnit;
      const { contributed, received } = byUnit.get(code) ?? { contributed: 0n, received: 0n };
      const value = BigInt(amount);
      const sides =
        side === 'USE' ? { contributed, received: received + value } : { contributed: contributed - value, received };
      byUnit.set(code, { name, ...sides });
    }
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage)
      return { entries: page.totalCount, sources: BigInt(page.sources), uses: BigInt(page.uses), byUnit };
  }
}

export interface RecordState {
  readonly intact: boolean;
  readonly length: number;
  readonly headHash: string;
}
export const checkRecord = (client: PlayClient): Promise<RecordState> =>
  client.ask<RecordState>('{ recordCheck { intact length headHash } }');
