import {
  checkPlan,
  compareFractions,
  composePortfolio,
  ok,
  optionKey,
  optionValue,
  readPlanInputs,
  refuse,
  type Candidate,
  type ComposedPortfolio,
  type Plan,
  type PlanInputs,
  type Result,
  type Selected,
  type Selection,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { planInputsOf } from './plan-inputs.store';
import { changedRequest, planInputs } from './read-plan-inputs';

/** Names of the candidates: a portfolio knows them by code, everything else by id. */
export interface PortfolioCodes {
  readonly initiativeOf: ReadonlyMap<string, string>;
  readonly codeOf: ReadonlyMap<string, string>;
}

/** A plan as the portfolio it is a selection of, for whatever is computed about it outside the transaction. */
export interface PlanProblem {
  readonly composed: ComposedPortfolio;
  readonly candidates: readonly Candidate[];
  readonly codes: PortfolioCodes;
  /** The plan's own lines, with what solving proved of them; counted in units of the portfolio. */
  readonly best: Selection;
  /** All that it was solved on. */
  readonly inputs: PlanInputs;
}

const MOVED = 'What this plan was made from is not kept, and stands otherwise now';

/** The lines of a plan as the portfolio names them; null when one of them is worth or costs something else there. */
const selectedOf = (plan: Plan, candidates: readonly Candidate[]): readonly Selected[] | null => {
  const byId = new Map(candidates.map((one) => [one.id, one]));
  const found = plan.lines.flatMap((line): Selected[] => {
    const candidate = byId.get(line.initiativeId);
    const option = candidate?.options.find((one) => one.id === line.optionId);
    if (!candidate || !option || option.inYear !== line.inYear || option.runRate !== line.runRate) return [];
    const same = compareFractions(optionValue(candidate, option), line.value) === 0;
    return same ? [{ id: candidate.code, option: optionKey(option) }] : [];
  });
  return found.length === plan.lines.length ? found.sort((a, b) => (a.id < b.id ? -1 : 1)) : null;
};

/** The plan's selection in its portfolio; null when it breaks a rule there. */
const selectionOf = (plan: Plan, { portfolio, unit, lost }: ComposedPortfolio, selected: readonly Selected[]) => {
  const { cost, value, broken } = checkPlan(portfolio, selected);
  if (broken.length > 0) return null;
  const claimed = (plan.bound.n * unit) / plan.bound.d - lost;
  const bound = plan.proven || claimed < value ? value : claimed;
  const scale = bound > 0n ? bound : 1n;
  return {
    status: plan.proven ? 'optimal' : 'feasible',
    selected,
    value,
    cost,
    bound,
    gap: Number(((bound - value) * 10_000n + scale - 1n) / scale),
    proven: plan.proven,
    canonical: plan.proven,
    conflict: [],
  } satisfies Selection;
};

/** What a plan was solved on; of plans older than the keeping of it, what stands now under their rules. */
export async function inputsOf(tx: Tx, plan: Plan): Promise<Result<PlanInputs>> {
  const kept = await planInputsOf(tx, plan.id);
  if (kept) return ok(readPlanInputs(kept.body));
  const cycle = await cycleById(tx, plan.cycleId);
  if (!cycle) throw notFound();
  return planInputs(tx, cycle, changedRequest(plan, {}));
}

/**
 * A plan with the portfolio it was chosen from, on the plan's own inputs. WRONG_STATE when they are not kept and stand
 * otherwise now, so that nothing said about the portfolio would be said of this plan.
 */
export async function planProblem(tx: Tx, plan: Plan): Promise<Result<PlanProblem>> {
  const inputs = await inputsOf(tx, plan);
  return inputs.ok ? problemOf(plan, inputs.value) : inputs;
}

/** The same where the inputs are at hand. */
export function problemOf(plan: Plan, inputs: PlanInputs): Result<PlanProblem> {
  const { candidates, rules, room, around } = inputs;
  const composed = composePortfolio(candidates, rules, room, around);
  if (!composed.ok) return composed;
  const selected = selectedOf(plan, candidates);
  const best = selected && selectionOf(plan, composed.value, selected);
  if (!best)
    return refuse('WRONG_STATE', `${MOVED}.`, { field: 'planId', remedy: 'Update the plan: it is then solved anew.' });
  const codes = {
    initiativeOf: new Map(candidates.map((one) => [one.code, one.id])),
    codeOf: new Map(candidates.map((one) => [one.id, one.code])),
  };
  return ok({ composed: composed.value, candidates, codes, best, inputs });
}
