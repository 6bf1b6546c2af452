import { type Figure, type Maybe, faulty, flawIn, known, undefinedFigure } from '../../method/figure';
import { type Grade, type Multipliers, weakest } from './grade';

/** L1 action to customer outcome, L2 outcome to loyalty, L3 loyalty to money; COST outcome to cost by the rate card. */
export const LINKS = ['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT'] as const;
export type Link = (typeof LINKS)[number];

/** How far a link has come: not stated, stated without grade, or graded. */
export type LinkState = 'MISSING' | 'UNGRADED' | Grade;

/** By which way a benefit comes: over loyalty to revenue or risk, or straight to cost by arithmetic of the rate card. */
export const BENEFIT_WAYS = ['LOYALTY', 'COST'] as const;
export type BenefitWay = (typeof BENEFIT_WAYS)[number];

export interface ChainGrade {
  /** E0 while a link is missing or ungraded. */
  readonly grade: Grade;
  /** The links that hold the grade down. */
  readonly weakestLinks: readonly Link[];
  readonly missing: readonly Link[];
  readonly ungraded: readonly Link[];
  /** Only the last step to money is missing. */
  readonly oneStepShort: boolean;
}

/** Links that a benefit of this way needs; the cost link is arithmetic and outside the weakest link. */
export const linksOf = (way: BenefitWay): readonly Link[] => (way === 'COST' ? ['ACTION_OUTCOME'] : LINKS);

/**
 * Chain grade = weakest link. A missing or an ungraded link makes it E0; when only the last step to money is missing it is
 * "one step short". `costLine`: a cost benefit names its line of the rate card, which is its last step.
 */
export const gradeChain = (links: Readonly<Record<Link, LinkState>>, way: BenefitWay, costLine = true): ChainGrade => {
  const needed = linksOf(way);
  const missing = needed.filter((link) => links[link] === 'MISSING');
  const ungraded = needed.filter((link) => links[link] === 'UNGRADED');
  const graded = needed.map((link) => links[link]).filter((state) => state !== 'MISSING' && state !== 'UNGRADED');
  const stepMissing = way === 'COST' && !costLine;
  const whole = missing.length + ungraded.length === 0 && !stepMissing;
  const grade = whole ? weakest(graded) : 'E0';
  const oneStepShort =
    way === 'COST' ? stepMissing && missing.length === 0 : missing.length === 1 && missing[0] === 'LOYALTY_RESULT';
  const weakestLinks = whole ? needed.filter((link) => links[link] === grade) : [...missing, ...ungraded];
  return { grade, weakestLinks, missing, ungraded, oneStepShort };
};

/** `WEAKEST` is the rule; `PRODUCT` of the links' multipliers is the stricter choice of a cycle. */
export type ChainRule = 'WEAKEST' | 'PRODUCT';

/** The multiplier of a whole chain, 0..1: that of its weakest link, or the product over its links. */
export const chainMultiplier = (
  grades: readonly Grade[],
  multipliers: Multipliers,
  rule: ChainRule = 'WEAKEST',
): number =>
  rule === 'WEAKEST'
    ? multipliers[weakest(grades)] / 10_000
    : grades.length === 0
      ? 0
      : grades.reduce((product, grade) => (product * multipliers[grade]) / 10_000, 1);

export interface WeightedValue {
  readonly weightedBenefit: number;
  /** Weighted benefit less cost; the cost is never multiplied. */
  readonly net: number;
}

/**
 * k x PV of the benefit - PV of the cost, in their money. A multiplier stands for the doubt already: a probability on top
 * of it is an error.
 */
export const evidenceWeightedValue = (input: {
  readonly multiplier: Maybe;
  readonly benefit: Maybe;
  readonly cost: Maybe;
  readonly probability?: Maybe;
}): Figure<WeightedValue> => {
  const { multiplier, benefit, cost, probability } = input;
  const flaw = flawIn({ multiplier, benefit, cost });
  if (flaw) return flaw;
  if (probability !== null && probability !== undefined)
    return faulty('multiplier_or_probability', 'a multiplier is applied already: never a probability on top of it');
  if (Number(multiplier) < 0 || Number(multiplier) > 1)
    return faulty('multiplier_outside_0_1', 'the multiplier must lie between 0 and 1');
  const weightedBenefit = Number(multiplier) * Number(benefit);
  return known({ weightedBenefit, net: weightedBenefit - Number(cost) });
};

/** Cost / benefit: the multiplier at which nothing is left; above 1 no evidence carries it (flag `out_of_reach`). */
export const breakEvenConfidence = (benefit: Maybe, cost: Maybe): Figure => {
  const flaw = flawIn({ benefit, cost });
  if (flaw) return flaw;
  if (Number(benefit) <= 0)
    return undefinedFigure('no_benefit', 'without a benefit above 0 no confidence pays for the cost');
  const k = Math.max(0, Number(cost)) / Number(benefit);
  return known(k, k > 1 ? ['out_of_reach'] : []);
};
