import type { Plan, Result } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import type { Ask } from '../../platform/graphql/ask';
import { notFound, wrongState } from '../../platform/graphql/faults';
import { planById } from '../selection/plan.store';
import { explainedPlan, type ExplainedPlan } from './explained-plan';
import { keepAnswer, keptAnswer, type Subject } from './explanation.store';

/** Seconds that one question about a plan may be solved for. */
export const EXPLAIN_SECONDS = 30;

/** Figures of a plan that every answer about it is shown with: its unit of value, its cap, its value and its cost. */
export interface Frame {
  readonly unit: bigint;
  readonly exact: boolean;
  readonly cap: bigint;
  readonly value: bigint;
  /** What every plan loses by what is forced in: values of its portfolio are counted from there; absent of old answers. */
  readonly lost?: bigint;
  readonly cost: bigint;
}

/** An answer about a version of a plan. */
export interface Explained<T> {
  readonly plan: Plan;
  readonly frame: Frame;
  readonly answer: T;
  readonly computedAt: Date;
}

/** How a question is answered: `ready` may add to what is read, `reckon` computes apart from every transaction. */
export interface Question<T, More> {
  readonly about: Subject;
  readonly ready: (tx: Tx, explained: ExplainedPlan) => Promise<More>;
  readonly reckon: (explained: ExplainedPlan, more: More) => Promise<Result<T>>;
  /** False of an answer that time cut short: it is told, and computed again when it is asked for again. */
  readonly isWhole?: (answer: T) => boolean;
}

const frameOf = ({ composed, best }: ExplainedPlan): Frame => ({
  unit: composed.unit,
  exact: composed.exact,
  cap: composed.portfolio.cap,
  value: best.value + composed.lost,
  lost: composed.lost,
  cost: best.cost,
});

/** The plan as the session sees it; NOT_FOUND when it does not. */
export const visiblePlan = (ask: Ask, planId: string): Promise<Plan> =>
  ask.read(async (tx) => (await planById(tx, planId)) ?? Promise.reject(notFound()));

/** Reads what a plan was chosen from in a snapshot of its own, and lets go of the request's: solving takes long. */
export async function readForLong<More>(
  ask: Ask,
  planId: string,
  ready: (tx: Tx, explained: ExplainedPlan) => Promise<More>,
): Promise<{ readonly explained: ExplainedPlan; readonly more: More }> {
  const read = await ask.readApart(async (tx) => {
    const explained = await explainedPlan(tx, planId);
    return { explained, more: await ready(tx, explained) };
  });
  await ask.rest();
  return read;
}

/** What is kept about this version of the plan; else computed, kept, and answered. No transaction is open meanwhile. */
export async function explain<T, More>(ask: Ask, plan: Plan, question: Question<T, More>): Promise<Explained<T>> {
  const { about, ready, reckon } = question;
  const kept = await ask.read((tx) => keptAnswer(tx, plan, about));
  if (kept) return { plan, ...(kept.content as { frame: Frame; answer: T }), computedAt: kept.computedAt };
  const { explained, more } = await readForLong(ask, plan.id, ready);
  if (explained.plan.version !== plan.version) throw wrongState('The plan has changed meanwhile. Ask again.');
  const found = await reckon(explained, more);
  if (!found.ok) throw wrongState([found.refusal.message, found.refusal.remedy].filter(Boolean).join(' '));
  const frame = frameOf(explained);
  const computedAt = await ask.writeApart(async (tx) => {
    if (question.isWhole?.(found.value) !== false) await keepAnswer(tx, plan, about, { frame, answer: found.value });
    return tx.now;
  });
  return { plan, frame, answer: found.value, computedAt };
}
