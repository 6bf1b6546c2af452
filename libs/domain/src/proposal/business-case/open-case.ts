import { type Figure, incomplete, known, then } from '../../method/figure';
import { sum } from '../../money/money';
import { type CaseFacts } from '../case-check/case-facts';
import { type CaseCheck, checkCase } from '../case-check/check-case';
import { type Review, depthOfReview } from '../case-check/depth-of-review';
import { type ChainGrade, type Link, type LinkState, gradeChain } from '../evidence/chain-grade';
import type { Grade } from '../evidence/grade';
import type { Initiative, MeasuredOption } from '../initiative';
import type { CostLineContent, FundedYear } from '../option-measures';
import { type BenefitAmount, wayOf } from './benefit';
import type { BusinessCase, StatedBenefit } from './case-content';
import { costsByYear } from './case-costs';
import type { CaseSettings } from './case-rules';
import {
  type CaseAssumptions,
  type CaseRules,
  type CaseValue,
  type CreditedBenefit,
  evaluateCase,
} from './evaluate-case';
import { presentValue, roundedShare } from './present-value';
import type { RateCard } from './rate-card';
import { type ClaimsByBaseline, type SharedPart, partInBasisPoints, sharedPart } from './shared-baseline';
import { benefitOfOption, fullAmounts } from './stated-amounts';

/** What the cases of a cycle stand on. */
export interface CaseGround {
  readonly settings: CaseSettings;
  /** The pinned, certified rate card; null while there is none: then nothing has a value. */
  readonly card: RateCard | null;
  readonly year: FundedYear;
}

/** A case with what stands around it. */
export interface CaseToOpen {
  readonly initiative: Pick<Initiative, 'id' | 'title' | 'action' | 'outcome'>;
  readonly content: BusinessCase;
  readonly links: Readonly<Record<Link, LinkState>>;
  readonly claims: ClaimsByBaseline;
}

/** What one benefit counts for. */
export interface ValuedBenefit extends CreditedBenefit {
  /** Basis points of the claim that count beside the others on its baseline; `claimed` is before that. */
  readonly shared: number;
}

/** An option with its value and with all that the value depends on. */
export interface ValuedOption {
  readonly given: CaseAssumptions;
  readonly rules: CaseRules;
  readonly value: CaseValue;
  readonly benefits: readonly ValuedBenefit[];
  /** Present value of the benefits as stated, before baselines are shared. */
  readonly claimed: bigint;
}

/** As much of an option as its value depends on. */
export interface OptionToValue extends Pick<MeasuredOption, 'id' | 'effectShare' | 'inYear'> {
  readonly costs: readonly CostLineContent[];
}

/** The part of a benefit that counts; a disbenefit counts whole. */
const partOfBenefit = ({ baseline, type }: StatedBenefit, claims: ClaimsByBaseline): SharedPart =>
  sharedPart(baseline && type !== 'DISBENEFIT' ? (claims.get(baseline.id) ?? []) : []);

/** Without a rate the contacts themselves stand for the money: a check asks only whether there is any. */
const shown = (benefit: StatedBenefit, card: RateCard | null): readonly BenefitAmount[] => {
  const full = card ? fullAmounts(benefit, card) : null;
  if (full?.known) return full.value;
  const counts = benefit.contacts?.amounts ?? [];
  return (
    benefit.amounts ??
    counts.map((one) => ({ low: BigInt(one.low), central: BigInt(one.central), high: BigInt(one.high) }))
  );
};

/** What the checks look at. */
export const caseFacts = ({ initiative, content, links, claims }: CaseToOpen, card: RateCard | null): CaseFacts => {
  const { outcome, title, action } = initiative;
  const { kind, resultMeasure, targets, disclosures, technology, explained } = content;
  return {
    kind,
    title,
    action,
    outcomeMetric: outcome ? [outcome.metric, outcome.target ?? '', outcome.unit].join(' ').trim() : '',
    resultMeasure,
    targets,
    links,
    benefits: content.benefits.map((benefit) => ({ ...benefit, amounts: shown(benefit, card) })),
    disclosures,
    technology: kind === 'TECHNOLOGY' ? technology : null,
    claimsOnBaselines: new Map(
      [...claims].map(([baseline, on]) => [
        baseline,
        on.map((one) => ({ initiative: one.initiativeId, share: one.share / 1_000_000 })),
      ]),
    ),
    explained: new Map(explained.map(({ pattern, reason }) => [pattern, reason])),
  };
};

