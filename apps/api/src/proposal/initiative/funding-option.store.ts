import type { CostLine, MeasuredOption } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import type { PartKey } from './initiative-part.key';

type OptionRow = Omit<MeasuredOption, 'costs'> &
  Pick<PartKey, 'initiativeId'> & {
    readonly figures: readonly string[];
    readonly costs: readonly (Omit<CostLine, 'amount' | 'alreadyBudgeted'> & {
      readonly amount: string;
      readonly alreadyBudgeted: string;
    })[];
  };

/** Funding options with their cost lines, by initiative; one statement however many. */
export async function optionsOf(tx: Tx, initiativeIds: readonly string[]): Promise<Map<string, MeasuredOption[]>> {
  const rows = await tx.query<OptionRow>(
    `select o.initiative_id as "initiativeId", o.id, o.name, o.position, o.start_period as "startPeriod",
       o.effect_share as "effectShare", o.proposed,
       array[o.minimum_amount, o.in_year, o.run_rate, o.capex, o.already_budgeted, o.total_commitment]::text[] as figures,
       (select coalesce(json_agg(json_build_object('id', c.id, 'fiscalYear', c.fiscal_year, 'period', c.period,
           'amount', c.amount::text, 'kind', c.kind, 'costClass', c.cost_class, 'costCentre', c.cost_centre,
           'account', c.account, 'alreadyBudgeted', c.already_budgeted::text, 'contractEnd', c.contract_end,
           'absorbsOn', c.absorbs_on) order by c.position), '[]')
         from cost_line c where c.organization_id = $1 and c.option_id = o.id) as costs
     from funding_option o where o.organization_id = $1 and o.initiative_id = any ($2::uuid[])
     order by o.initiative_id, o.position`,
    [tx.organizationId, initiativeIds],
  );
  const options = new Map<string, MeasuredOption[]>(initiativeIds.map((id) => [id, []]));
  for (const { initiativeId, figures, costs, ...row } of rows) {
    const [minimumAmount = 0n, inYear = 0n, runRate = 0n, capex = 0n, alreadyBudgeted = 0n, totalCommitment = 0n] =
      figures.map(BigInt);
    const lines = costs.map((c) => ({ ...c, amount: BigInt(c.amount), alreadyBudgeted: BigInt(c.alreadyBudgeted) }));
    const measures = { minimumAmount, inYear, runRate, capex, alreadyBudgeted, totalCommitment };
    options.get(initiativeId)?.push({ ...row, ...measures, costs: lines });
  }
  return options;
}
