import type { Plan, PlanLine, PlanState } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { amountJson, lineOf, planOf, type LineRow, type PlanRow } from './plan-row';

const PLAN = `id, cycle_id as "cycleId", plan_state as state, name, objective, rules,
  value_numerator as "valueN", value_denominator as "valueD", bound_numerator as "boundN", proven,
  in_year as "inYear", run_rate as "runRate", not_funded as "notFunded", ranking_difference as difference,
  base_version_id as "baseVersionId", input, input_hash as "inputHash", created_by as "createdBy",
  created_at as "createdAt", submitted_by as "submittedBy", submitted_at as "submittedAt",
  hold_expires_at as "holdExpiresAt", version, origin, copied_from as "copiedFrom", seconds, fairness`;

/** Plans chosen by one condition on `plan`, with the lines and amounts the session may see: two statements. */
async function plansWhere(tx: Tx, condition: string, value: unknown): Promise<Plan[]> {
  const rows = await tx.query<PlanRow>(
    `select ${PLAN} from plan where organization_id = $1 and ${condition} order by created_at, id`,
    [tx.organizationId, value],
  );
  const lines = await tx.query<LineRow>(
    `select l.id, l.plan_id as "planId", l.position, l.initiative_id as "initiativeId",
       l.business_unit_id as "businessUnitId", l.option_id as "optionId", l.value_numerator as "valueN",
       l.value_denominator as "valueD", l.in_year as "inYear", l.run_rate as "runRate", l.forced, l.line_state as state,
       l.live, l.approved_in_year as "approvedInYear", l.approved_run_rate as "approvedRunRate", l.decision, l.reason,
       l.conditions, l.condition_cleared as "conditionCleared", l.defer_until as "deferUntil",
       l.submitter_id as "submitterId", l.owner_id as "ownerId",
       (select json_agg(${amountJson} order by a.fiscal_year, a.period, a.cost_line_id)
        from plan_line_amount a where a.organization_id = $1 and a.line_id = l.id) as amounts
     from plan_line l where l.organization_id = $1 and l.plan_id = any ($2::uuid[]) order by l.position`,
    [tx.organizationId, rows.map((row) => row.id)],
  );
  const ofPlan = new Map<string, PlanLine[]>(rows.map((row) => [row.id, []]));
  for (const line of lines) ofPlan.get(line.planId)?.push(lineOf(line));
  return rows.map((row) => planOf(row, ofPlan.get(row.id) ?? []));
}

/** A plan with its lines and amounts; null when it is absent, unseen or the id is malformed. */
export const planById = async (tx: Tx, id: string): Promise<Plan | null> =>
  isUuid(id) ? ((await plansWhere(tx, 'id = $2', id))[0] ?? null) : null;

/** Those of the plans that may be seen; two statements. */
export const plansByIds = (tx: Tx, ids: readonly string[]): Promise<Plan[]> =>
  plansWhere(tx, 'id = any ($2::uuid[])', ids.filter(isUuid));

/** The plans of a cycle, oldest first. */
export const plansOf = (tx: Tx, cycleId: string): Promise<Plan[]> => plansWhere(tx, 'cycle_id = $2', cycleId);

/** Plans of these cycles of which a line stands: submitted, or its money committed. */
export const livePlansOf = (tx: Tx, cycleIds: readonly string[]): Promise<Plan[]> =>
  plansWhere(
    tx,
    `cycle_id = any ($2::uuid[]) and exists (
      select from plan_line s where s.organization_id = $1 and s.plan_id = plan.id and s.live)`,
    cycleIds,
  );

/** Every plan in one of the states, oldest first. */
export const plansInStates = (tx: Tx, states: readonly PlanState[]): Promise<Plan[]> =>
  plansWhere(tx, 'plan_state = any ($2::text[])', states);

/** The plan, locked until the transaction ends. */
export async function lockPlan(tx: Tx, id: string): Promise<Plan | null> {
  if (!isUuid(id)) return null;
  await tx.query('select 1 from plan where organization_id = $1 and id = $2 for update', [tx.organizationId, id]);
  return planById(tx, id);
}

/** Moves a plan on; its lines and amounts follow. False when its state or version is not as expected. */
export const setPlanState = async (
  tx: Tx,
  id: string,
  change: { readonly from: readonly PlanState[]; readonly to: PlanState; readonly expectedVersion: number },
): Promise<boolean> =>
  (await tx.affect(
    `update plan set plan_state = $3, version = version + 1
     where organization_id = $1 and id = $2 and plan_state = any ($4::text[]) and version = $5`,
    [tx.organizationId, id, change.to, change.from, change.expectedVersion],
  )) === 1;

/** What submitting writes beside the state. */
export interface Submission {
  readonly expectedVersion: number;
  readonly submittedBy: string;
  readonly holdExpiresAt: Date;
  readonly input: string;
  readonly inputHash: string;
}

/** Freezes a draft as submitted; false when its version has moved on. */
export const markSubmitted = async (tx: Tx, id: string, done: Submission): Promise<boolean> =>
  (await tx.affect(
    `update plan set plan_state = 'SUBMITTED', version = version + 1, submitted_by = $3, submitted_at = $4,
       hold_expires_at = $5, input = $6, input_hash = $7, sources_held = true
     where organization_id = $1 and id = $2 and plan_state = 'DRAFT' and version = $8`,
    [
      tx.organizationId,
      id,
      done.submittedBy,
      tx.now,
      done.holdExpiresAt,
      done.input,
      done.inputHash,
      done.expectedVersion,
    ],
  )) === 1;
