import { ok, type Result } from '../../result';
import { addFractions, fraction, fractionText } from '../scoring/fraction';
import type { Asking } from './linear-model';
import type { PlanOverride, PlanRules } from './plan';
import type { PlanInputs } from './plan-inputs';
import { solveInputs, type SolvedInputs } from './solve-inputs';

/** The rules with one override taken out of them. */
export const withoutOverride = (rules: PlanRules, override: PlanOverride): PlanRules => ({
  ...rules,
  forced: rules.forced.filter((one) => one !== override),
  excluded: rules.excluded.filter((one) => one !== override),
});

/** A computation whose models tell nobody how a plan is getting on. */
function* silently<T>(asking: Asking<T>): Asking<T> {
  let step = asking.next();
  while (!step.done) step = asking.next(yield { ...step.value, tells: undefined });
  return step.value;
}

/**
 * The rules of inputs in which each override says what it costs: what the plan without it is worth more, by solving that.
 * An override whose price is not proven, because time ran out, says none.
 */
export function* pricedOverrides(inputs: PlanInputs, solved: SolvedInputs): Asking<PlanRules> {
  const { rules } = inputs;
  const { selection, composed } = solved;
  const worth = fraction(-selection.value, composed.unit);
  const priced = new Map<PlanOverride, PlanOverride>();
  for (const override of [...rules.forced, ...rules.excluded]) {
    if (!selection.proven) break;
    const free = yield* silently(solveInputs({ ...inputs, rules: withoutOverride(rules, override) }));
    if (!free.ok || !free.value.selection.proven) continue;
    const gain = addFractions(fraction(free.value.selection.value, free.value.composed.unit), worth);
    priced.set(override, { ...override, price: fractionText(gain.n < 0n ? fraction(0n) : gain) });
  }
  const shown = (list: readonly PlanOverride[]) => list.map((one) => priced.get(one) ?? one);
  return { ...rules, forced: shown(rules.forced), excluded: shown(rules.excluded) };
}

/** Solves inputs and then prices their overrides: what is saved with a plan. `counts` as for `solveInputs`. */
export function* solvePriced(inputs: PlanInputs, counts?: (unit: bigint) => void): Asking<Result<SolvedInputs>> {
  const solved = yield* solveInputs(inputs, counts);
  return solved.ok ? ok({ ...solved.value, rules: yield* pricedOverrides(inputs, solved.value) }) : solved;
}
