import { drawFundingLine } from '../ranking/funding-line';
import { addFractions, fraction, type Fraction } from '../scoring/fraction';
import type { Candidate, ComposedPortfolio, CostedOption, Room } from './compose-plan';
import type { FurtherRules } from './further-rules';
import { optionValue } from './option-value';
import type { PlanRules, RankingDifference } from './plan';

/** A funded option of a candidate. */
export interface Chosen {
  readonly candidate: Candidate;
  readonly option: CostedOption;
}

/** The exact value of a set, in hundredths of a point. */
export const valueOf = (chosen: readonly Chosen[]): Fraction =>
  chosen.reduce((sum, { candidate, option }) => addFractions(sum, optionValue(candidate, option)), fraction(0n));

/** The option that a ranking's funding line uses: the one its sponsor proposes, else the first. */
export const proposedOption = <T extends Pick<CostedOption, 'proposed'>>(options: readonly T[]): T | undefined =>
  options.find((option) => option.proposed) ?? options[0];

/** What the plan and the ranking's funding line do differently under the same headroom. */
export const compareWithRanking = (
  candidates: readonly Candidate[],
  chosen: readonly Chosen[],
  room: Room,
): RankingDifference => {
  const ranked = [...candidates]
    .sort((a, b) => a.position - b.position)
    .flatMap((candidate) => {
      const option = proposedOption(candidate.options);
      return option ? [{ candidate, option, inYear: option.inYear, runRate: option.runRate }] : [];
    });
  const above = drawFundingLine(ranked, room).filter((entry) => entry.funding === 'ABOVE');
  const inPlan = new Set(chosen.map(({ candidate }) => candidate.id));
  const inRanking = new Set(above.map(({ candidate }) => candidate.id));
  return {
    rankingValue: valueOf(above),
    planValue: valueOf(chosen),
    onlyInPlan: [...inPlan].filter((id) => !inRanking.has(id)),
    onlyInRanking: [...inRanking].filter((id) => !inPlan.has(id)),
  };
};

/** Which further rule keeps an initiative out beside those that are funded, in words; null when none does. */
const furtherReason = (
  { requiresAny, exclusiveGroups, resources }: FurtherRules,
  id: string,
  funded: ReadonlySet<string>,
  code: (id: string) => string,
): string | null => {
  const lacking = requiresAny.find((one) => one.initiativeId === id && !one.anyOf.some((any) => funded.has(any)));
  if (lacking) return `It requires one of ${lacking.anyOf.map(code).join(', ')}, of which none is funded.`;
  const full = exclusiveGroups.find(
    ({ initiativeIds, max }) =>
      initiativeIds.includes(id) && initiativeIds.filter((one) => funded.has(one)).length >= max,
  );
  if (full) {
    const others = full.initiativeIds.filter((one) => funded.has(one)).map(code);
    return `At most ${full.max} of ${full.name} can be funded, and ${others.join(', ')} are worth more together.`;
  }
  const short = resources.find(({ max, use }) => {
    const of = (wanted: (one: string) => boolean): number =>
      use.filter((one) => wanted(one.initiativeId)).reduce((sum, one) => sum + one.amount, 0);
    return of((one) => one === id) > max - of((one) => funded.has(one));
  });
  return short
    ? `It needs more of ${short.name} than the plan leaves, and what it would displace is worth more.`
    : null;
};

/** Why each candidate that is not in the plan is not, in words. */
export const whyNotFunded = (
  candidates: readonly Candidate[],
  chosen: readonly Chosen[],
  rules: PlanRules,
  room: Room,
  composed: ComposedPortfolio,
): readonly { readonly initiativeId: string; readonly reason: string }[] => {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const funded = new Set(chosen.map(({ candidate }) => candidate.id));
  const left = {
    inYear: room.inYear - chosen.reduce((sum, { option }) => sum + option.inYear, 0n),
    runRate: room.runRate - chosen.reduce((sum, { option }) => sum + option.runRate, 0n),
  };
  const reasonFor = (candidate: Candidate): string => {
    const barred = composed.barred.get(candidate.id);
    if (barred !== undefined) return `It ${barred}.`;
    const excluded = rules.excluded.find((one) => one.initiativeId === candidate.id && one.optionId === null);
    if (excluded) return `Excluded by hand: ${excluded.reason}`;
    if (candidate.options.every((option) => optionValue(candidate, option).n <= 0n)) return 'It adds no value.';
    const rival = chosen.find(
      (one) => candidate.excludesIds.includes(one.candidate.id) || one.candidate.excludesIds.includes(candidate.id),
    );
    if (rival) return `It cannot stand beside ${rival.candidate.code}, which is funded.`;
    const missing = candidate.requiresIds.map((id) => byId.get(id)).find((other) => other && !funded.has(other.id));
    if (missing) return `It requires ${missing.code}, which is not funded.`;
    const further = furtherReason(rules.further, candidate.id, funded, (id) => byId.get(id)?.code ?? '');
    if (further !== null) return further;
    if (rules.maximumItems !== null && chosen.length >= rules.maximumItems)
      return `The plan holds its ${rules.maximumItems} initiatives, which together are worth more.`;
    const fits = candidate.options.some((option) => option.inYear <= left.inYear && option.runRate <= left.runRate);
    if (fits && rules.shares.length > 0)
      return 'It fits the headroom, but not beside the others under the floors and ceilings of the cycle.';
    return fits
      ? 'It fits the whole year, but not a limit of a period.'
      : 'No option of it fits what the plan leaves of the headroom, and what it would displace is worth more.';
  };
  return candidates
    .filter((candidate) => !funded.has(candidate.id))
    .map((candidate) => ({ initiativeId: candidate.id, reason: reasonFor(candidate) }));
};
