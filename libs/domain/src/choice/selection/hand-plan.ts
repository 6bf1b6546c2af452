import { invalid, ok, type FieldProblem, type Result } from '../../result';
import { checkPlan } from './check-plan';
import { composePortfolio, optionKey, type ComposedPortfolio } from './compose-plan';
import type { Chosen } from './explain-plan';
import type { PlanInputs } from './plan-inputs';
import type { PlanLine } from './plan';

/** An initiative taken with an option, or dropped. */
export interface HandChange {
  readonly initiativeId: string;
  /** Null: dropped. */
  readonly optionId: string | null;
}

/** A plan as it would be by hand, with every rule that it breaks, in words. */
export interface HandPlan {
  readonly chosen: readonly Chosen[];
  readonly broken: readonly string[];
  /** Null where the rules let no portfolio be made at all; `broken` says why. */
  readonly composed: ComposedPortfolio | null;
}

/** Longest list of changes at once. */
const MOST_CHANGES = 500;

type Lines = readonly Pick<PlanLine, 'initiativeId' | 'optionId'>[];

/** What is wrong with the changes themselves: unknown initiatives or options, one named twice, one dropped that is not there. */
const problemsOf = ({ candidates }: PlanInputs, lines: Lines, changes: readonly HandChange[]): FieldProblem[] => {
  if (changes.length > MOST_CHANGES) return [{ field: 'changes', message: `at most ${MOST_CHANGES} are taken` }];
  const byId = new Map(candidates.map((one) => [one.id, one]));
  return changes.flatMap(({ initiativeId, optionId }, k): FieldProblem[] => {
    const at = `changes[${k}]`;
    if (changes.findIndex((one) => one.initiativeId === initiativeId) < k)
      return [{ field: `${at}.initiativeId`, message: 'is named twice' }];
    if (optionId === null)
      return lines.some((line) => line.initiativeId === initiativeId)
        ? []
        : [{ field: `${at}.initiativeId`, message: 'is not in the plan' }];
    const candidate = byId.get(initiativeId);
    if (!candidate) return [{ field: `${at}.initiativeId`, message: 'is no accepted initiative free for this plan' }];
    return candidate.options.some((option) => option.id === optionId)
      ? []
      : [{ field: `${at}.optionId`, message: 'is no option of that initiative' }];
  });
};

/** The lines of a plan after changes by hand, on inputs as they are now, and every rule that is broken then. */
export const handPlan = (inputs: PlanInputs, lines: Lines, changes: readonly HandChange[]): Result<HandPlan> => {
  const problems = problemsOf(inputs, lines, changes);
  if (problems.length > 0) return invalid(problems);
  const { candidates, rules, room, around } = inputs;
  const wanted = new Map<string, string | null>(lines.map((line) => [line.initiativeId, line.optionId]));
  for (const { initiativeId, optionId } of changes) wanted.set(initiativeId, optionId);
  const chosen = candidates
    .flatMap((candidate): Chosen[] => {
      const option = candidate.options.find((one) => one.id === wanted.get(candidate.id));
      return option ? [{ candidate, option }] : [];
    })
    .sort((a, b) => a.candidate.position - b.candidate.position);
  const taken = new Set(chosen.map((one) => one.candidate.id));
  const gone = [...wanted].flatMap(([id, option]) =>
    option === null || taken.has(id) ? [] : [`${around.codes.get(id) ?? 'an initiative'} is no longer free for a plan`],
  );
  const composed = composePortfolio(candidates, rules, room, around);
  if (!composed.ok) {
    const { conflict = [], message } = composed.refusal;
    return ok({ chosen, composed: null, broken: [...gone, ...(conflict.length > 0 ? conflict : [message])] });
  }
  const selected = chosen.map(({ candidate, option }) => ({ id: candidate.code, option: optionKey(option) }));
  const { broken } = checkPlan(composed.value.portfolio, selected);
  return ok({ chosen, composed: composed.value, broken: [...gone, ...broken] });
};
