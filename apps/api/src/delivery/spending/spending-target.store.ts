import { codeKey, type Ending, type SpendingPlace, type SpendingTarget } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

interface Stored {
  readonly initiativeId: string;
  readonly code: string;
  readonly state: SpendingTarget['state'];
  readonly cycleId: string;
  readonly lineId: string | null;
  readonly planId: string;
  readonly businessUnitId: string;
  readonly lineState: NonNullable<SpendingTarget['line']>['state'];
  readonly places: readonly (Omit<SpendingPlace, 'approved'> & { readonly approved: string })[] | null;
}

const targetOf = (row: Stored): SpendingTarget => ({
  initiativeId: row.initiativeId,
  code: row.code,
  state: row.state,
  cycleId: row.cycleId,
  line:
    row.lineId === null
      ? null
      : {
          id: row.lineId,
          planId: row.planId,
          businessUnitId: row.businessUnitId,
          state: row.lineState,
          places: (row.places ?? []).map((place) => ({ ...place, approved: BigInt(place.approved) })),
        },
});

/** Initiatives with these codes, in one cycle or in all, each with its committed plan line and that line's costs. */
export async function spendingTargets(
  tx: Tx,
  codes: readonly string[],
  cycleId: string | null,
): Promise<ReadonlyMap<string, readonly SpendingTarget[]>> {
  const rows = await tx.query<Stored>(
    `select i.id as "initiativeId", i.code, i.initiative_state as state, i.cycle_id as "cycleId", l.id as "lineId",
       l.plan_id as "planId", l.business_unit_id as "businessUnitId", l.line_state as "lineState",
       (select json_agg(json_build_object('costLineId', a.cost_line_id, 'fiscalYear', a.fiscal_year, 'period', a.period,
          'costClass', a.cost_class, 'costCentre', a.cost_centre, 'account', a.account, 'approved', a.approved::text))
        from plan_line_amount a where a.organization_id = $1 and a.line_id = l.id) as places
     from initiative i
     left join plan_line l on l.organization_id = $1 and l.initiative_id = i.id
       and l.line_state in ('COMMITTED', 'CONDITIONAL', 'PARTLY')
     where i.organization_id = $1 and upper(i.code) = any ($2::text[]) and ($3::uuid is null or i.cycle_id = $3)
     order by i.id`,
    [tx.organizationId, codes, cycleId],
  );
  const targets = new Map<string, SpendingTarget[]>();
  for (const target of rows.map(targetOf))
    targets.set(codeKey(target.code), [...(targets.get(codeKey(target.code)) ?? []), target]);
  return targets;
}

/** Lets whatever changes spent money pass one after the other; take it before cycles and plans. */
export const queueSpending = (tx: Tx): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`spending ${tx.organizationId}`]);

/** Locks the cycles, then the plans of these targets, in the order of their ids, until the transaction ends. */
export async function lockTargets(tx: Tx, targets: readonly SpendingTarget[]): Promise<void> {
  const cycles = [...new Set(targets.map((target) => target.cycleId))];
  const plans = [...new Set(targets.flatMap((target) => target.line?.planId ?? []))];
  await tx.query(
    'select 1 from funding_cycle where organization_id = $1 and id = any ($2::uuid[]) order by id for no key update',
    [tx.organizationId, cycles],
  );
  await tx.query('select 1 from plan where organization_id = $1 and id = any ($2::uuid[]) order by id for update', [
    tx.organizationId,
    plans,
  ]);
}

/** Which of these plan lines are of initiatives that ended so. */
export const linesEnded = async (tx: Tx, lineIds: readonly string[], ending: Ending): Promise<string[]> =>
  (
    await tx.query<{ id: string }>(
      `select l.id from plan_line l join initiative i on i.organization_id = $1 and i.id = l.initiative_id
       where l.organization_id = $1 and l.id = any ($2::uuid[]) and i.initiative_state = $3 order by l.id`,
      [tx.organizationId, lineIds, ending],
    )
  ).map((row) => row.id);

/** What was received or booked of plan lines when their fiscal year was closed; minor units, by line. */
export const usedAtClose = async (tx: Tx, lineIds: readonly string[]): Promise<ReadonlyMap<string, bigint>> =>
  new Map(
    (
      await tx.query<{ id: string; used: string }>(
        `select plan_line_id as id, used::text as used from year_close_line
         where organization_id = $1 and plan_line_id = any ($2::uuid[])`,
        [tx.organizationId, lineIds],
      )
    ).map((row) => [row.id, BigInt(row.used)]),
  );
