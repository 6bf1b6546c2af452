import { ok, readPlanRules, readText, refuse, type Plan, type Result } from '@clout/domain';
import { currentBase } from '../../envelope/base/base-version.store';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { groundFor } from './credited-values';
import { planRulesOf } from './plan-rule.store';
import { replaceDraft } from './plan-writing.store';
import { lockPlan, planById } from './plan.store';
import { mayPlan, type PlanRequest } from './propose-plan';
import { solvePlan } from './solve-plan';
import type { Solver } from './solver';

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
  readonly change: Partial<PlanRequest>;
}

/** Changes a draft and solves it anew; what is left out stays. */
export const updatePlan =
  (solver: Solver) =>
  async (tx: Tx, _actor: Actor, { id, expectedVersion, change }: UpdatePlanArgs): Promise<Result<string>> => {
    const { cycle, plan } = await lockedPlan(tx, id);
    const fresh = checkVersion(plan, expectedVersion);
    if (!fresh.ok) return fresh;
    if (plan.state !== 'DRAFT')
      return refuse('WRONG_STATE', `The plan is ${plan.state}: it is frozen.`, { remedy: 'Propose a new plan.' });
    const allowed = mayPlan(cycle);
    if (!allowed.ok) return allowed;
    const request: PlanRequest = { name: plan.name, objective: plan.objective, ...plan.rules, ...change };
    const name = readText('name', request.name, { min: 1, max: 120 });
    if (!name.ok) return name;
    const ground = await groundFor(tx, cycle, request.objective);
    if (!ground.ok) return ground;
    const rules = readPlanRules({ ...request, shares: await planRulesOf(tx, cycle.id) }, ground.value.candidates);
    if (!rules.ok) return rules;
    const solved = await solvePlan(solver, plan.id, ground.value, rules.value);
    if (!solved.ok) return solved;
    const baseVersionId = (await currentBase(tx, cycle.fiscalYear))?.id ?? plan.baseVersionId;
    const next = { ...plan, ...solved.value, name: name.value, objective: request.objective, baseVersionId };
    if (!(await replaceDraft(tx, next, expectedVersion))) throw new Error('a plan moved under its lock');
    return ok(plan.id);
  };
