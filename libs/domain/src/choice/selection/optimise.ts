import { ok, type Result } from '../../result';
import { solveCapOnly } from './cap-only';
import { smallestConflict } from './conflict';
import { solveExactly, worth, type Point } from './exact';
import { capBound, greedyPoint } from './greedy';
import { CORE, LARGE_FROM, sameInAll, solveByCore } from './core-model';
import type { Asking, LinearModel, LinearRow } from './linear-model';
import type { Portfolio, Selected } from './portfolio';
import { preCheck } from './pre-check';
import { toProblem, type Problem } from './problem';
import { openColumns, openProblem, openRows, wholePoint, type Settled } from './reduce';
import { NOTHING, pointOf, toSelection, type Outcome, type Search, type Selection } from './selection';
import { breakTies } from './ties';

/** Does a cap alone rule: one option each, nothing linked, no other rule that can bind? */
export const isCapOnly = (problem: Problem): boolean => {
  const { portfolio } = problem;
  const dependent = portfolio.items.some((item) => item.requires.length > 0 || item.requiresAny.length > 0);
  const single = problem.always.length === 0;
  const capped = problem.rules.every((rule) => rule.kind !== 'OTHER');
  return single && capped && !dependent;
};

/** The cap-only part: what is mandatory is taken first, the rest of the cap goes to the best of the optional. */
const capOnlyOutcome = (problem: Problem, ties: boolean): Outcome => {
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
    ties,
  });
  open.forEach((c, k) => (point[c] = best.taken[k]!));
  return { point, bound: forced + best.bound, proven: best.proven, canonical: best.canonical };
};

/** Why there is no plan: the smallest set of rules that cannot hold together, in words. */
function* infeasible(problem: Problem, search: Search): Asking<Selection> {
  if (search.conflict === false) return { ...NOTHING, status: 'infeasible' };
  const rules = yield* smallestConflict(problem, problem.rules);
  return { ...NOTHING, status: 'infeasible', why: 'RULES_CONFLICT', conflict: rules.map((rule) => rule.words) };
}

/** The best plan under all rules by the linear solver, each answer checked exactly; the start stands when it has none. */
function* solve(problem: Problem, start: Point | null, search: Search): Asking<Selection> {
  const rows = [...problem.always, ...problem.rules.flatMap((rule) => rule.rows)];
  const cuts: LinearRow[] = [];
  const goal = start ? (worth(problem.value, start) * (search.goodEnough ?? 0)) / 1e6 : 0;
  const model: LinearModel = {
    sense: 'MAXIMISE',
    objective: problem.value,
    rows,
    start: start ? [...start] : undefined,
    gap: goal > 0 ? goal : undefined,
    tells: { offset: 0, unit: problem.valueUnit, part: false },
  };
  const large = problem.columns.length > (goal > 0 ? CORE : LARGE_FROM);
  const { found, settled } = large
    ? yield* solveByCore(model, goal)
    : { found: yield* solveExactly(model, cuts), settled: null };
  if (found.status === 'NONE') return yield* infeasible(problem, search);
  if (found.status === 'UNKNOWN') return { ...NOTHING, status: 'unknown' };
  const bound = Math.min(found.bound ?? Infinity, capBound(problem));
  const untied = { point: found.point, bound, proven: found.status === 'PROVEN', canonical: false };
  if (!untied.proven || search.ties === false) return toSelection(problem, untied);
  const same = settled ?? (yield* sameInAll(model, worth(problem.value, found.point)));
  const tied = yield* breakOpenTies(problem, rows, found.point, same, cuts);
  const proven = worth(problem.value, tied.point) === worth(problem.value, found.point);
  return toSelection(problem, { point: tied.point, bound, proven, canonical: proven && tied.canonical });
}

/** Breaks ties over the columns that are not the same in every best plan, when those are few enough. */
function* breakOpenTies(
  problem: Problem,
  rows: readonly LinearRow[],
  best: Point,
  settled: Settled,
  cuts: LinearRow[],
): Asking<{ readonly point: Point; readonly canonical: boolean }> {
  const { open, place } = openColumns(settled);
  if (open.length > LARGE_FROM) return { point: best, canonical: false };
  if (open.length === settled.length) return yield* breakTies(problem, rows, best, cuts);
  const left = openRows(rows, settled, place);
  if (!left) return { point: best, canonical: false };
  const point = Uint8Array.from(open, (column) => best[column]!);
  const tied = yield* breakTies(openProblem(problem, open, place), left, point, []);
  return { point: wholePoint(settled, open, tied.point), canonical: tied.canonical };
}

/** The better of a known start and the plan that the simple walk finds. */
const startOf = (problem: Problem, known: readonly Selected[] | undefined): Point | null => {
  const walked = greedyPoint(problem);
  const given = known ? pointOf(problem, known) : null;
  if (!walked || !given) return walked ?? given;
  return worth(problem.value, given) >= worth(problem.value, walked) ? given : walked;
};

/**
 * The best plan of a portfolio: most value, then lowest cost, then fewest items, then the first ids. Exact to the unit,
 * the same on every machine; asks for linear models only where the cap is not the only rule. Refuses (INVALID_INPUT)
 * figures whose sums pass 2^53.
 */
export function* optimise(portfolio: Portfolio, search: Search = {}): Asking<Result<Selection>> {
  const made = toProblem(portfolio);
  if (!made.ok) return made;
  const problem = made.value;
  const plain = preCheck(portfolio);
  if (plain) return ok({ ...NOTHING, status: 'infeasible', why: plain.name, conflict: plain.conflict });
  if (isCapOnly(problem)) {
    const outcome = capOnlyOutcome(problem, search.ties !== false);
    if (outcome.proven) return ok(toSelection(problem, outcome));
    return ok(yield* solve(problem, outcome.point, search));
  }
  return ok(yield* solve(problem, startOf(problem, search.start), search));
}
