import { ok, type Result } from '../../result';
import { checkPlan } from './check-plan';
import { solveCapOnly } from './cap-only';
import { plainConflict, smallestConflict, unreachableMinimum } from './conflict';
import { solveExactly, worth, type Point } from './exact';
import { capBound, greedyPoint } from './greedy';
import type { Asking, LinearModel } from './linear-model';
import { byText, type Portfolio, type Selected } from './portfolio';
import { toProblem, type Problem } from './problem';
import { breakTies } from './ties';

/**
 * A plan. `optimal`: proven best. `feasible`: keeps every rule, perhaps not best, `bound` says how far. `infeasible`: no
 * plan keeps all rules, `conflict` names rules that cannot hold together. `unknown`: time ran out before any was found.
 */
export interface Selection {
  readonly status: 'optimal' | 'feasible' | 'infeasible' | 'unknown';
  /** Sorted by id. */
  readonly selected: readonly Selected[];
  readonly value: bigint;
  /** Minor units. */
  readonly cost: bigint;
  /** No plan is worth more. */
  readonly bound: bigint;
  /** (bound - value) / bound in basis points, rounded up: 0 only when nothing better exists. */
  readonly gap: number;
  /** Nothing better exists, by the exact check of value and bound. */
  readonly proven: boolean;
  /** Ties are broken exactly: lowest cost, then fewest items, then first ids. */
  readonly canonical: boolean;
  readonly conflict: readonly string[];
}

interface Outcome {
  readonly point: Point;
  /** In units of the problem. */
  readonly bound: number;
  readonly proven: boolean;
  readonly canonical: boolean;
}

const NOTHING = { selected: [], value: 0n, cost: 0n, bound: 0n, gap: 0, proven: false, canonical: false, conflict: [] };

const isCapOnly = (problem: Problem): boolean => {
  const { portfolio } = problem;
  const dependent = portfolio.items.some((item) => item.requires.length > 0 || item.requiresAny.length > 0);
  const single = problem.always.length === 0;
  const capped = problem.rules.every((rule) => rule.kind !== 'OTHER');
  return single && capped && !dependent;
};

/** The cap-only part: what is mandatory is taken first, the rest of the cap goes to the best of the optional. */
const capOnlyOutcome = (problem: Problem): Outcome => {
  const status = problem.columns.map((column) => problem.portfolio.items[column.item]!.status);
  const point = Uint8Array.from(status, (one) => (one === 'mandatory' ? 1 : 0));
  const open = problem.columns.map((_, c) => c).filter((c) => status[c] === 'optional');
  const cap = Number(problem.portfolio.cap / problem.costUnit) - worth(problem.cost, point);
  const pick = (from: readonly number[]): number[] => open.map((c) => from[c]!);
  const forced = worth(problem.value, point);
  const best = solveCapOnly({
    cost: pick(problem.cost),
    value: pick(problem.value),
    rank: pick(problem.itemRank),
    cap,
  });
  open.forEach((c, k) => (point[c] = best.taken[k]!));
  return { point, bound: forced + best.bound, proven: best.proven, canonical: best.canonical };
};

const toSelection = (problem: Problem, outcome: Outcome): Selection => {
  const { portfolio } = problem;
  const selected = problem.columns
    .filter((_, c) => outcome.point[c] === 1)
    .map(({ item, option }): Selected => {
      const { id, tiered, options } = portfolio.items[item]!;
      return tiered ? { id, option: options[option]!.id } : { id };
    })
    .sort((a, b) => byText(a.id, b.id));
  const { cost, value, broken } = checkPlan(portfolio, selected);
  if (broken.length > 0) throw new Error(`a plan that breaks rules was found: ${broken.join('; ')}`);
  const claimed = BigInt(Math.floor(outcome.bound)) * problem.valueUnit;
  const bound = outcome.proven || claimed < value ? value : claimed;
  const proven = outcome.proven || bound === value;
  const scale = bound > 0n ? bound : 1n;
  const gap = proven ? 0 : Number(((bound - value) * 10_000n + scale - 1n) / scale);
  return {
    status: proven ? 'optimal' : 'feasible',
    selected,
    value,
    cost,
    bound,
    gap,
    proven,
    canonical: outcome.canonical,
    conflict: [],
  };
};

/** Why there is no plan: the smallest set of rules that cannot hold together, in words. */
function* infeasible(problem: Problem): Asking<Selection> {
  const rules = yield* smallestConflict(problem, problem.rules);
  return { ...NOTHING, status: 'infeasible', conflict: rules.map((rule) => rule.words) };
}

/** The best plan under all rules by the linear solver, each answer checked exactly; the start stands when it has none. */
function* solve(problem: Problem, start: Point | null): Asking<Selection> {
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const cuts: LinearModel['rows'][number][] = [];
  const model: LinearModel = {
    sense: 'MAXIMISE',
    objective: problem.value,
    rows,
    start: start ? [...start] : undefined,
  };
  const found = yield* solveExactly(model, cuts);
  if (found.status === 'NONE') return yield* infeasible(problem);
  if (found.status === 'UNKNOWN') return { ...NOTHING, status: 'unknown' };
  const bound = Math.min(found.bound ?? Infinity, capBound(problem));
  if (found.status === 'FOUND')
    return toSelection(problem, { point: found.point, bound, proven: false, canonical: false });
  const tied = yield* breakTies(problem, rows, found.point, cuts);
  const proven = worth(problem.value, tied.point) === worth(problem.value, found.point);
  return toSelection(problem, { point: tied.point, bound, proven, canonical: proven && tied.canonical });
}

/**
 * The best plan of a portfolio: most value, then lowest cost, then fewest items, then the first ids. Exact to the unit,
 * the same on every machine; asks for linear models only where the cap is not the only rule. Refuses (INVALID_INPUT)
 * figures whose sums pass 2^53.
 */
export function* optimise(portfolio: Portfolio): Asking<Result<Selection>> {
  const made = toProblem(portfolio);
  if (!made.ok) return made;
  const problem = made.value;
  const words = problem.rules.map((rule) => rule.words);
  const plain =
    plainConflict(portfolio) ?? unreachableMinimum(portfolio, (start) => words.find((word) => word.startsWith(start)));
  if (plain) return ok({ ...NOTHING, status: 'infeasible', conflict: plain });
  if (isCapOnly(problem)) {
    const outcome = capOnlyOutcome(problem);
    if (outcome.proven) return ok(toSelection(problem, outcome));
    return ok(yield* solve(problem, outcome.point));
  }
  return ok(yield* solve(problem, greedyPoint(problem)));
}
