import { checkPlan } from './check-plan';
import type { Point } from './exact';
import { byText, type Selected } from './portfolio';
import type { ConflictName } from './pre-check';
import type { Problem } from './problem';

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
  /** The name of the conflict, when it was looked for. */
  readonly why?: ConflictName;
}

/** How to look for a plan. */
export interface Search {
  /** False: ties are left as they fall, which saves several models. */
  readonly ties?: boolean;
  /** A plan known to be good, to start from; ignored where it breaks a rule. */
  readonly start?: readonly Selected[];
  /** Millionths of the value by which a plan of a large portfolio may miss its bound; 0 asks for the best. */
  readonly goodEnough?: number;
  /** False: an infeasible portfolio is said to be so, without looking for the rules that conflict. */
  readonly conflict?: boolean;
}

/** What solving found, in units of the problem. */
export interface Outcome {
  readonly point: Point;
  readonly bound: number;
  readonly proven: boolean;
  readonly canonical: boolean;
}

/** A selection of nothing. */
export const NOTHING: Omit<Selection, 'status'> = {
  selected: [],
  value: 0n,
  cost: 0n,
  bound: 0n,
  gap: 0,
  proven: false,
  canonical: false,
  conflict: [],
};

/** A point as a selection, added up from the portfolio's own figures; throws when it breaks a rule. */
export const toSelection = (problem: Problem, outcome: Outcome): Selection => {
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
  const claimed = BigInt(Number.isFinite(outcome.bound) ? Math.floor(outcome.bound) : 0) * problem.valueUnit;
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

/** A selection as a point; null when it names what is not there or breaks a rule. */
export const pointOf = (problem: Problem, selected: readonly Selected[]): Point | null => {
  const { portfolio } = problem;
  if (checkPlan(portfolio, selected).broken.length > 0) return null;
  const chosen = new Map(selected.map((one) => [one.id, one.option]));
  return Uint8Array.from(problem.columns, ({ item, option }) => {
    const { id, tiered, options } = portfolio.items[item]!;
    return chosen.has(id) && (!tiered || options[option]!.id === chosen.get(id)) ? 1 : 0;
  });
};
