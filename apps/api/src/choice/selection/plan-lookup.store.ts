import type { CostClass } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';

/** The plan that a line belongs to; null when there is no such line, it is unseen or the id is malformed. */
export async function planOfLine(tx: Tx, lineId: string): Promise<string | null> {
  if (!isUuid(lineId)) return null;
  const [row] = await tx.query<{ planId: string }>(
    'select plan_id as "planId" from plan_line where organization_id = $1 and id = $2',
    [tx.organizationId, lineId],
  );
  return row?.planId ?? null;
}

/** Names of plans by id; those that are unseen are left out. */
export async function planNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from plan where organization_id = $1 and id = any ($2::uuid[])',
    [tx.organizationId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Which of these initiatives stand in a plan that is submitted or whose money stands. */
export async function liveInitiatives(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `select initiative_id as id from plan_line
     where organization_id = $1 and live and initiative_id = any ($2::uuid[])`,
    [tx.organizationId, ids],
  );
  return new Set(rows.map((row) => row.id));
}

/** One amount of a line that is held or committed; minor units. */
export interface LiveAmount {
  readonly fiscalYear: number;
  readonly costClass: CostClass;
  readonly requested: bigint;
  readonly approved: bigint;
}

/** What a cycle's live lines ask and are approved, by fiscal year and cost class, as far as the session sees them. */
export async function liveAmounts(tx: Tx, cycleId: string): Promise<LiveAmount[]> {
  const rows = await tx.query<Omit<LiveAmount, 'requested' | 'approved'> & { requested: string; approved: string }>(
    `select a.fiscal_year as "fiscalYear", a.cost_class as "costClass", sum(a.requested)::text as requested,
       sum(a.approved)::text as approved
     from plan p
     join plan_line l on l.organization_id = $1 and l.plan_id = p.id and l.live
     join plan_line_amount a on a.organization_id = $1 and a.line_id = l.id
     where p.organization_id = $1 and p.cycle_id = $2 group by 1, 2`,
    [tx.organizationId, cycleId],
  );
  return rows.map((row) => ({ ...row, requested: BigInt(row.requested), approved: BigInt(row.approved) }));
}
