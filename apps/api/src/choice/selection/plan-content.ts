import { randomUUID } from 'node:crypto';
import {
  compareWithRanking,
  fraction,
  optionKey,
  optionValue,
  valueOf,
  whyNotFunded,
  type Chosen,
  type ComposedPortfolio,
  type KeptFairness,
  type FairPlan,
  type Plan,
  type PlanInputs,
  type PlanLine,
  type PlanRules,
  type Selected,
  type SolvedInputs,
} from '@clout/domain';

/** What solving gives to a plan. */
export type PlanContent = Pick<
  Plan,
  'objective' | 'rules' | 'value' | 'bound' | 'proven' | 'inYear' | 'runRate' | 'notFunded' | 'difference' | 'lines'
> &
  Pick<Plan, 'origin' | 'fairness'> & { readonly baseVersionId: string };

const nothingYet = { approved: 0n, obligated: 0n, accrued: 0n, spent: 0n };

const undecided = {
  state: 'PROPOSED' as const,
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
};

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
  ...undecided,
  amounts: option.costs.map(({ id, amount, ...cost }) => ({
    ...cost,
    ...nothingYet,
    costLineId: id,
    requested: amount,
  })),
});

/** A line as it is before anything is decided about it, in another plan. */
export const freshLine = (planId: string, line: PlanLine): PlanLine => ({
  ...line,
  ...undecided,
  id: randomUUID(),
  planId,
  amounts: line.amounts.map((amount) => ({ ...amount, ...nothingYet })),
});

/** What a selection chooses, in the order of the ranking. */
export const chosenBy = ({ candidates }: Pick<PlanInputs, 'candidates'>, selected: readonly Selected[]): Chosen[] =>
  candidates
    .flatMap((candidate): Chosen[] => {
      const pick = selected.find((one) => one.id === candidate.code);
      const option = pick && candidate.options.find((one) => optionKey(one) === pick.option);
      return option ? [{ candidate, option }] : [];
    })
    .sort((a, b) => a.candidate.position - b.candidate.position);

/** A set of funded options as a plan's content, with what is known of the best. */
export function contentOf(
  planId: string,
  inputs: PlanInputs,
  composed: ComposedPortfolio,
  chosen: readonly Chosen[],
  known: Pick<Plan, 'bound' | 'proven' | 'origin' | 'fairness'>,
): PlanContent {
  const { candidates, rules, room, objective, versions } = inputs;
  const sum = (amount: (one: Chosen) => bigint): bigint => chosen.reduce((total, one) => total + amount(one), 0n);
  return {
    ...known,
    objective,
    rules,
    value: valueOf(chosen),
    inYear: sum(({ option }) => option.inYear),
    runRate: sum(({ option }) => option.runRate),
    notFunded: whyNotFunded(candidates, chosen, rules, room, composed),
    difference: compareWithRanking(candidates, chosen, room),
    lines: chosen.map((one, k) => lineOf(planId, rules, one, k + 1)),
    baseVersionId: versions.baseVersionId,
  };
}

/** Values in units of the portfolio as hundredths; rounded-down ones hide less than one unit each. */
export const boundOf = ({ unit, exact, lost }: ComposedPortfolio, bound: bigint, candidates: number) =>
  fraction(bound + lost + (exact ? 0n : BigInt(candidates)), unit);

const fairnessOf = ({ unit }: ComposedPortfolio, fair: FairPlan): KeptFairness => ({
  price: [fair.price.toString(), unit.toString()],
  proven: fair.proven,
  units: [...fair.endowments].map(([unitId, endowment]) => {
    const left = fair.left.get(unitId) ?? endowment;
    return { unitId, endowment: String(endowment.n / endowment.d), left: String(left.n / left.d) };
  }),
});

/** What solving found as a plan's content. */
export function solvedContent(
  planId: string,
  inputs: PlanInputs,
  { composed, selection, fair, rules }: SolvedInputs,
): PlanContent {
  const chosen = chosenBy(inputs, selection.selected);
  const proven = composed.exact && selection.proven;
  const bound = proven ? valueOf(chosen) : boundOf(composed, selection.bound, inputs.candidates.length);
  const fairness = fair && fairnessOf(composed, fair);
  const priced = { ...inputs, rules: rules ?? inputs.rules };
  return contentOf(planId, priced, composed, chosen, { bound, proven, origin: 'SOLVED', fairness });
}
