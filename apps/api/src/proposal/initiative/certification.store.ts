import type { Initiative, MeasuredOption } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Writes what FINANCE certified over what was asked, and who did; false when the initiative's version has moved on. */
export async function saveCertification(
  tx: Tx,
  initiative: Pick<Initiative, 'id' | 'version'>,
  options: readonly MeasuredOption[],
  by: string,
): Promise<boolean> {
  const marked = await tx.affect(
    `update initiative set certified_by = $4, certified_at = $5, version = version + 1, updated_at = $5
     where organization_id = $1 and id = $2 and version = $3`,
    [tx.organizationId, initiative.id, initiative.version, by, tx.now],
  );
  if (marked !== 1) return false;
  const costs = options.flatMap((option) => option.costs);
  const lines = await tx.affect(
    `update cost_line c set amount = w.amount, cost_class = w.cost_class, contract_end = w.contract_end, already_budgeted = w.already
     from unnest($3::uuid[], $4::bigint[], $5::text[], $6::date[], $7::bigint[]) as w (id, amount, cost_class, contract_end, already)
     where c.organization_id = $1 and c.initiative_id = $2 and c.id = w.id`,
    [
      tx.organizationId,
      initiative.id,
      costs.map((cost) => cost.id),
      costs.map((cost) => cost.amount.toString()),
      costs.map((cost) => cost.costClass),
      costs.map((cost) => cost.contractEnd),
      costs.map((cost) => cost.alreadyBudgeted.toString()),
    ],
  );
  const measured = await tx.affect(
    `update funding_option o set minimum_amount = w.minimum, in_year = w.in_year, run_rate = w.run_rate, capex = w.capex,
       already_budgeted = w.already, total_commitment = w.total
     from unnest($3::uuid[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::bigint[], $9::bigint[])
       as w (id, minimum, in_year, run_rate, capex, already, total)
     where o.organization_id = $1 and o.initiative_id = $2 and o.id = w.id`,
    [
      tx.organizationId,
      initiative.id,
      options.map((option) => option.id),
      options.map((option) => option.minimumAmount.toString()),
      options.map((option) => option.inYear.toString()),
      options.map((option) => option.runRate.toString()),
      options.map((option) => option.capex.toString()),
      options.map((option) => option.alreadyBudgeted.toString()),
      options.map((option) => option.totalCommitment.toString()),
    ],
  );
  if (lines !== costs.length || measured !== options.length) throw new Error('a cost line moved under its version');
  return true;
}
