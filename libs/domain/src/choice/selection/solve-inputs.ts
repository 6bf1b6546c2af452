import { ok, refuse, type Result } from '../../result';
import { fairPlan, type FairPlan } from '../fairness/fair-plan';
import { composePortfolio, type ComposedPortfolio } from './compose-plan';
import type { Asking } from './linear-model';
import { optimise } from './optimise';
import type { PlanRules } from './plan';
import type { PlanInputs } from './plan-inputs';
import type { Selection } from './selection';

/** What solving a plan's inputs gives. */
export interface SolvedInputs {
  readonly composed: ComposedPortfolio;
  readonly selection: Selection;
  /** Where units vote: what they bought, and what that costs. */
  readonly fair: FairPlan | null;
  /** The rules with the price of each override; absent where they were not priced. */
  readonly rules?: PlanRules;
}

const NO_PLAN = 'No plan keeps all rules';

/** Refused where rules cannot hold together; nothing known is an answer of its own. */
const settled = (selection: Selection): Result<Selection> =>
  selection.status === 'infeasible'
    ? refuse('INFEASIBLE', `${NO_PLAN}: ${selection.conflict.join('; ')}.`, {
        conflict: selection.conflict,
        remedy: 'Drop one of the rules named in conflict.',
      })
    : ok(selection);

/**
 * The best plan on inputs, or where units vote the fair one with its price. INFEASIBLE names the rules that conflict.
 * `counts` hears in which unit the portfolio counts values, and from where, before anything is solved.
 */
export function* solveInputs(
  inputs: PlanInputs,
  counts: (unit: bigint, lost: bigint) => void = () => undefined,
): Asking<Result<SolvedInputs>> {
  const { candidates, rules, room, around, voters } = inputs;
  const composed = composePortfolio(candidates, rules, room, around);
  if (!composed.ok) return composed;
  const { portfolio, unit, lost } = composed.value;
  counts(unit, lost);
  const solved = yield* optimise(portfolio);
  if (!solved.ok) return solved;
  const best = settled(solved.value);
  if (!best.ok) return best;
  if (rules.further.fairness === null || best.value.status === 'unknown')
    return ok({ composed: composed.value, selection: best.value, fair: null });
  const fair = yield* fairPlan(portfolio, best.value, { weights: new Map(Object.entries(voters)) });
  if (!fair.ok) return fair;
  return ok({ composed: composed.value, selection: fair.value.plan, fair: fair.value });
}
