import { type DecisionMode, type LineRequest, type Plan, planWarnings, workedOut } from '@clout/domain';
import { planInitiatives } from '../../choice/selection/plan-initiatives';
import type { Ask } from '../../platform/graphql/ask';
import { answersOf } from './part-answer.store';
import { decidablePlan, planLookedAt } from './plan-under-decision';
import { signedDecisions } from './signature.store';

type Initiatives = Awaited<ReturnType<typeof planInitiatives>>;

/** How a line stands, or would stand, by initiative. */
interface Standing {
  readonly initiativeId: string;
  readonly state: string;
  readonly whole: boolean;
  readonly answered: boolean;
  readonly approved: bigint;
}

/** Shares are looked at only where the whole plan may be seen: of a part of it they would be wrong. */
const rulesFor = async (ask: Ask, plan: Plan, initiatives: Initiatives) => {
  const overview = await ask.read((_tx, actor) => Promise.resolve(actor.sight.allUnits));
  const all = overview && plan.lines.every((line) => initiatives.has(line.initiativeId));
  return { rules: { forced: plan.rules.forced, shares: all ? plan.rules.shares : [] }, all };
};

const warned = (initiatives: Initiatives, lines: readonly Standing[]) =>
  lines.flatMap((line) => {
    const groups = initiatives.get(line.initiativeId);
    return groups ? [{ ...line, code: groups.code, requiresIds: groups.requiresIds, groups }] : [];
  });

type Said = { readonly mode: DecisionMode; readonly lines: readonly LineRequest[] };

/** What a plan would no longer keep if it were decided so; nothing where that is no decision, or not all of it is seen. */
export async function warningsIf(ask: Ask, plan: Plan, said: Said): Promise<readonly string[]> {
  const initiatives = await planInitiatives(ask, plan);
  const { rules, all } = await rulesFor(ask, plan, initiatives);
  if (!all) return [];
  const decidable = decidablePlan(await ask.read((tx) => planLookedAt(tx, plan.id)));
  const outcome = workedOut(decidable, { ...said, reason: 'Looked at beforehand.' });
  if (!outcome.ok) return [];
  const lines = outcome.value.lines.map(({ initiativeId, state, initiativeState, approvedInYear }): Standing => {
    const whole = initiativeState === 'FUNDED';
    return { initiativeId, state, whole, answered: true, approved: approvedInYear };
  });
  return planWarnings(
    outcome.value.state === 'RETURNED' ? 'RETURNED' : 'PARTLY_APPROVED',
    rules,
    warned(initiatives, lines),
  );
}

/** What a decided plan no longer keeps, or will not once it is signed, in words; of initiatives that the session may see. */
export async function warningsOf(ask: Ask, plan: Plan): Promise<readonly string[]> {
  if (plan.state === 'AWAITING_SIGNATURE') {
    const decided = await ask.read((tx) => signedDecisions(tx, [plan.id]));
    const request = decided.get(plan.id)?.request;
    return request ? warningsIf(ask, plan, request) : [];
  }
  const initiatives = await planInitiatives(ask, plan);
  const answers = await ask.once(`answers ${plan.id}`, (tx) => answersOf(tx, plan.id));
  const { rules } = await rulesFor(ask, plan, initiatives);
  const lines = plan.lines.map(({ id, initiativeId, state, amounts, approvedInYear }): Standing => {
    const whole = amounts.every((amount) => amount.approved === amount.requested);
    return { initiativeId, state, whole, answered: answers.has(id), approved: approvedInYear };
  });
  return planWarnings(plan.state, rules, warned(initiatives, lines));
}
