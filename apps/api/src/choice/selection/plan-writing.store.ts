import { keepFurther } from '@clout/domain';
import type { Fraction, LineDecision, Plan, PlanLine, PlanLineState } from '@clout/domain';
import { releaseSources } from '../../envelope/transfers/source-hold.store';
import type { Tx } from '../../platform/database/transaction';
import type { DifferenceJson } from './plan-row';

const pair = ({ n, d }: Fraction): [string, string] => [n.toString(), d.toString()];

/** Value and bound over one denominator, as the table keeps them. */
const overOne = (value: Fraction, bound: Fraction) => {
  const d = value.d * bound.d;
  return [value.n * bound.d, d, bound.n * value.d].map(String);
};

const contentOf = (plan: Plan): readonly unknown[] => {
  const [valueN, valueD, boundN] = overOne(plan.value, plan.bound);
  const difference: DifferenceJson = {
    ...plan.difference,
    rankingValue: pair(plan.difference.rankingValue),
    planValue: pair(plan.difference.planValue),
  };
  return [
    plan.name,
    plan.objective,
    JSON.stringify({ ...plan.rules, further: keepFurther(plan.rules.further) }),
    valueN,
    valueD,
    boundN,
    plan.proven,
    plan.inYear.toString(),
    plan.runRate.toString(),
    JSON.stringify(plan.notFunded),
    JSON.stringify(difference),
    plan.baseVersionId,
    plan.seconds,
    plan.origin,
    plan.copiedFrom,
    plan.fairness && JSON.stringify(plan.fairness),
  ];
};

/** Writes a new draft with its lines. */
export async function insertPlan(tx: Tx, plan: Plan): Promise<void> {
  await tx.query(
    `insert into plan (organization_id, id, name, objective, rules, value_numerator, value_denominator, bound_numerator,
       proven, in_year, run_rate, not_funded, ranking_difference, base_version_id, seconds, origin, copied_from, fairness,
       cycle_id, plan_state, created_by, created_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'DRAFT', $20, $21, 1)`,
    [tx.organizationId, plan.id, ...contentOf(plan), plan.cycleId, plan.createdBy, tx.now],
  );
  await insertLines(tx, plan.lines);
}

/** Replaces a draft's content and lines; false when it is no draft or its version has moved on. */
export async function replaceDraft(tx: Tx, plan: Plan, expectedVersion: number): Promise<boolean> {
  const done = await tx.affect(
    `update plan set name = $3, objective = $4, rules = $5, value_numerator = $6, value_denominator = $7,
       bound_numerator = $8, proven = $9, in_year = $10, run_rate = $11, not_funded = $12, ranking_difference = $13,
       base_version_id = $14, seconds = $15, origin = $16, copied_from = $17, fairness = $18, version = version + 1
     where organization_id = $1 and id = $2 and plan_state = 'DRAFT' and version = $19`,
    [tx.organizationId, plan.id, ...contentOf(plan), expectedVersion],
  );
  if (done !== 1) return false;
  await tx.query('delete from plan_line where organization_id = $1 and plan_id = $2', [tx.organizationId, plan.id]);
  await insertLines(tx, plan.lines);
  return true;
}

