import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type ChainRule, type CreditEstimate, GRADES, type Grade, type ReviewRule } from '@clout/domain';
import { FundingCycleSuccess } from '../../envelope/cycle.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, MoneyScalar } from '../../platform/graphql/scalars';
import type { CycleCaseRules } from './case-rules.store';
import { ChainRuleEnum, CreditEstimateEnum, EvidenceGradeEnum } from './grade.graphql';
import type { CaseRulesChange } from './set-case-rules';

const SAID = {
  grade: { description: 'The grade.' },
  multiplier: { description: 'Share of a benefit that it carries: a setting, not science.' },
  costSteps: { description: 'Total commitments, rising, each of which deepens the review by one; at most three.' },
  easedFrom: { description: 'From this grade on the review is one step lighter.' },
  deepenedUpTo: { description: 'Up to this grade it is one step deeper.' },
  multipliers: { description: 'One a grade, rising from 0 for E0.' },
  chainRule: { description: 'How the links of a chain make its multiplier.' },
  estimate: { description: 'What the multiplier is applied to.' },
  secondGraderFrom: { description: 'Total commitment from which a case needs two graders; null: one is enough.' },
};

@ObjectType('GradeMultiplier', { description: 'What a grade carries in a cycle.' })
export class GradeMultiplierType {
  @Field(() => EvidenceGradeEnum, SAID.grade) grade!: Grade;
  @Field(() => BasisPointsScalar, SAID.multiplier) multiplier!: number;
}

@ObjectType('ReviewRule', { description: 'How deeply cases of a cycle are looked at.' })
export class ReviewRuleType implements ReviewRule {
  @Field(() => [MoneyScalar], SAID.costSteps) costSteps!: bigint[];
  @Field(() => EvidenceGradeEnum, SAID.easedFrom) easedFrom!: Grade;
  @Field(() => EvidenceGradeEnum, SAID.deepenedUpTo) deepenedUpTo!: Grade;
}

type Shown = Omit<CycleCaseRules, 'cycleId' | 'rateCardId' | 'multipliers'>;

@ObjectType('CaseRules', { description: 'The rules by which cases of a cycle are graded and valued.' })
export class CaseRulesType implements Shown {
  @Field({ description: 'True while nobody has set them: the usual ones apply.' }) isDefault!: boolean;
  @Field(() => ChainRuleEnum, SAID.chainRule) chainRule!: ChainRule;
  @Field(() => CreditEstimateEnum, SAID.estimate) estimate!: CreditEstimate;
  @Field(() => MoneyScalar, { ...SAID.secondGraderFrom, nullable: true }) secondGraderFrom!: bigint | null;
  @Field(() => ReviewRuleType, { description: 'How deeply cases are looked at.' }) review!: ReviewRuleType;
}

@InputType('GradeMultiplierInput', { description: 'What a grade carries.' })
export class GradeMultiplierInput {
  @Field(() => EvidenceGradeEnum, SAID.grade) grade!: Grade;
  @Field(() => BasisPointsScalar, SAID.multiplier) multiplier!: number;
}

@InputType('ReviewRuleInput', { description: 'How deeply cases are looked at.' })
export class ReviewRuleInput {
  @Field(() => [MoneyScalar], SAID.costSteps) costSteps!: bigint[];
  @Field(() => EvidenceGradeEnum, { ...SAID.easedFrom, defaultValue: 'E4' }) easedFrom!: Grade;
  @Field(() => EvidenceGradeEnum, { ...SAID.deepenedUpTo, defaultValue: 'E1' }) deepenedUpTo!: Grade;
}

@InputType('CaseRulesInput', { description: 'A change: what is left out stays.' })
export class CaseRulesInput {
  @Field(() => [GradeMultiplierInput], { ...SAID.multipliers, nullable: true })
  multipliers?: GradeMultiplierInput[] | null;
  @Field(() => ChainRuleEnum, { ...SAID.chainRule, nullable: true }) chainRule?: ChainRule | null;
  @Field(() => CreditEstimateEnum, { ...SAID.estimate, nullable: true }) estimate?: CreditEstimate | null;
  @Field(() => MoneyScalar, { description: `${SAID.secondGraderFrom.description} Null clears.`, nullable: true })
  secondGraderFrom?: bigint | null;
  @Field(() => ReviewRuleInput, { description: 'How deeply cases are looked at.', nullable: true })
  review?: ReviewRuleInput | null;
  @Field(() => ID, { description: 'A certified rate card.', nullable: true }) rateCardId?: string | null;
}

/** The change that an input asks for. */
export const caseRulesChangeOf = (cycleId: string, input: CaseRulesInput): CaseRulesChange => ({
  cycleId,
  multipliers: input.multipliers ?? [],
  ...(input.chainRule ? { chainRule: input.chainRule } : {}),
  ...(input.estimate ? { estimate: input.estimate } : {}),
  ...(input.secondGraderFrom === undefined ? {} : { secondGraderFrom: input.secondGraderFrom }),
  ...(input.review ? { review: input.review } : {}),
  ...(input.rateCardId ? { rateCardId: input.rateCardId } : {}),
});

/** Multipliers as a list, weakest grade first. */
export const multipliersOf = ({ multipliers }: CycleCaseRules): readonly GradeMultiplierType[] =>
  GRADES.map((grade) => ({ grade, multiplier: multipliers[grade] }));

export const SetCaseRulesResult = resultUnion('SetCaseRulesResult', FundingCycleSuccess);