/** The rules that value a case of the cycle by its rate card. */
export const caseRules = ({ multipliers, chainRule, estimate }: CaseSettings, card: RateCard): CaseRules => ({
  multipliers,
  chainRule,
  estimate,
  hurdleRate: card.hurdleRate,
  optimismUplift: card.optimismUplift,
});

/** The chain by the way that its benefits go: to cost alone, else over loyalty. */
export const chainOf = ({ content, links }: CaseToOpen): ChainGrade => {
  const gains = content.benefits.filter((benefit) => benefit.type !== 'DISBENEFIT');
  const toCost = gains.length > 0 && gains.every((benefit) => wayOf(benefit.type) === 'COST');
  return gradeChain(links, toCost ? 'COST' : 'LOYALTY');
};

/** All that an option's value depends on; INCOMPLETE without a rate card or a rate. */
const assume = (
  { content, links, claims }: CaseToOpen,
  option: OptionToValue,
  { year }: CaseGround,
  card: RateCard,
  blocked: boolean,
): Figure<CaseAssumptions> => {
  const benefits = [];
  for (const benefit of content.benefits) {
    const full = fullAmounts(benefit, card);
    if (!full.known) return full;
    const part = partOfBenefit(benefit, claims);
    benefits.push(benefitOfOption(benefit, full.value, option, { horizon: card.horizon, part }));
  }
  return known({
    links,
    benefits,
    costs: costsByYear(option.costs, year, card.horizon),
    cappedCost: option.inYear,
    onRateCard: content.benefits.every((one) => one.type !== 'CONTACT_COST_AVOIDED' || one.contacts !== null),
    blocked,
  });
};

/** Values one option of a case; `check` is the case's own, whose BLOCK findings credit it with 0. */
export const valueOption = (
  open: CaseToOpen,
  option: OptionToValue,
  ground: CaseGround,
  check: CaseCheck = checkCase(caseFacts(open, ground.card)),
): Figure<ValuedOption> => {
  const { card } = ground;
  if (!card) return incomplete('a certified rate card of the cycle');
  const rules = caseRules(ground.settings, card);
  return then(assume(open, option, ground, card, check.blocked), (given) =>
    then(evaluateCase(given, rules), (value) => {
      const benefits = value.benefits.map((one, k): ValuedBenefit => {
        const stated = open.content.benefits[k];
        const part = stated ? partOfBenefit(stated, open.claims) : { n: 1n, d: 1n };
        const alone = stated && part.n !== part.d;
        const unshared = alone ? fullAmounts(stated, card) : null;
        if (!stated || !unshared?.known) return { ...one, shared: partInBasisPoints(part) };
        const whole = { horizon: card.horizon, part: { n: 1n, d: 1n } };
        const { amounts } = benefitOfOption(stated, unshared.value, option, whole);
        const claimed = roundedShare(
          presentValue(
            amounts.map((amount) => amount.central),
            rules.hurdleRate,
          ),
        );
        return { ...one, claimed, shared: partInBasisPoints(part) };
      });
      return known({ given, rules, value, benefits, claimed: sum(benefits.map((one) => one.claimed)) });
    }),
  );
};

/** How deeply the case is to be looked at: by the commitment of its proposed option, else its largest, and its grade. */
export const reviewOfCase = (
  options: readonly Pick<MeasuredOption, 'proposed' | 'totalCommitment'>[],
  grade: Grade,
  { review }: CaseSettings,
): Review => {
  const proposed = options.filter((option) => option.proposed);
  const counted = proposed.length > 0 ? proposed : options;
  const most = counted.reduce((top, one) => (one.totalCommitment > top ? one.totalCommitment : top), 0n);
  return depthOfReview(most, grade, review);
};
