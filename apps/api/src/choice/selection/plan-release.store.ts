import type { ReleasableAmount } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** A committed plan line with its cost lines, as releasing sees it; minor units. */
export interface ReleasableLine {
  readonly lineId: string;
  readonly initiativeId: string;
  readonly cycleId: string;
  readonly fiscalYear: number;
  readonly approvedRunRate: bigint;
  readonly releasedRunRate: bigint;
  readonly amounts: readonly ReleasableAmount[];
}

const MONEY = ['approved', 'released', 'obligated', 'accrued', 'actual'] as const;
type Money = (typeof MONEY)[number];
type StoredAmount = Omit<ReleasableAmount, Money> & Record<Money, string>;
interface Stored extends Pick<ReleasableLine, 'lineId' | 'initiativeId' | 'cycleId' | 'fiscalYear'> {
  readonly approvedRunRate: string;
  readonly releasedRunRate: string;
  readonly amounts: readonly StoredAmount[] | null;
}

/** Committed plan lines with what is left of each cost line, in the order of their ids. The plans must be locked. */
export async function releasableLines(tx: Tx, lineIds: readonly string[]): Promise<ReleasableLine[]> {
  const rows = await tx.query<Stored>(
    `select l.id as "lineId", l.initiative_id as "initiativeId", p.cycle_id as "cycleId", c.fiscal_year as "fiscalYear",
       l.approved_run_rate as "approvedRunRate", l.released_run_rate as "releasedRunRate",
       (select json_agg(json_build_object('costLineId', a.cost_line_id, 'fiscalYear', a.fiscal_year, 'period', a.period,
          'kind', a.kind, 'costClass', a.cost_class, 'approved', a.approved::text, 'released', a.released::text,
          'obligated', a.obligated::text, 'accrued', a.accrued::text, 'actual', a.spent::text))
        from plan_line_amount a where a.organization_id = $1 and a.line_id = l.id) as amounts
     from plan_line l
     join plan p on p.organization_id = $1 and p.id = l.plan_id
     join funding_cycle c on c.organization_id = $1 and c.id = p.cycle_id
     where l.organization_id = $1 and l.id = any ($2::uuid[]) and l.line_state in ('COMMITTED', 'CONDITIONAL', 'PARTLY')
     order by l.id`,
    [tx.organizationId, lineIds],
  );
  const amountOf = (amount: StoredAmount): ReleasableAmount => ({
    ...amount,
    ...(Object.fromEntries(MONEY.map((name) => [name, BigInt(amount[name])])) as Record<Money, bigint>),
  });
  return rows.map((row) => ({
    ...row,
    approvedRunRate: BigInt(row.approvedRunRate),
    releasedRunRate: BigInt(row.releasedRunRate),
    amounts: (row.amounts ?? []).map(amountOf),
  }));
}

/** What is given back of a plan line: by cost line, and what of it the envelope counts; minor units. */
export interface LineGivenBack {
  readonly lineId: string;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly amounts: readonly { readonly costLineId: string; readonly amount: bigint }[];
}

/** Writes what is given back; the database refuses more than was approved. */
export async function recordReleases(tx: Tx, given: readonly LineGivenBack[]): Promise<void> {
  const lines = await tx.affect(
    `update plan_line l set released_in_year = l.released_in_year + g.in_year,
       released_run_rate = l.released_run_rate + g.run_rate
     from unnest($2::uuid[], $3::bigint[], $4::bigint[]) as g (line_id, in_year, run_rate)
     where l.organization_id = $1 and l.id = g.line_id`,
    [
      tx.organizationId,
      given.map((one) => one.lineId),
      given.map((one) => one.inYear.toString()),
      given.map((one) => one.runRate.toString()),
    ],
  );
  if (lines !== given.length) throw new Error(`${lines} of ${given.length} plan lines were there`);
  const amounts = given.flatMap((one) => one.amounts.map((amount) => ({ lineId: one.lineId, ...amount })));
  const touched = await tx.affect(
    `update plan_line_amount a set released = a.released + g.amount
     from unnest($2::uuid[], $3::uuid[], $4::bigint[]) as g (line_id, cost_line_id, amount)
     where a.organization_id = $1 and a.line_id = g.line_id and a.cost_line_id = g.cost_line_id`,
    [
      tx.organizationId,
      amounts.map((one) => one.lineId),
      amounts.map((one) => one.costLineId),
      amounts.map((one) => one.amount.toString()),
    ],
  );
  if (touched !== amounts.length) throw new Error(`${touched} of ${amounts.length} cost lines were there`);
}
