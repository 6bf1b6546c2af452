import type { Asking } from '../selection/linear-model';
import type { Portfolio, PortfolioItem } from '../selection/portfolio';
import { toProblem } from '../selection/problem';
import { limitOf, sameRule, withoutRule } from '../selection/rule-ref';
import type { Selection } from '../selection/selection';
import { withItem, type Change } from './change';
import { funds, planWorth } from './duel';
import { nearestFundingLimit } from './nearest-limit';
import { rulesIn } from './rule-price';

/** Every item that must be funded with it: itself and all it requires, by any path. */
const closure = (portfolio: Portfolio, id: string): ReadonlySet<string> => {
  const byId = new Map(portfolio.items.map((item) => [item.id, item]));
  const reached = new Set([id]);
  for (const one of reached) {
    const item = byId.get(one);
    for (const other of [...(item?.requires ?? []), ...(item?.requiresAny ?? []).flat()]) reached.add(other);
  }
  return reached;
};

/** Each rule whose lifting, or whose nearest other amount, would fund the initiative; `complete` is false when time ran out. */
export function* looserRules(
  portfolio: Portfolio,
  best: Selection,
  item: PortfolioItem,
): Asking<{ readonly changes: readonly Change[]; readonly complete: boolean }> {
  const made = toProblem(portfolio);
  const binding = made.ok ? made.value.rules : [];
  const near = closure(portfolio, item.id);
  const changes: Change[] = [];
  let complete = true;
  for (const rule of rulesIn(portfolio)) {
    if (!binding.some((one) => sameRule(one.ref, rule.ref))) continue;
    if (limitOf(portfolio, rule.ref) !== null) {
      const change = yield* nearestFundingLimit(portfolio, best, item.id, rule);
      if (change) changes.push(change);
      if (change === undefined) complete = false;
      continue;
    }
    if (rule.ref.type !== 'FORCED' && !('item' in rule.ref && near.has(rule.ref.item))) continue;
    const lifted = withoutRule(portfolio, rule.ref);
    // Without the rule the best plan is still possible: a plan with the initiative must be worth as much at least.
    const asMuch = yield* planWorth(
      withItem(lifted, item.id, () => ({ status: 'mandatory' })),
      best.value,
    );
    const answer = asMuch === null ? false : yield* funds(lifted, item.id);
    if (answer) changes.push({ kind: 'RULE', ...rule });
    if (answer === null) complete = false;
  }
  return { changes, complete };
}
