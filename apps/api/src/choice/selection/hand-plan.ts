import {
  compareFractions,
  handPlan,
  ok,
  planInputsText,
  refuse,
  valueOf,
  type ComposedPortfolio,
  type Fraction,
  type HandChange,
  type Plan,
  type PlanInputs,
  type Result,
  type SolvedInputs,
} from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { boundOf, contentOf } from './plan-content';
import { keepPlanInputs, planInputsOf } from './plan-inputs.store';
import { replaceDraft } from './plan-writing.store';
import { changedRequest, planInputs } from './read-plan-inputs';
import type { Solved } from './solving-planner';
import { lockedDraft } from './update-plan';

/** By hand nobody votes: what units bought by equal shares is theirs no more. */
export const byHand = { further: { fairness: null } } as const;

/** No plan under the rules is worth more than this; what was proven stands while it was proven on the same inputs. */
export async function boundIfSame(tx: Tx, plan: Plan, inputs: PlanInputs): Promise<Fraction | null> {
  const kept = await planInputsOf(tx, plan.id);
  return kept?.body === planInputsText(inputs) ? plan.bound : null;
}

const boundBy = ({ composed, selection }: SolvedInputs, inputs: PlanInputs): Fraction =>
  boundOf(composed, selection.bound, inputs.candidates.length);

interface HandPlanArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly changes: readonly HandChange[];
}

/** Takes and drops options of a draft by hand; INFEASIBLE names every rule that would be broken, and nothing changes. */
export const takeByHand =
  (solved: Solved) =>
  async (tx: Tx, _actor: Actor, { id, expectedVersion, changes }: HandPlanArgs): Promise<Result<string>> => {
    const draft = await lockedDraft(tx, id, expectedVersion);
    if (!draft.ok) return draft;
    const { cycle, plan } = draft.value;
    const inputs = await planInputs(tx, cycle, changedRequest(plan, byHand));
    if (!inputs.ok) return inputs;
    const hand = handPlan(inputs.value, plan.lines, changes);
    if (!hand.ok) return hand;
    const { chosen, broken, composed } = hand.value;
    if (broken.length > 0 || !composed) return brokenBy(broken);
    const same = await boundIfSame(tx, plan, inputs.value);
    const best = same ? null : await solved(inputs.value, plan.seconds);
    if (best && !best.ok) return best;
    const next = content(plan, inputs.value, composed, chosen, same ?? boundBy(best!.value, inputs.value));
    if (!(await replaceDraft(tx, { ...plan, ...next }, expectedVersion)))
      throw new Error('a plan moved under its lock');
    await keepPlanInputs(tx, plan.id, planInputsText(inputs.value));
    return ok(plan.id);
  };

const brokenBy = (broken: readonly string[]) =>
  refuse('INFEASIBLE', `The plan would break rules: ${broken.join('; ')}.`, {
    field: 'changes',
    conflict: broken,
    remedy: 'Drop something, or change the rule.',
  });

/** A plan by hand is proven where it is worth what the best is. */
const content = (
  plan: Plan,
  inputs: PlanInputs,
  composed: ComposedPortfolio,
  chosen: Parameters<typeof contentOf>[3],
  best: Fraction,
) => {
  const value = valueOf(chosen);
  const isBest = compareFractions(value, best) >= 0;
  const known = { bound: isBest ? value : best, proven: isBest, origin: 'HAND' as const, fairness: null };
  return contentOf(plan.id, inputs, composed, chosen, known);
};
