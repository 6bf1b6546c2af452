import { randomUUID } from 'node:crypto';
import {
  compareWithRanking,
  composePortfolio,
  fraction,
  ok,
  optimise,
  optionKey,
  optionValue,
  refuse,
  valueOf,
  whyNotFunded,
  type Chosen,
  type Plan,
  type PlanLine,
  type PlanRules,
  type Result,
} from '@clout/domain';
import { unavailable } from '../../platform/graphql/faults';
import type { PlanGround } from './plan-ground';
import type { Solver } from './solver';

/** Seconds that building one plan may take. */
const PLAN_SECONDS = 10;

/** What solving gives to a plan. */
export type SolvedPlan = Pick<
  Plan,
  'rules' | 'value' | 'bound' | 'proven' | 'inYear' | 'runRate' | 'notFunded' | 'difference' | 'lines'
>;

const nothingYet = { approved: 0n, obligated: 0n, accrued: 0n, spent: 0n };

const lineOf = (planId: string, rules: PlanRules, { candidate, option }: Chosen, position: number): PlanLine => ({
  id: randomUUID(),
  planId,
  position,
  initiativeId: candidate.id,
  businessUnitId: candidate.businessUnitId,
  optionId: option.id,
  value: optionValue(candidate, option),
  inYear: option.inYear,
  runRate: option.runRate,
  forced: rules.forced.some((one) => one.initiativeId === candidate.id),
  state: 'PROPOSED',
  live: false,
  approvedInYear: 0n,
  approvedRunRate: 0n,
  decision: null,
  reason: null,
  conditions: null,
  conditionCleared: null,
  deferUntil: null,
  submitterId: null,
  ownerId: null,
  amounts: option.costs.map(({ id, amount, ...cost }) => ({
    ...cost,
    ...nothingYet,
    costLineId: id,
    requested: amount,
  })),
});

/** Finds the best plan on the ground under its rules; INFEASIBLE names the rules that cannot hold together. */
export async function solvePlan(
  solver: Solver,
  planId: string,
  ground: PlanGround,
  rules: PlanRules,
): Promise<Result<SolvedPlan>> {
  const { candidates, room, around } = ground;
  const composed = composePortfolio(candidates, rules, room, around);
  if (!composed.ok) return composed;
  const solved = await solver.run(optimise(composed.value.portfolio), PLAN_SECONDS);
  if (!solved.ok) return solved;
  const { status, selected, bound, proven, conflict } = solved.value;
  if (status === 'infeasible')
    return refuse('INFEASIBLE', `No plan keeps all rules: ${conflict.join('; ')}.`, {
      conflict,
      remedy: 'Drop one of the rules named in conflict.',
    });
  if (status === 'unknown') throw unavailable();
  const chosen = candidates
    .flatMap((candidate): Chosen[] => {
      const pick = selected.find((one) => one.id === candidate.code);
      const option = pick && candidate.options.find((one) => optionKey(one) === pick.option);
      return option ? [{ candidate, option }] : [];
    })
    .sort((a, b) => a.candidate.position - b.candidate.position);
  const { unit, exact } = composed.value;
  const value = valueOf(chosen);
  const sum = (amount: (one: Chosen) => bigint): bigint => chosen.reduce((total, one) => total + amount(one), 0n);
  return ok({
    rules,
    value,
    // Rounded-down values hide less than one unit each.
    bound: exact && proven ? value : fraction(bound + (exact ? 0n : BigInt(candidates.length)), unit),
    proven: exact && proven,
    inYear: sum(({ option }) => option.inYear),
    runRate: sum(({ option }) => option.runRate),
    notFunded: whyNotFunded(candidates, chosen, rules, room, composed.value),
    difference: compareWithRanking(candidates, chosen, room),
    lines: chosen.map((one, k) => lineOf(planId, rules, one, k + 1)),
  });
}
