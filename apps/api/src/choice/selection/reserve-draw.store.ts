import { reserveLeft, requireReleased, sum } from '@clout/domain';
import type { FundingCycle, Plan, ReserveAmounts, ReserveDraw, Result } from '@clout/domain';
import { reserveReleases } from '../../envelope/reserve.store';
import type { Tx } from '../../platform/database/transaction';

type Drawn = Record<keyof ReserveDraw, string>;

/** What items between cycles draw on the released reserve of a cycle, held or committed, by initiative. */
export async function reserveDraws(tx: Tx, cycleId: string): Promise<ReserveDraw[]> {
  const rows = await tx.query<Drawn>(
    `select l.initiative_id as "initiativeId",
       sum(case l.line_state when 'HELD' then l.in_year else l.approved_in_year - l.released_in_year end)::text as "inYear",
       sum(case l.line_state when 'HELD' then l.run_rate else l.approved_run_rate - l.released_run_rate end)::text as "runRate"
     from plan p join plan_line l on l.organization_id = $1 and l.plan_id = p.id and l.live
     where p.organization_id = $1 and p.cycle_id = $2 and p.from_reserve group by 1 order by 1`,
    [tx.organizationId, cycleId],
  );
  return rows.map((row) => ({ ...row, inYear: BigInt(row.inYear), runRate: BigInt(row.runRate) }));
}

const releasesBetween = async (tx: Tx, { id, fiscalYear }: Pick<FundingCycle, 'id' | 'fiscalYear'>) =>
  (await reserveReleases(tx, fiscalYear, id)).filter((release) => release.betweenCycles);

/** Released reserve of a cycle that items between cycles may still draw, in minor units. */
export async function releasedLeft(tx: Tx, cycle: Pick<FundingCycle, 'id' | 'fiscalYear'>): Promise<ReserveAmounts> {
  const { free, named } = reserveLeft(await releasesBetween(tx, cycle), await reserveDraws(tx, cycle.id));
  const total = (key: keyof ReserveAmounts) => free[key] + sum([...named.values()].map((one) => one[key]));
  return { inYear: total('inYear'), runRate: total('runRate') };
}

/** SOURCE_EXHAUSTED when a plan between cycles asks more than is left. The cycle must be locked. */
export async function requireReserveFor(
  tx: Tx,
  cycle: Pick<FundingCycle, 'id' | 'fiscalYear'>,
  plan: Pick<Plan, 'lines'>,
): Promise<Result<void>> {
  return requireReleased(await releasesBetween(tx, cycle), await reserveDraws(tx, cycle.id), plan.lines);
}

/** Notes that a plan's money comes from released reserve only. */
export const markFromReserve = (tx: Tx, planId: string): Promise<number> =>
  tx.affect('update plan set from_reserve = true where organization_id = $1 and id = $2', [tx.organizationId, planId]);

/** Which plans of a cycle were submitted between cycles. */
export const plansFromReserve = async (tx: Tx, cycleId: string): Promise<Set<string>> => {
  const rows = await tx.query<{ id: string }>(
    'select id from plan where organization_id = $1 and cycle_id = $2 and from_reserve',
    [tx.organizationId, cycleId],
  );
  return new Set(rows.map((row) => row.id));
};
