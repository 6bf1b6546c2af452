import type { PlanLineState, SpendingSums } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Which plan lines: of every cycle of a fiscal year, of one cycle, or the named ones. */
export type SpendingScope =
  { readonly fiscalYear: number } | { readonly cycleId: string } | { readonly planLineIds: readonly string[] };

/** A committed plan line with the sums of its OPEX in its cycle's fiscal year: what the envelope counts; minor units. */
export interface LineSums extends SpendingSums {
  readonly lineId: string;
  readonly planId: string;
  readonly cycleId: string;
  readonly fiscalYear: number;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly state: PlanLineState;
  readonly approvedRunRate: bigint;
  readonly releasedRunRate: bigint;
}

const MONEY = ['approved', 'released', 'obligated', 'accrued', 'actual', 'approvedRunRate', 'releasedRunRate'] as const;
type Money = (typeof MONEY)[number];
type Stored = Omit<LineSums, Money> & Record<Money, string>;

/** Lines whose money is committed, with their sums, in the order of their ids: one statement. */
export async function committedLineSums(tx: Tx, scope: SpendingScope): Promise<LineSums[]> {
  const rows = await tx.query<Stored>(
    `select l.id as "lineId", l.plan_id as "planId", p.cycle_id as "cycleId", c.fiscal_year as "fiscalYear",
       l.initiative_id as "initiativeId", l.business_unit_id as "businessUnitId", l.line_state as state,
       l.approved_run_rate::text as "approvedRunRate", l.released_run_rate::text as "releasedRunRate",
       coalesce(sum(a.approved), 0)::text as approved, coalesce(sum(a.released), 0)::text as released,
       coalesce(sum(a.obligated), 0)::text as obligated, coalesce(sum(a.accrued), 0)::text as accrued,
       coalesce(sum(a.spent), 0)::text as actual
     from plan_line l
     join plan p on p.organization_id = $1 and p.id = l.plan_id
     join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id
     left join plan_line_amount a on a.organization_id = $1 and a.line_id = l.id
       and a.cost_class = 'OPEX' and a.fiscal_year = c.fiscal_year
     where l.organization_id = $1 and l.line_state in ('COMMITTED', 'CONDITIONAL', 'PARTLY')
       and ($2::int is null or c.fiscal_year = $2) and ($3::uuid is null or c.id = $3)
       and ($4::uuid[] is null or l.id = any ($4))
     group by l.organization_id, l.id, p.cycle_id, c.fiscal_year order by l.id`,
    [
      tx.organizationId,
      'fiscalYear' in scope ? scope.fiscalYear : null,
      'cycleId' in scope ? scope.cycleId : null,
      'planLineIds' in scope ? scope.planLineIds : null,
    ],
  );
  return rows.map((row) => ({
    ...row,
    ...(Object.fromEntries(MONEY.map((name) => [name, BigInt(row[name])])) as Record<Money, bigint>),
  }));
}

/** What a cost line of a plan line gains in each column; minor units, credits below 0. */
export interface SpentOnCostLine extends Pick<SpendingSums, 'obligated' | 'accrued' | 'actual'> {
  readonly lineId: string;
  readonly costLineId: string;
}

/** Adds what the books say to the cost lines' columns; a fault when one is not there. The plans must be locked. */
export async function addSpending(tx: Tx, spent: readonly SpentOnCostLine[]): Promise<void> {
  const touched = await tx.affect(
    `update plan_line_amount a set obligated = a.obligated + s.obligated, accrued = a.accrued + s.accrued,
       spent = a.spent + s.actual
     from unnest($2::uuid[], $3::uuid[], $4::bigint[], $5::bigint[], $6::bigint[])
       as s (line_id, cost_line_id, obligated, accrued, actual)
     where a.organization_id = $1 and a.line_id = s.line_id and a.cost_line_id = s.cost_line_id`,
    [
      tx.organizationId,
      spent.map((one) => one.lineId),
      spent.map((one) => one.costLineId),
      spent.map((one) => one.obligated.toString()),
      spent.map((one) => one.accrued.toString()),
      spent.map((one) => one.actual.toString()),
    ],
  );
  if (touched !== spent.length) throw new Error(`${touched} of ${spent.length} cost lines were there`);
}
