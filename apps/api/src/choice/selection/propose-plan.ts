import { randomUUID } from 'node:crypto';
import {
  ok,
  readPlanRules,
  readText,
  refuse,
  type CycleState,
  type FundingCycle,
  type Objective,
  type PlanRulesDraft,
  type Result,
} from '@clout/domain';
import { currentBase } from '../../envelope/base/base-version.store';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { groundFor } from './credited-values';
import { planRulesOf } from './plan-rule.store';
import { insertPlan } from './plan-writing.store';
import { solvePlan } from './solve-plan';
import type { Solver } from './solver';

/** What a plan is asked to be. */
export interface PlanRequest extends PlanRulesDraft {
  readonly name: string;
  readonly objective: Objective;
}

const PLANNING: readonly CycleState[] = ['SELECTION', 'APPROVAL', 'EXECUTION'];

/** Plans are made once scores are revealed: while the cycle selects or awaits approval, and from reserve in EXECUTION. */
export const mayPlan = (cycle: FundingCycle): Result<void> =>
  cycle.scoresRevealedAt !== null && PLANNING.includes(cycle.state)
    ? ok(undefined)
    : refuse('WRONG_STATE', `The cycle is in ${cycle.state}.`, {
        remedy: 'Plans are made in SELECTION or APPROVAL, and in EXECUTION from released reserve.',
      });

/** Builds the best plan of a cycle under rules, as a draft. */
export const proposePlan =
  (solver: Solver) =>
  async (
    tx: Tx,
    actor: Actor,
    { cycleId, ...request }: PlanRequest & { readonly cycleId: string },
  ): Promise<Result<string>> => {
    const cycle = await cycleForUpdate(tx, cycleId);
    if (!cycle) throw notFound();
    const [allowed, name] = [mayPlan(cycle), readText('name', request.name, { min: 1, max: 120 })];
    if (!allowed.ok) return allowed;
    if (!name.ok) return name;
    const ground = await groundFor(tx, cycle, request.objective);
    if (!ground.ok) return ground;
    const rules = readPlanRules({ ...request, shares: await planRulesOf(tx, cycle.id) }, ground.value.candidates);
    if (!rules.ok) return rules;
    const id = randomUUID();
    const solved = await solvePlan(solver, id, ground.value, rules.value);
    if (!solved.ok) return solved;
    const base = await currentBase(tx, cycle.fiscalYear);
    await insertPlan(tx, {
      ...solved.value,
      id,
      cycleId: cycle.id,
      state: 'DRAFT',
      name: name.value,
      objective: request.objective,
      baseVersionId: base?.id ?? cycle.baseVersionId,
      input: null,
      inputHash: null,
      createdBy: actor.memberId,
      createdAt: tx.now,
      submittedBy: null,
      submittedAt: null,
      holdExpiresAt: null,
      version: 1,
    });
    const { value, inYear, runRate, proven, lines } = solved.value;
    await appendRecord(tx, actor, {
      act: 'proposePlan',
      subjectType: 'Plan',
      subjectId: id,
      after: { cycleId: cycle.id, value: `${value.n}/${value.d}`, inYear, runRate, proven, lines: lines.length },
    });
    return ok(id);
  };
