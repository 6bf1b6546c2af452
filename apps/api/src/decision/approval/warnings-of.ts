import { type Plan, planWarnings } from '@clout/domain';
import { planInitiatives } from '../../choice/selection/plan-initiatives';
import type { Ask } from '../../platform/graphql/ask';
import { answersOf } from './part-answer.store';

/** What a decided plan no longer keeps, in words; of initiatives that the session may see. */
export async function warningsOf(ask: Ask, plan: Plan): Promise<readonly string[]> {
  const initiatives = await planInitiatives(ask, plan);
  const answers = await ask.once(`answers ${plan.id}`, (tx) => answersOf(tx, plan.id));
  const lines = plan.lines.flatMap(({ id, initiativeId, state, amounts }) => {
    const initiative = initiatives.get(initiativeId);
    if (!initiative) return [];
    const whole = amounts.every((amount) => amount.approved === amount.requested);
    const { code, requiresIds } = initiative;
    return [{ initiativeId, code, state, whole, answered: answers.has(id), requiresIds }];
  });
  return planWarnings(plan.state, plan.rules, lines);
}
