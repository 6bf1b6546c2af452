import { solveExactly } from './exact';
import type { Asking } from './linear-model';
import type { Problem, Rule } from './problem';

/** Whether rules hold together; a solver that gives up counts as yes, which only keeps a rule too many. */
function* holdTogether(problem: Problem, rules: readonly Rule[]): Asking<boolean> {
  const rows = [...problem.always, ...rules.flatMap((rule) => rule.rows)];
  const found = yield* solveExactly({ sense: 'MINIMISE', objective: problem.columns.map(() => 0), rows }, []);
  return found.status !== 'NONE';
}

/**
 * A conflict from which no rule can be left out (QuickXplain, Junker 2004): together these rules admit no plan, and
 * without any one of them they do. `rules` together must be known to admit none.
 */
export function* smallestConflict(problem: Problem, rules: readonly Rule[]): Asking<readonly Rule[]> {
  return yield* explain(problem, [], false, rules);
}

function* explain(
  problem: Problem,
  kept: readonly Rule[],
  grown: boolean,
  open: readonly Rule[],
): Asking<readonly Rule[]> {
  if (grown && !(yield* holdTogether(problem, kept))) return [];
  if (open.length <= 1) return open;
  const middle = Math.floor(open.length / 2);
  const [front, back] = [open.slice(0, middle), open.slice(middle)];
  const late = yield* explain(problem, [...kept, ...front], true, back);
  const early = yield* explain(problem, [...kept, ...late], late.length > 0, front);
  return [...early, ...late];
}