async function insertLines(tx: Tx, lines: readonly PlanLine[]): Promise<void> {
  await tx.query(
    `insert into plan_line (organization_id, plan_id, plan_state, line_state, id, position, initiative_id,
       business_unit_id, option_id, value_numerator, value_denominator, in_year, run_rate, forced)
     select $1, l.plan_id, 'DRAFT', 'PROPOSED', l.id, l.position, l.initiative_id, l.business_unit_id, l.option_id,
       l.value_n, l.value_d, l.in_year, l.run_rate, l.forced
     from json_to_recordset($2::json) as l (plan_id uuid, id uuid, position int, initiative_id uuid,
       business_unit_id uuid, option_id uuid, value_n numeric, value_d numeric, in_year bigint, run_rate bigint, forced boolean)`,
    [
      tx.organizationId,
      JSON.stringify(
        lines.map((line) => ({
          plan_id: line.planId,
          id: line.id,
          position: line.position,
          initiative_id: line.initiativeId,
          business_unit_id: line.businessUnitId,
          option_id: line.optionId,
          value_n: line.value.n.toString(),
          value_d: line.value.d.toString(),
          in_year: line.inYear.toString(),
          run_rate: line.runRate.toString(),
          forced: line.forced,
        })),
      ),
    ],
  );
  await tx.query(
    `insert into plan_line_amount (organization_id, plan_id, plan_state, line_id, business_unit_id, cost_line_id,
       fiscal_year, period, kind, cost_class, cost_centre, account, contract_end, absorbs_on, already_budgeted, requested)
     select $1, a.plan_id, 'DRAFT', a.line_id, a.business_unit_id, a."costLineId", a."fiscalYear", a.period, a.kind,
       a."costClass", a."costCentre", a.account, a."contractEnd", a."absorbsOn", a."alreadyBudgeted", a.requested
     from json_to_recordset($2::json) as a (plan_id uuid, line_id uuid, business_unit_id uuid, "costLineId" uuid,
       "fiscalYear" int, period smallint, kind text, "costClass" text, "costCentre" text, account text,
       "contractEnd" date, "absorbsOn" date, "alreadyBudgeted" bigint, requested bigint)`,
    [
      tx.organizationId,
      JSON.stringify(
        lines.flatMap((line) =>
          line.amounts.map((amount) => ({
            ...amount,
            plan_id: line.planId,
            line_id: line.id,
            business_unit_id: line.businessUnitId,
          })),
        ),
        (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
      ),
    ],
  );
}

/** What becomes of one line; what is left out stays as it is. Amounts in minor units. */
export interface PlanLineUpdate {
  readonly lineId: string;
  readonly state: PlanLineState;
  readonly live: boolean;
  readonly approvedInYear?: bigint;
  readonly approvedRunRate?: bigint;
  readonly decision?: LineDecision;
  readonly reason?: string | null;
  readonly conditions?: string | null;
  readonly conditionCleared?: boolean | null;
  readonly deferUntil?: string | null;
  readonly submitterId?: string;
  readonly ownerId?: string;
  /** Approved amounts by cost line. */
  readonly amounts?: readonly { readonly costLineId: string; readonly approved: bigint }[];
}

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? one.toString() : one));

/**
 * Writes what was decided about lines of a plan. A line that is HELD no longer gives back the source lines that it held,
 * whoever moves it on. Throws when a line is not the plan's, or an initiative is live twice.
 */
export async function savePlanLines(tx: Tx, planId: string, updates: readonly PlanLineUpdate[]): Promise<void> {
  const gone = updates.filter((update) => update.state !== 'HELD');
  await releaseSources(
    tx,
    gone.map((update) => update.lineId),
  );
  const touched = await tx.affect(
    `update plan_line l set line_state = u.state, live = u.live,
       approved_in_year = coalesce(u."approvedInYear", l.approved_in_year),
       approved_run_rate = coalesce(u."approvedRunRate", l.approved_run_rate),
       decision = coalesce(u.decision, l.decision), reason = coalesce(u.reason, l.reason),
       conditions = coalesce(u.conditions, l.conditions),
       condition_cleared = coalesce(u."conditionCleared", l.condition_cleared),
       defer_until = coalesce(u."deferUntil", l.defer_until),
       submitter_id = coalesce(u."submitterId", l.submitter_id), owner_id = coalesce(u."ownerId", l.owner_id)
     from json_to_recordset($3::json) as u ("lineId" uuid, state text, live boolean, "approvedInYear" bigint,
       "approvedRunRate" bigint, decision text, reason text, conditions text, "conditionCleared" boolean,
       "deferUntil" date, "submitterId" uuid, "ownerId" uuid)
     where l.organization_id = $1 and l.plan_id = $2 and l.id = u."lineId"`,
    [tx.organizationId, planId, asJson(updates)],
  );
  if (touched !== updates.length) throw new Error(`${touched} of ${updates.length} plan lines were found`);
  const amounts = updates.flatMap(({ lineId, amounts: own = [] }) => own.map((amount) => ({ lineId, ...amount })));
  if (amounts.length === 0) return;
  const written = await tx.affect(
    `update plan_line_amount a set approved = u.approved
     from json_to_recordset($3::json) as u ("lineId" uuid, "costLineId" uuid, approved bigint)
     where a.organization_id = $1 and a.plan_id = $2 and a.line_id = u."lineId" and a.cost_line_id = u."costLineId"`,
    [tx.organizationId, planId, asJson(amounts)],
  );
  if (written !== amounts.length) throw new Error(`${written} of ${amounts.length} plan amounts were found`);
}
