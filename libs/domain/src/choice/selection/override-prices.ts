import { ok, type Result } from '../../result';
import { addFractions, fraction, fractionText, type Fraction } from '../scoring/fraction';
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

/** What a solved plan is worth in hundredths, losses of what is forced in included. */
const worthOf = ({ selection, composed }: SolvedInputs): Fraction =>
  fraction(selection.value + composed.lost, composed.unit);

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
  const worth = worthOf(solved);
  const priced = new Map<PlanOverride, PlanOverride>();
  for (const override of [...rules.forced, ...rules.excluded]) {
    if (!solved.selection.proven) break;
    const free = yield* silently(solveInputs({ ...inputs, rules: withoutOverride(rules, override) }));
    if (!free.ok || !free.value.selection.proven) continue;
    const gain = addFractions(worthOf(free.value), fraction(-worth.n, worth.d));
    priced.set(override, { ...override, price: fractionText(gain.n < 0n ? fraction(0n) : gain) });
  }
  const shown = (list: readonly PlanOverride[]) => list.map((one) => priced.get(one) ?? one);
  return { ...rules, forced: shown(rules.forced), excluded: shown(rules.excluded) };
}

/** Solves inputs and then prices their overrides: what is saved with a plan. `counts` as for `solveInputs`. */
export function* solvePriced(
  inputs: PlanInputs,
  counts?: (unit: bigint, lost: bigint) => void,
): Asking<Result<SolvedInputs>> {
  const solved = yield* solveInputs(inputs, counts);
  return solved.ok ? ok({ ...solved.value, rules: yield* pricedOverrides(inputs, solved.value) }) : solved;
}
