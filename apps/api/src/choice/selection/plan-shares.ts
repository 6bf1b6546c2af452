import { brokenShares, isCommitted, shareOf, type GroupedAmount, type Plan } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { planInitiatives } from './plan-initiatives';
import type { PlanShareType } from './plan-rule.graphql';

/** What a plan selects, or once it is decided what of it is approved, by the groups of its initiatives; null if not all is seen. */
async function amountsOf(ask: Ask, plan: Plan): Promise<readonly GroupedAmount[] | null> {
  const seen = await ask.read((_tx, actor) => Promise.resolve(actor.sight.allUnits));
  const initiatives = await planInitiatives(ask, plan);
  const decided = plan.state === 'APPROVED' || plan.state === 'PARTLY_APPROVED';
  const lines = plan.lines.flatMap((line) => {
    const groups = initiatives.get(line.initiativeId);
    const amount = !decided ? line.inYear : isCommitted(line) ? line.approvedInYear : 0n;
    return groups ? [{ amount, groups }] : [];
  });
  return seen && lines.length === plan.lines.length ? lines : null;
}

/** The rules that a plan was made under, with what it gives to each. */
export async function planShares(ask: Ask, plan: Plan): Promise<readonly PlanShareType[]> {
  if (plan.rules.shares.length === 0) return [];
  const lines = await amountsOf(ask, plan);
  if (lines === null) return [];
  return plan.rules.shares.map((rule) => ({
    ...rule,
    ...shareOf(rule, lines),
    kept: brokenShares([rule], lines).length === 0,
  }));
}
