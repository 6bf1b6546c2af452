import {
  addFractions,
  canonicalJson,
  compareFractions,
  fraction,
  fractionText,
  readPlanInputs,
  solveInputs,
  type Fraction,
  type Plan,
  type PlanInputs,
} from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { notFound, wrongState } from '../../platform/graphql/faults';
import { solvedContent, type PlanContent } from './plan-content';
import { planInputsOf } from './plan-inputs.store';
import { problemOf } from './plan-problem';
import { planById } from './plan.store';
import type { Solver } from './solver';

/** What solving a plan again says of it. */
export interface PlanRerun {
  readonly plan: Plan;
  readonly inputs: PlanInputs;
  readonly identical: boolean;
  readonly holds: boolean;
  readonly value: Fraction;
  readonly bound: Fraction;
  readonly proven: boolean;
  readonly betterBy: Fraction;
}

/** What a plan answers, as one text: two runs that say the same say it byte by byte. */
export const answerText = ({ value, bound, proven, inYear, runRate, lines }: PlanContent | Plan): string =>
  canonicalJson({
    value: fractionText(value),
    bound: fractionText(bound),
    proven,
    inYear,
    runRate,
    lines: [...lines]
      .sort((a, b) => a.position - b.position)
      .map((line) => ({
        position: line.position,
        initiativeId: line.initiativeId,
        optionId: line.optionId,
        value: fractionText(line.value),
        inYear: line.inYear,
        runRate: line.runRate,
        forced: line.forced,
      })),
  });

const readKept = (ask: Ask, id: string): Promise<{ readonly plan: Plan; readonly inputs: PlanInputs }> =>
  ask.readApart(async (tx) => {
    const plan = await planById(tx, id);
    if (!plan) throw notFound();
    const kept = await planInputsOf(tx, id);
    if (!kept) throw wrongState('The plan is older than the keeping of what plans are made from.');
    return { plan, inputs: readPlanInputs(kept.body) };
  });

/**
 * Solves a plan again on the inputs that it keeps, with no transaction open. A proven plan comes out the same byte by
 * byte; of one that was cut short or made by hand it is checked that it keeps the rules and is worth what it says.
 */
export async function rerunPlan(ask: Ask, solver: Solver, id: string): Promise<PlanRerun> {
  const { plan, inputs } = await readKept(ask, id);
  await ask.rest();
  const { signal } = ask;
  const watch = signal && { signal, heard: () => undefined };
  const solved = await solver.run(solveInputs(inputs), plan.seconds, watch);
  signal?.throwIfAborted();
  if (!solved.ok) throw wrongState(solved.refusal.message);
  if (solved.value.selection.status === 'unknown')
    throw wrongState(`No plan was found within ${plan.seconds} seconds this time.`);
  const again = solvedContent(plan.id, inputs, solved.value);
  const { value, bound, proven } = again;
  const gain = addFractions(value, fraction(-plan.value.n, plan.value.d));
  return {
    plan,
    inputs,
    identical: answerText(again) === answerText(plan),
    holds: problemOf(plan, inputs).ok,
    value,
    bound,
    proven,
    betterBy: compareFractions(gain, fraction(0n)) > 0 ? gain : fraction(0n),
  };
}
