import { ok, refuse, type CostLine, type Plan, type PlanLine, type Result } from '@clout/domain';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';

const sameCosts = (line: PlanLine, costs: readonly CostLine[]): boolean => {
  const asked = new Map(line.amounts.map((amount) => [amount.costLineId, amount]));
  return (
    asked.size === costs.length &&
    costs.every((cost) => {
      const amount = asked.get(cost.id);
      return (
        amount?.requested === cost.amount &&
        amount.costClass === cost.costClass &&
        amount.contractEnd === cost.contractEnd
      );
    })
  );
};

/** Every line must still be what it was when the plan was solved, cost line by cost line. */
export const stillStands = (
  plan: Plan,
  initiatives: ReadonlyMap<string, StoredInitiative>,
  live: ReadonlySet<string>,
): Result<void> => {
  if (plan.lines.length === 0)
    return refuse('INCOMPLETE', 'The plan funds nothing.', { field: 'lines', remedy: 'Change its rules.' });
  const moved = plan.lines.flatMap((line) => {
    const initiative = initiatives.get(line.initiativeId);
    const option = initiative?.options.find((one) => one.id === line.optionId);
    const same = option?.inYear === line.inYear && option.runRate === line.runRate && sameCosts(line, option.costs);
    return initiative?.state === 'ACCEPTED' && same && !live.has(line.initiativeId)
      ? []
      : [initiative?.code ?? line.initiativeId];
  });
  if (moved.length === 0) return ok(undefined);
  return refuse(
    'WRONG_STATE',
    `${moved.join(', ')} changed, or stand in another submitted plan, since this plan was made.`,
    {
      field: 'lines',
      remedy: 'Update the plan: it is then solved anew.',
    },
  );
};
