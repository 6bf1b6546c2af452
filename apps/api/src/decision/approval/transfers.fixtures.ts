import type { Persona } from '../../testing/test-api';
import type { DecisionStage, TestCost } from './decision-stage.fixtures';
import { decide, REVERSE, type Decided } from './decisions.fixtures';
import { draftPlan } from './draft-plan.fixtures';

const REFUSED = '... on Refusal { code message field remedy problems { field message } }';
const LINE = '{ businessUnit { code } legalEntity costCentre account }';
const TOTALS = '... on BudgetTransferTotals { ready waiting rejected byState { state rows total } }';
export const TRANSFERS = `query($id: ID!, $states: [TransferState!]) { budgetTransfers(cycleId: $id, states: $states) { id journalId kind state ready
  from ${LINE} to ${LINE} fiscalYear period costKind costClass amount alreadyBudgeted netZero planLineId reversesId externalReference rejection
  export { number } confirmedBy { id } initiative { id } } }`;
export const EXPORT = `mutation($id: ID!) { exportBudgetTransfers(cycleId: $id) { __typename ${REFUSED}
  ... on BudgetTransferExport { id number rows total netZero hash content exportedBy { id } } } }`;
export const CONFIRM = `mutation($id: ID!, $ids: [ID!]!, $posted: Boolean!, $reference: String, $reason: String) {
  confirmBudgetTransfers(cycleId: $id, ids: $ids, posted: $posted, externalReference: $reference, reason: $reason) { __typename ${TOTALS} ${REFUSED} } }`;
export const AGAIN = `mutation($id: ID!, $ids: [ID!]!, $correction: String!) {
  proposeBudgetTransfersAgain(cycleId: $id, ids: $ids, correction: $correction) { __typename ${TOTALS} ${REFUSED} } }`;
const SUBMIT = `mutation($id: ID!) { submitPlan(id: $id, expectedVersion: 1) { __typename ... on Plan { id state version } ${REFUSED} } }`;

type Line = { readonly businessUnit: { readonly code: string } } & Record<
  'legalEntity' | 'costCentre' | 'account',
  string
>;
export interface Transfer {
  readonly id: string;
  readonly state: string;
  readonly ready: boolean;
  readonly from: Line;
  readonly to: Line;
  readonly period: number;
  readonly amount: string;
  readonly netZero: boolean;
  readonly reversesId: string | null;
  readonly externalReference: string | null;
  readonly rejection: string | null;
  readonly export: { readonly number: number } | null;
}
export interface Answer {
  readonly __typename: string;
  readonly code?: string;
  readonly message: string;
  readonly field: string | null;
  readonly problems: readonly { field: string; message: string }[];
}
export interface Exported extends Answer {
  readonly id: string;
  readonly number: number;
  readonly rows: number;
  readonly total: string;
  readonly netZero: string;
  readonly hash: string;
  readonly content: string;
}

/** What people do with transfers of a stage's cycle, through the API. */
export const transfersOn = (stage: DecisionStage) => {
  const { api, cycleId: id, people } = stage;
  /** An accepted initiative of this amount, whatever state the cycle is in by now. */
  const initiative = async (amount: bigint, more: Partial<TestCost> = {}): Promise<string> => {
    await api.admin.query(`update funding_cycle set state = 'INTAKE' where id = $1`, [id]);
    return stage.initiative({ costs: [{ amount, costCentre: 'CX', ...more }] });
  };
  return {
    initiative,
    transfers: (as: Persona = people.finance, states: readonly string[] | null = null) =>
      api.must<readonly Transfer[]>(as, TRANSFERS, { id, states }),
    export: (as: Persona = people.finance) => api.must<Exported>(as, EXPORT, { id }),
    confirm: (ids: readonly string[], posted: boolean, more: { reference?: string; reason?: string } = {}) =>
      api.must<Answer & { rejected: number }>(people.finance, CONFIRM, { id, ids, posted, ...more }),
    again: (ids: readonly string[], correction: string) =>
      api.must<Answer & { ready: number }>(people.finance, AGAIN, { id, ids, correction }),
    /** A draft of these initiatives, ready to be submitted. */
    draft: async (initiatives: readonly string[]): Promise<string> => {
      await stage.select();
      return stage.as(people.executive, (tx, actor) => draftPlan(tx, actor, id, initiatives));
    },
    submit: (draft: string) => api.must<Answer>(people.executive, SUBMIT, { id: draft }),
    /** An approved plan of one initiative of this amount. */
    approved: async (amount: bigint, more: Partial<TestCost> = {}): Promise<Decided> =>
      decide(stage, await stage.submittedPlan([await initiative(amount, more)]), amount),
    reverse: async (plan: Pick<Decided, 'id' | 'version'>) => {
      const token = await stage.reauthenticate(people.coo);
      return api.must<Decided>(people.coo, REVERSE, { id: plan.id, v: plan.version, reason: 'No longer.', token });
    },
    /** What is held of source lines, by the database's owner: unit, cost centre, amount. */
    held: async (): Promise<readonly string[]> => {
      const { rows } = await api.admin.query<{ held: string }>(
        `select u.code || ' ' || h.cost_centre || ' ' || sum(h.amount) as held from source_hold h
         join business_unit u on u.id = h.business_unit_id where h.organization_id = $1 group by u.code, h.cost_centre order by 1`,
        [stage.org.id],
      );
      return rows.map((row) => row.held);
    },
    /** Changes the mandate in force. */
    mandate: (set: string, parameters: readonly unknown[] = []) =>
      api.admin.query(`update mandate set ${set} where organization_id = $1`, [stage.org.id, ...parameters]),
    get: (path: string, as: Persona | null = people.finance) =>
      fetch(`${api.url}/transfers/${path}`, { headers: as ? { authorization: `Bearer ${as.token}` } : {} }),
  };
};
