import { type CaseSettings, type Grade, type Multipliers, USUAL_CASE_SETTINGS } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** The rules by which the cases of a cycle are graded and valued. */
export interface CycleCaseRules extends CaseSettings {
  readonly cycleId: string;
  /** The pinned, certified rate card; null while none is certified. */
  readonly rateCardId: string | null;
  /** True while nobody has set them. */
  readonly isDefault: boolean;
}

interface Row {
  readonly cycleId: string;
  readonly set: boolean;
  readonly multipliers: Multipliers;
  readonly chainRule: CaseSettings['chainRule'];
  readonly estimate: CaseSettings['estimate'];
  readonly secondGraderFrom: string | null;
  readonly costSteps: readonly string[];
  readonly easedFrom: Grade;
  readonly deepenedUpTo: Grade;
  readonly rateCardId: string | null;
}

const settingsOf = (row: Row): CaseSettings => ({
  multipliers: row.multipliers,
  chainRule: row.chainRule,
  estimate: row.estimate,
  secondGraderFrom: row.secondGraderFrom === null ? null : BigInt(row.secondGraderFrom),
  review: { costSteps: row.costSteps.map(BigInt), easedFrom: row.easedFrom, deepenedUpTo: row.deepenedUpTo },
});

/**
 * The rules of the named cycles, or of every one, in one statement. Pinned is the card that was chosen, else the newest certified one when
 * the cycle opened, else the first that was certified after: a later version never changes a cycle by itself.
 */
export async function caseRulesOfCycles(
  tx: Tx,
  cycleIds: readonly string[] | null,
): Promise<Map<string, CycleCaseRules>> {
  const rows = await tx.query<Row>(
    `select c.id as "cycleId", r.cycle_id is not null as set, r.multipliers, r.chain_rule as "chainRule", r.estimate,
       r.second_grader_from::text as "secondGraderFrom", r.cost_steps::text[] as "costSteps", r.eased_from as "easedFrom",
       r.deepened_up_to as "deepenedUpTo", coalesce(r.rate_card_id,
         (select k.id from rate_card k where k.organization_id = $1 and k.state = 'CERTIFIED' and k.certified_at <= c.opened_at
           order by k.version desc limit 1),
         (select k.id from rate_card k where k.organization_id = $1 and k.state = 'CERTIFIED'
           order by k.certified_at, k.version limit 1)) as "rateCardId"
     from funding_cycle c left join case_rules r on r.organization_id = $1 and r.cycle_id = c.id
     where c.organization_id = $1 and ($2::uuid[] is null or c.id = any ($2))`,
    [tx.organizationId, cycleIds],
  );
  return new Map(
    rows.map((row) => {
      const { cycleId, rateCardId } = row;
      const settings = row.set ? settingsOf(row) : USUAL_CASE_SETTINGS;
      return [cycleId, { ...settings, cycleId, rateCardId, isDefault: !row.set }];
    }),
  );
}

/** The rules of one cycle; the usual ones while nobody has set them. */
export const caseRulesOf = async (tx: Tx, cycleId: string): Promise<CycleCaseRules> =>
  (await caseRulesOfCycles(tx, [cycleId])).get(cycleId) ?? {
    ...USUAL_CASE_SETTINGS,
    cycleId,
    rateCardId: null,
    isDefault: true,
  };

/** Keeps what was set; `rateCardId` null goes on with the one that the cycle began with. */
export const keepCaseRules = (
  tx: Tx,
  cycleId: string,
  rules: CaseSettings & { readonly rateCardId: string | null },
  by: string,
): Promise<unknown> =>
  tx.query(
    `insert into case_rules (organization_id, cycle_id, multipliers, chain_rule, estimate, second_grader_from, cost_steps,
       eased_from, deepened_up_to, rate_card_id, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (organization_id, cycle_id) do update set multipliers = excluded.multipliers,
       chain_rule = excluded.chain_rule, estimate = excluded.estimate, second_grader_from = excluded.second_grader_from,
       cost_steps = excluded.cost_steps, eased_from = excluded.eased_from, deepened_up_to = excluded.deepened_up_to,
       rate_card_id = excluded.rate_card_id, set_by = excluded.set_by, set_at = excluded.set_at`,
    [
      tx.organizationId,
      cycleId,
      JSON.stringify(rules.multipliers),
      rules.chainRule,
      rules.estimate,
      rules.secondGraderFrom?.toString() ?? null,
      rules.review.costSteps.map(String),
      rules.review.easedFrom,
      rules.review.deepenedUpTo,
      rules.rateCardId,
      by,
      tx.now,
    ],
  );

/** True once a plan of the cycle has been submitted and not withdrawn: then its cases were valued by these rules. */
export async function planSubmittedIn(tx: Tx, cycleId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from plan where organization_id = $1 and cycle_id = $2 and plan_state not in ('DRAFT', 'WITHDRAWN') limit 1`,
    [tx.organizationId, cycleId],
  );
  return rows.length > 0;
}
