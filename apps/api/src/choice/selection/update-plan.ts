import { ok, planInputsText, readText, refuse, type Plan, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { solvedContent } from './plan-content';
import { keepPlanInputs } from './plan-inputs.store';
import { replaceDraft } from './plan-writing.store';
import { lockPlan, planById } from './plan.store';
import { mayPlan } from './propose-plan';
import { changedRequest, planInputs, type PlanChange } from './read-plan-inputs';
import type { Solved } from './solving-planner';

/** STALE_VERSION when the plan has moved on since it was read. */
export const checkVersion = (plan: Plan, expectedVersion: number): Result<void> =>
  plan.version === expectedVersion
    ? ok(undefined)
    : refuse('STALE_VERSION', `The plan is at version ${plan.version} now.`, {
        field: 'expectedVersion',
        remedy: 'Read the plan again.',
        current: plan.version,
      });

/** Its cycle and the plan, locked in this order; NOT_FOUND when there is none. */
export async function lockedPlan(tx: Tx, id: string) {
  const seen = await planById(tx, id);
  const cycle = seen && (await cycleForUpdate(tx, seen.cycleId));
  const plan = cycle && (await lockPlan(tx, id));
  if (!plan) throw notFound();
  return { cycle, plan };
}

export interface UpdatePlanArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly change: PlanChange;
}

/** A draft that may be changed, with its cycle, both locked. */
export async function lockedDraft(tx: Tx, id: string, expectedVersion: number) {
  const { cycle, plan } = await lockedPlan(tx, id);
  const fresh = checkVersion(plan, expectedVersion);
  if (!fresh.ok) return fresh;
  if (plan.state !== 'DRAFT')
    return refuse('WRONG_STATE', `The plan is ${plan.state}: it is frozen.`, { remedy: 'Propose a new plan.' });
  const allowed = mayPlan(cycle);
  return allowed.ok ? ok({ cycle, plan }) : allowed;
}

/** Changes a draft and solves it anew; what is left out stays. */
export const updatePlan =
  (solved: Solved) =>
  async (tx: Tx, _actor: Actor, { id, expectedVersion, change }: UpdatePlanArgs): Promise<Result<string>> => {
    const draft = await lockedDraft(tx, id, expectedVersion);
    if (!draft.ok) return draft;
    const { cycle, plan } = draft.value;
    const request = changedRequest(plan, change);
    const { seconds } = request;
    const name = readText('name', request.name, { min: 1, max: 120 });
    if (!name.ok) return name;
    const inputs = await planInputs(tx, cycle, request);
    if (!inputs.ok) return inputs;
    const best = await solved(inputs.value, seconds);
    if (!best.ok) return best;
    const content = solvedContent(plan.id, inputs.value, best.value);
    const next = { ...plan, ...content, name: name.value, seconds };
    if (!(await replaceDraft(tx, next, expectedVersion))) throw new Error('a plan moved under its lock');
    await keepPlanInputs(tx, plan.id, planInputsText(inputs.value));
    return ok(plan.id);
  };
