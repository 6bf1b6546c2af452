import type { Plan } from '@clout/domain';
import type { Persona, TestApi } from '../../testing/test-api';
import { FISCAL_YEAR, type DecisionStage } from './decision-stage.fixtures';

const REFUSED = '... on Refusal { code message field remedy problems { field message } }';
const REFUSAL = `${REFUSED} ... on StaleVersion { current }`;
const PLAN = `... on Plan { id state version lines { id state decision reason conditions conditionCleared deferUntil approvedInYear initiative { id state }
  amounts { period costClass requested approved } } decisions { id kind mode total reason decidedBy { id } } }`;
export const DECIDE = `mutation($input: DecidePlanInput!) { decidePlan(input: $input) { __typename ${PLAN} ${REFUSAL} } }`;
export const RETURN = `mutation($id: ID!, $v: Int!, $reason: String!) { returnPlan(id: $id, expectedVersion: $v, reason: $reason) { __typename ${PLAN} ${REFUSAL} } }`;
export const CLEAR = `mutation($id: ID!, $note: String!) { clearCondition(id: $id, note: $note) { __typename ${PLAN} ${REFUSED} } }`;
export const REVERSE = `mutation($id: ID!, $lines: [ID!], $v: Int!, $reason: String!, $token: String) {
  reverseDecision(id: $id, lineIds: $lines, expectedVersion: $v, reason: $reason, reauthToken: $token) { __typename ${PLAN} ${REFUSAL} } }`;

/** A plan, or a refusal, as the API answers a decision. */
export interface Decided {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly remedy: string | null;
  readonly current: number;
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly lines: readonly DecidedLine[];
  readonly decisions: readonly {
    id: string;
    kind: string;
    mode: string;
    total: string;
    reason: string;
    decidedBy: { id: string };
  }[];
}
export interface DecidedLine {
  readonly id: string;
  readonly state: string;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly conditions: string | null;
  readonly conditionCleared: boolean | null;
  readonly deferUntil: string | null;
  readonly approvedInYear: string;
  readonly initiative: { readonly id: string; readonly state: string };
  readonly amounts: readonly { period: number; costClass: string; requested: string; approved: string }[];
}

export interface Deciding {
  readonly by?: Persona;
  readonly lines?: readonly Record<string, unknown>[];
  readonly token?: string | null;
  readonly version?: number;
  readonly reason?: string;
  readonly headers?: Record<string, string>;
}

/** Decides a plan through the API; re-authenticates first unless a token (or null for none) is given. */
export async function decide(stage: DecisionStage, plan: Plan, total: bigint, how: Deciding = {}): Promise<Decided> {
  const by = how.by ?? stage.people.coo;
  const reauthToken = how.token === undefined ? await stage.reauthenticate(by) : how.token;
  const input = {
    planId: plan.id,
    expectedVersion: how.version ?? plan.version,
    mode: how.lines ? 'BY_LINE' : 'ALL',
    confirmTotal: total.toString(),
    reason: how.reason ?? 'It pays for itself.',
    reauthToken,
    lines: how.lines ?? [],
  };
  return stage.api.must<Decided>(by, DECIDE, { input }, how.headers);
}

/** What the database keeps of the year: the shared envelope rows and sums of the ledger, read by its owner. */
export async function money(stage: DecisionStage) {
  const envelope = await stage.api.admin.query<{ key: string; held: string; committed: string }>(
    `select measure || ' ' || period as key, held, committed from envelope_row
     where organization_id = $1 and fiscal_year = $2 and scope = 'YEAR' order by 1`,
    [stage.org.id, FISCAL_YEAR],
  );
  const { rows } = await stage.api.admin.query<{ uses: string; sources: string; journals: string }>(
    `select coalesce(sum(amount) filter (where side = 'USE'), 0)::text as uses,
       coalesce(-sum(amount) filter (where side = 'SOURCE'), 0)::text as sources, count(distinct journal_id)::text as journals
     from ledger_entry where organization_id = $1`,
    [stage.org.id],
  );
  const of = (key: string) => envelope.rows.find((row) => row.key === key);
  return {
    inYear: { held: of('IN_YEAR YEAR')?.held, committed: of('IN_YEAR YEAR')?.committed },
    runRate: { held: of('RUN_RATE YEAR')?.held, committed: of('RUN_RATE YEAR')?.committed },
    periods: Object.fromEntries(
      envelope.rows.filter((r) => /IN_YEAR \d/.test(r.key) && r.committed !== '0').map((r) => [r.key, r.committed]),
    ),
    ledger: rows[0],
  };
}

/** The record, as an auditor checks it. */
export const recordCheck = (api: TestApi, stage: DecisionStage) =>
  api.must<{ intact: boolean; length: number; firstBrokenEntry: number | null }>(
    stage.people.auditor,
    '{ recordCheck { intact length firstBrokenEntry } }',
  );
