import { randomUUID } from 'node:crypto';
import { ok, planInputsText, readText, refuse, type CycleState, type FundingCycle, type Result } from '@clout/domain';
import { cycleForUpdate } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';
import { solvedContent } from './plan-content';
import { keepPlanInputs } from './plan-inputs.store';
import { insertPlan } from './plan-writing.store';
import { planInputs, type PlanRequest } from './read-plan-inputs';
import type { Solved } from './solving-planner';

const PLANNING: readonly CycleState[] = ['SELECTION', 'APPROVAL', 'EXECUTION'];

/** Plans are made once scores are revealed: while the cycle selects or awaits approval, and from reserve in EXECUTION. */
export const mayPlan = (cycle: FundingCycle): Result<void> =>
  cycle.scoresRevealedAt !== null && PLANNING.includes(cycle.state)
    ? ok(undefined)
    : refuse('WRONG_STATE', `The cycle is in ${cycle.state}.`, {
        remedy: 'Plans are made in SELECTION or APPROVAL, and in EXECUTION from released reserve.',
      });

/** What a plan is before anything became of it. */
export const newDraft = (id: string, cycle: FundingCycle, actor: Actor, at: Date) => ({
  id,
  cycleId: cycle.id,
  state: 'DRAFT' as const,
  copiedFrom: null,
  input: null,
  inputHash: null,
  createdBy: actor.memberId,
  createdAt: at,
  submittedBy: null,
  submittedAt: null,
  holdExpiresAt: null,
  version: 1,
});

/** Builds the best plan of a cycle under rules, as a draft. */
export const proposePlan =
  (solved: Solved) =>
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
    const inputs = await planInputs(tx, cycle, request);
    if (!inputs.ok) return inputs;
    const best = await solved(inputs.value, request.seconds);
    if (!best.ok) return best;
    const id = randomUUID();
    const content = solvedContent(id, inputs.value, best.value);
    const { seconds } = request;
    await insertPlan(tx, { ...newDraft(id, cycle, actor, tx.now), ...content, name: name.value, seconds });
    await keepPlanInputs(tx, id, planInputsText(inputs.value));
    const { value, inYear, runRate, proven, lines } = content;
    await appendRecord(tx, actor, {
      act: 'proposePlan',
      subjectType: 'Plan',
      subjectId: id,
      after: { cycleId: cycle.id, value: `${value.n}/${value.d}`, inYear, runRate, proven, lines: lines.length },
    });
    return ok(id);
  };
